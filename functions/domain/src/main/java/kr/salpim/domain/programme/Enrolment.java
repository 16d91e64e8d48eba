package kr.salpim.domain.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kr.salpim.domain.household.MemberMark;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.risk.HouseholdKey;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;

/**
 * Somebody was put into a programme by a person: item {@code H#<household>} / {@code
 * PLAN#<programme>#<member>}. Health groups (건강군) are such, set by the nurse.
 *
 * @param member hash that named the member within the household then; visits are named by it
 * @param mark hash that names the member by now: see {@link MemberMark}
 * @param since first day on which the programme counts for the member
 * @param reassess day on which the group is to be looked at again (재평가)
 * @param by token of the person of the staff who decided so
 * @param reason why, as that person wrote it
 */
public record Enrolment(
    String household,
    String programme,
    String member,
    String mark,
    LocalDate since,
    Optional<LocalDate> reassess,
    String by,
    Secret reason,
    Instant at) {

  public static final String SORT_PREFIX = MemberMark.SORT_PREFIX;
  private static final String SINCE = "si";
  private static final String REASSESS = "ra";
  private static final String BY = "by";
  private static final String REASON = "rs";
  private static final String AT = "at";

  /** How long a reason may be: a few sentences. */
  public static final int MAX_REASON = 500;

  /** Of a member who was not corrected since. */
  public Enrolment(
      String household,
      String programme,
      String member,
      LocalDate since,
      Optional<LocalDate> reassess,
      String by,
      Secret reason,
      Instant at) {
    this(household, programme, member, member, since, reassess, by, reason, at);
  }

  /** The same of whoever has this mark. */
  public Enrolment of(String other) {
    return new Enrolment(household, programme, member, other, since, reassess, by, reason, at);
  }

  public Key key() {
    return new Key(HouseholdKey.partition(household), SORT_PREFIX + programme + "#" + member);
  }

  public Item toItem() {
    return Item.at(key())
        .text(MemberMark.NOW, Optional.of(mark).filter(now -> !now.equals(member)))
        .text(SINCE, since.toString())
        .text(REASSESS, reassess.map(LocalDate::toString))
        .text(BY, by)
        .secret(REASON, reason)
        .number(AT, at.toEpochMilli())
        .build();
  }

  public static Enrolment from(Item item) {
    String[] sort = item.key().sort().split("#", 3);
    return new Enrolment(
        HouseholdKey.id(item.key()),
        sort[1],
        MemberMark.first(item),
        MemberMark.now(item),
        LocalDate.parse(item.text(SINCE).orElseThrow()),
        item.text(REASSESS).map(LocalDate::parse),
        item.text(BY).orElseThrow(),
        item.secret(REASON).orElseThrow(),
        Instant.ofEpochMilli(item.number(AT).orElseThrow()));
  }
}
