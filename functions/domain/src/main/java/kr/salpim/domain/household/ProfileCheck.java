package kr.salpim.domain.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.privacy.Redaction;

/** What must hold of a profile before it is stored. */
public final class ProfileCheck {

  /** The longest name that the register takes is far shorter; room for names in other letters. */
  public static final int MAX_NAME = 60;

  public static final int MAX_RELATION = 20;

  /** A road address with building, floor and remark takes half of it. */
  public static final int MAX_ADDRESS = 200;

  public static final int MAX_TONG = 20;

  /** E.164's limit and its plus sign. */
  private static final int MAX_PHONE = 16;

  /** Nobody who lives was born before. */
  private static final LocalDate FIRST_BIRTH = LocalDate.of(1900, 1, 1);

  /** No birth is expected later than this after today. */
  private static final int PREGNANCY_DAYS = 300;

  private final List<Problem> problems = new ArrayList<>();
  private final LocalDate today;

  private ProfileCheck(LocalDate today) {
    this.today = today;
  }

  /** Everything that is wrong; empty where the profile can be stored. */
  public static List<Problem> problems(Profile profile, LocalDate today) {
    ProfileCheck check = new ProfileCheck(today);
    if (profile.members().size() > Profile.MAX_MEMBERS) {
      check.add("name", Fault.TOO_MANY);
    }
    for (int n = 0; n < profile.members().size(); n++) {
      check.member(profile.members().get(n), n == 0 ? "" : String.valueOf(n + 1));
    }
    profile.residence().ifPresent(check::residence);
    check.notAfter("consent_date", profile.consent().given(), today);
    check.notAfter("share_date", profile.consent().shared(), today);
    return List.copyOf(check.problems);
  }

  /** What is wrong with a text, by itself. */
  public static Optional<Fault> text(String text, int max) {
    if (text.codePointCount(0, text.length()) > max) {
      return Optional.of(Fault.TOO_LONG);
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      return Optional.of(Fault.UNREADABLE);
    }
    return Redaction.maskResidentNumbers(text).equals(text)
        ? Optional.empty()
        : Optional.of(Fault.RESIDENT_NUMBER);
  }

  private void member(Member member, String suffix) {
    if (member.blank()) {
      add("name" + suffix, Fault.MISSING);
    }
    text("name" + suffix, member.name(), MAX_NAME);
    text("relation" + suffix, member.relation(), MAX_RELATION);
    member.phone().ifPresent(phone -> text("phone" + suffix, phone, MAX_PHONE));
    notAfter("birth" + suffix, member.birth(), today);
    if (member.birth().filter(day -> day.isBefore(FIRST_BIRTH)).isPresent()) {
      add("birth" + suffix, Fault.UNREADABLE);
    }
    notAfter("due" + suffix, member.due(), today.plusDays(PREGNANCY_DAYS));
  }

  private void residence(Residence residence) {
    text("address", residence.written(), MAX_ADDRESS);
    residence.tong().ifPresent(tong -> text("tong", tong, MAX_TONG));
  }

  private void text(String field, String text, int max) {
    text(text, max).ifPresent(fault -> add(field, fault));
  }

  private void notAfter(String field, Optional<LocalDate> day, LocalDate last) {
    if (day.filter(date -> date.isAfter(last)).isPresent()) {
      add(field, Fault.IN_FUTURE);
    }
  }

  private void add(String field, Fault fault) {
    problems.add(Problem.of(field, fault));
  }
}
