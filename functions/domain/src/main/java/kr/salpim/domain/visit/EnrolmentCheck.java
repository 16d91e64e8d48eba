package kr.salpim.domain.visit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.household.Fault;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.Problem;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.household.ProfileCheck;
import kr.salpim.domain.programme.Eligible;
import kr.salpim.domain.programme.Enrolment;
import kr.salpim.domain.programme.Occurrences;
import kr.salpim.domain.programme.Programme;
import kr.salpim.domain.programme.Rhythm;

/** Looks at what somebody says of who is to be in a programme. */
final class EnrolmentCheck {

  /** Programmes of which somebody is in one at a time: health groups (건강군). */
  static final String HEALTH = "HEALTH";

  /** Who sets health groups. */
  private static final Set<Role> HEALTH_ROLES = EnumSet.of(Role.NURSE, Role.TEAM_LEAD);

  /** As long as a household's data are kept; what was before is no reason for a visit. */
  private static final int YEARS_BACK = 5;

  /** A group that is looked at again in years is looked at by nobody. */
  private static final int YEARS_AHEAD = 2;

  /** A child is expected in less than a year, and is looked after until the age of six. */
  private static final int YEARS_OWED = 8;

  private EnrolmentCheck() {}

  /** What is wrong with where somebody is to be put. */
  static List<Problem> programme(Optional<Programme> programme, Role by) {
    if (programme.isEmpty()) {
      return List.of(Problem.of("programme", Fault.UNKNOWN_PROGRAMME));
    }
    if (!(programme.get().who() instanceof Eligible.Enrolled)) {
      return List.of(Problem.of("programme", Fault.NOT_BY_HAND));
    }
    return permitted(programme.get(), by)
        ? List.of()
        : List.of(Problem.of("programme", Fault.NOT_PERMITTED));
  }

  /** Whether somebody of the role puts people into the programme and takes them out. */
  static boolean permitted(Programme programme, Role by) {
    return !programme.group().equals(HEALTH) || HEALTH_ROLES.contains(by);
  }

  /** What is wrong with the days and the reason. */
  static List<Problem> words(Enrolment wish, LocalDate today) {
    List<Problem> problems = new ArrayList<>();
    if (wish.since().isAfter(today)) {
      problems.add(Problem.of("since", Fault.IN_FUTURE));
    }
    if (wish.since().isBefore(today.minusYears(YEARS_BACK))) {
      problems.add(Problem.of("since", Fault.TOO_FAR_OFF));
    }
    wish.reassess()
        .flatMap(day -> reassessed(day, today))
        .ifPresent(fault -> problems.add(Problem.of("reassess", fault)));
    problems.addAll(reason(wish.reason().reveal()));
    return problems;
  }

  private static Optional<Fault> reassessed(LocalDate day, LocalDate today) {
    if (!day.isAfter(today)) {
      return Optional.of(Fault.IN_PAST);
    }
    return day.isAfter(today.plusYears(YEARS_AHEAD))
        ? Optional.of(Fault.TOO_FAR_OFF)
        : Optional.empty();
  }

  static List<Problem> reason(String reason) {
    if (reason.isBlank()) {
      return List.of(Problem.of("reason", Fault.MISSING));
    }
    return ProfileCheck.text(reason, Enrolment.MAX_REASON).stream()
        .map(fault -> Problem.of("reason", fault))
        .toList();
  }

  /** Whether the programme can owe the member anything: nobody is in it to be passed over. */
  static List<Problem> owed(
      Programme programme, Enrolment wish, Member member, Profile profile, LocalDate today) {
    if (programme.rhythm() instanceof Rhythm.Anchored anchored) {
      boolean birth = anchored.anchor() == Rhythm.Anchor.BIRTH;
      if ((birth ? member.birth() : member.due()).isEmpty()) {
        return List.of(Problem.of("member", birth ? Fault.NO_BIRTH_DATE : Fault.NO_DUE_DATE));
      }
    }
    boolean any =
        !new Occurrences(
                List.of(programme),
                profile,
                List.of(wish),
                (id, one) -> one.equals(member) ? wish.member() : "")
            .between(today, today.plusYears(YEARS_OWED))
            .isEmpty();
    return any ? List.of() : List.of(Problem.of("member", Fault.NOTHING_DUE));
  }
}
