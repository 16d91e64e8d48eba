package kr.salpim.domain.household;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * Somebody who lives in a household. Personal data: it never prints itself.
 *
 * @param name as the person says it; empty where only a phone is known
 * @param relation to the head of the household, such as 본인 or 자녀
 * @param phone in E.164
 * @param due day of birth that is expected (출산예정일)
 */
public record Member(
    String name,
    Sex sex,
    Optional<LocalDate> birth,
    String relation,
    Optional<String> phone,
    Optional<LocalDate> due) {

  private static final Member NOBODY =
      new Member("", Sex.UNKNOWN, Optional.empty(), "", Optional.empty(), Optional.empty());

  /** Somebody of whom no more is known than this. */
  public static Member of(String name, Optional<LocalDate> birth, Optional<String> phone) {
    return new Member(name, Sex.UNKNOWN, birth, "", phone, Optional.empty());
  }

  /** Whether nothing is said of the member. */
  public boolean blank() {
    return equals(NOBODY);
  }

  /** Full years (만 나이) on a day; empty where the birth date is not known or not yet come. */
  public Optional<Integer> age(LocalDate day) {
    return birth
        .filter(date -> !date.isAfter(day))
        .map(date -> Period.between(date, day).getYears());
  }

  /** What is known with what is said anew; what is said anew counts. */
  Member then(Member newer) {
    return new Member(
        newer.name.isEmpty() ? name : newer.name,
        newer.sex == Sex.UNKNOWN ? sex : newer.sex,
        newer.birth.or(() -> birth),
        newer.relation.isEmpty() ? relation : newer.relation,
        newer.phone.or(() -> phone),
        newer.due.or(() -> due));
  }

  /** Whether both are surely one person of one household. */
  public boolean same(Member other) {
    boolean name = !this.name.isEmpty() && Marks.name(this.name).equals(Marks.name(other.name));
    boolean birth = this.birth.isPresent() && this.birth.equals(other.birth);
    boolean phone = this.phone.isPresent() && this.phone.equals(other.phone);
    boolean differs =
        differ(this.birth, other.birth) || !name && !this.name.isEmpty() && !other.name.isEmpty();
    return !differs && (name || birth || phone);
  }

  private static boolean differ(Optional<LocalDate> one, Optional<LocalDate> other) {
    return one.isPresent() && other.isPresent() && !one.equals(other);
  }

  @Override
  public String toString() {
    return "Member[•••]";
  }
}
