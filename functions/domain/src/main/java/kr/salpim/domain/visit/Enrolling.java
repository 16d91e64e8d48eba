package kr.salpim.domain.visit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.salpim.domain.Ids;
import kr.salpim.domain.Mishaps;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.household.FamilyChange;
import kr.salpim.domain.household.Fault;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Homes;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.LogEntry;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.MemberMark;
import kr.salpim.domain.household.Problem;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.household.Replan;
import kr.salpim.domain.household.Settled;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.programme.Enrolment;
import kr.salpim.domain.programme.Programme;
import kr.salpim.domain.programme.Programmes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Rounds;
import kr.salpim.domain.table.Table;

/** Puts members of households into programmes, and takes them out; the visits are planned anew. */
public final class Enrolling {

  private final Table table;
  private final Homes homes;
  private final Directory directory;
  private final Programmes programmes = VisitParts.programmes();
  private final KeyedHash hash;
  private final Mishaps mishaps;
  private final Clock clock;
  private final Rounds rounds;

  public Enrolling(
      Table table, Directory directory, KeyedHash hash, Mishaps mishaps, Clock clock, Ids ids) {
    this.table = table;
    this.homes = new Homes(table);
    this.directory = directory;
    this.hash = hash;
    this.mishaps = mishaps;
    this.clock = clock;
    this.rounds = new Rounds(table, ids);
  }

  /**
   * Who is meant.
   *
   * @param version of the household as whoever asks saw it: what {@code member} counts in
   * @param member place among the household's members, from 0
   * @param reason why, in words
   */
  public record Wish(long version, String programme, int member, String reason) {}

  /**
   * Puts a member into a programme; out of the other one where it is a health group (건강군), of which
   * somebody is in one at a time.
   *
   * @param since first day on which the programme counts for the member
   * @param reassess day on which the group is looked at again (재평가)
   * @return {@code Changed}, {@code Missing}, {@code Overtaken} or {@code Refused}
   */
  public Settled enrol(
      String id, Wish wish, LocalDate since, Optional<LocalDate> reassess, Staff by) {
    return settle(id, wish, by, one -> enrolled(one, wish, since, reassess, by));
  }

  /** Takes a member out of a programme; what was planned of it is called off. */
  public Settled leave(String id, Wish wish, Staff by) {
    return settle(id, wish, by, one -> left(one, wish, by));
  }

  /** What is wrong, or what changes. */
  private record Decided(List<Problem> problems, List<Change> changes) {

    static Decided refused(Fault fault, String field) {
      return new Decided(List.of(Problem.of(field, fault)), List.of());
    }
  }

  private interface Decision {
    Decided of(MemberCase one);
  }

  private Settled settle(String id, Wish wish, Staff by, Decision decision) {
    return rounds.first(() -> settled(id, wish, by, decision));
  }

  private Optional<Settled> settled(String id, Wish wish, Staff by, Decision decision) {
    Optional<Home> home = homes.root(id);
    if (home.isEmpty()) {
      return Optional.of(new Settled.Missing());
    }
    Household household = home.get().household();
    if (household.version() != wish.version()) {
      return Optional.of(new Settled.Overtaken(household.id(), household.version()));
    }
    List<Member> members = home.get().profile().members();
    List<Problem> problems = new ArrayList<>(EnrolmentCheck.reason(wish.reason()));
    if (wish.member() < 0 || wish.member() >= members.size()) {
      problems.add(Problem.of("member", Fault.UNKNOWN_MEMBER));
    }
    if (!problems.isEmpty()) {
      return Optional.of(new Settled.Refused(problems));
    }
    MemberCase one = read(home.get(), wish.member());
    Decided decided = decision.of(one);
    return decided.problems().isEmpty()
        ? rounds.written(
            changes(one, decided.changes(), wish, by),
            new Settled.Changed(household.id(), household.version() + 1))
        : Optional.of(new Settled.Refused(decided.problems()));
  }

  private MemberCase read(Home home, int member) {
    // Its own members come first, in their order.
    Profile whole = homes.whole(home);
    Instant now = clock.instant();
    return new MemberCase(
        home,
        whole,
        whole.members().get(member),
        programmes.in(directory.dong(home.household().dong()), mishaps).on(VisitTimes.day(now)),
        now);
  }

  private Decided enrolled(
      MemberCase one, Wish wish, LocalDate since, Optional<LocalDate> reassess, Staff by) {
    Household household = one.household();
    Optional<Programme> named = one.programme(wish.programme());
    List<Problem> wrong = new ArrayList<>(EnrolmentCheck.programme(named, by.role()));
    if (!household.standing().visited()) {
      wrong.add(Problem.of("household", Fault.NOT_VISITED));
    }
    if (!wrong.isEmpty()) {
      return new Decided(wrong, List.of());
    }
    Programme programme = named.orElseThrow();
    Enrolment enrolment =
        new Enrolment(
            household.id(),
            programme.id(),
            MemberMark.of(hash, household.id(), one.member()),
            since,
            reassess,
            by.token(),
            new Secret(wish.reason()),
            one.now());
    List<Problem> problems = new ArrayList<>(EnrolmentCheck.words(enrolment, one.today()));
    if (problems.isEmpty()) {
      problems.addAll(
          EnrolmentCheck.owed(programme, enrolment, one.member(), one.profile(), one.today()));
    }
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.Put(enrolment.toItem(), Condition.always()));
    one.enrolments(table, hash, instead(one, programme)).stream()
        .filter(other -> !other.key().equals(enrolment.key()))
        .forEach(other -> changes.add(new Change.Delete(other.key(), Condition.always())));
    return new Decided(problems, changes);
  }

  /** In which the member is no longer: of a health group all the others, else the same one. */
  private static Set<String> instead(MemberCase one, Programme programme) {
    if (!programme.group().equals(EnrolmentCheck.HEALTH)) {
      return Set.of(programme.id());
    }
    return one.programmes().stream()
        .filter(other -> other.group().equals(EnrolmentCheck.HEALTH))
        .map(Programme::id)
        .collect(Collectors.toSet());
  }

  private Decided left(MemberCase one, Wish wish, Staff by) {
    Dong dong = directory.dong(one.household().dong());
    Optional<Programme> programme = programmes.any(wish.programme(), dong, one.today());
    if (programme.filter(named -> !EnrolmentCheck.permitted(named, by.role())).isPresent()) {
      return Decided.refused(Fault.NOT_PERMITTED, "programme");
    }
    List<Enrolment> gone = one.enrolments(table, hash, Set.of(wish.programme()));
    if (gone.isEmpty()) {
      return Decided.refused(Fault.NOT_ENROLLED, "programme");
    }
    List<Change> changes = new ArrayList<>();
    gone.forEach(each -> changes.add(new Change.Delete(each.key(), Condition.always())));
    return new Decided(List.of(), changes);
  }

  private static List<Change> changes(MemberCase one, List<Change> decided, Wish wish, Staff by) {
    boolean in = decided.stream().anyMatch(Change.Put.class::isInstance);
    List<Change> changes = new ArrayList<>(new FamilyChange(one.household()).changes());
    changes.addAll(decided);
    changes.add(Replan.soon(one.household().id(), one.now()));
    changes.add(
        LogEntry.of(
                one.household(),
                one.now(),
                (in ? "ENROLLED " : "LEFT ") + wish.programme(),
                by.token(),
                new Secret(wish.reason()))
            .toChange());
    return changes;
  }
}
