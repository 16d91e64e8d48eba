package kr.salpim.domain.referral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.partner.Partner;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Value;

/**
 * What was sent to an agency, as it lists it: items {@code P#<partner>} / {@code REF#<time>#<id>}
 * with the state, {@code RID#<id>} by which it is found, {@code OPEN#<id>} while it is not over,
 * and {@code CASE#<nn>} where the agency speaks of it by a number. None says more of the household
 * than its id.
 */
final class AgencyList {

  /** Open at once at an agency without a system: more it cannot tell apart by a short number. */
  private static final int MAX_CASES = 99;

  /** A page that is full is read again in narrower ones. */
  private static final int PAGE = 500;

  private static final int DIGITS = 10;

  private static final String HOUSEHOLD = "hh";
  private static final String SENT = "se";
  private static final String NEED = "nd";
  private static final String URGENT = "ur";
  private static final String DEADLINE = "dl";
  private static final String ID = "id";

  private final Table table;

  AgencyList(Table table) {
    this.table = table;
  }

  /**
   * One that was sent.
   *
   * @param household id as it was when it was sent
   */
  record Row(String household, ReferralSummary summary) {}

  /** The number by which the agency may speak of one more; empty where all are taken. */
  Optional<String> freeNumber(String partner, Instant now) {
    Set<String> taken =
        table.query(Partner.partition(partner), AgencyKeys.CASE, MAX_CASES).stream()
            .map(item -> item.key().sort())
            .collect(Collectors.toSet());
    String day =
        String.format(
            Locale.ROOT,
            "%1$02d%2$02d",
            now.atZone(WorkingDays.SEOUL).getMonthValue(),
            now.atZone(WorkingDays.SEOUL).getDayOfMonth());
    return IntStream.rangeClosed(1, MAX_CASES)
        .filter(n -> !taken.contains(AgencyKeys.caseSort(n)))
        .mapToObj(n -> n + "-" + day)
        .findFirst();
  }

  /** The changes that put it on the agency's list. */
  List<Change> added(Referral referral) {
    String partner = referral.partner().orElseThrow();
    Instant sent = referral.sent().orElseThrow();
    long expires = sent.getEpochSecond() + Household.KEEP_SECONDS;
    List<Change> changes = new ArrayList<>();
    Item.Builder row =
        Item.at(AgencyKeys.rowKey(partner, sent, referral.id()))
            .text(HOUSEHOLD, referral.household())
            .text(NEED, referral.need())
            .number(URGENT, referral.urgent() ? 1 : 0)
            .text(ReferralItem.STATE, referral.state().name())
            .number(Attributes.EXPIRES, expires);
    referral.summary().deadline().ifPresent(at -> row.number(DEADLINE, at.toEpochMilli()));
    changes.add(new Change.Put(row.build(), Condition.absent()));
    changes.add(
        new Change.Put(
            Item.at(AgencyKeys.ridKey(partner, referral.id()))
                .text(HOUSEHOLD, referral.household())
                .number(SENT, sent.toEpochMilli())
                .number(Attributes.EXPIRES, expires)
                .build(),
            Condition.absent()));
    changes.add(
        new Change.Put(
            Item.at(AgencyKeys.openKey(partner, referral.id()))
                .number(Attributes.EXPIRES, expires)
                .build(),
            Condition.absent()));
    referral
        .number()
        .map(number -> AgencyKeys.caseKey(partner, number))
        .ifPresent(
            key ->
                changes.add(
                    new Change.Put(
                        Item.at(key)
                            .text(HOUSEHOLD, referral.household())
                            .text(ID, referral.id())
                            .number(Attributes.EXPIRES, expires)
                            .build(),
                        Condition.absent())));
    return changes;
  }

  /** The changes that say there how it stands; of one that was never sent there are none. */
  List<Change> changed(Referral referral) {
    if (referral.sent().isEmpty()) {
      return List.of();
    }
    String partner = referral.partner().orElseThrow();
    Map<String, Value> set = new HashMap<>();
    set.put(ReferralItem.STATE, new Value.Text(referral.state().name()));
    Optional<Instant> deadline = referral.summary().deadline();
    deadline.ifPresent(at -> set.put(DEADLINE, new Value.Num(at.toEpochMilli())));
    return List.of(
        new Change.Update(
            AgencyKeys.rowKey(partner, referral.sent().get(), referral.id()),
            set,
            Map.of(),
            deadline.isPresent() ? Set.of() : Set.of(DEADLINE),
            Condition.present()));
  }

  /** The changes that free its place and number, now that it ends; never those of another one. */
  List<Change> freed(Referral referral) {
    if (referral.sent().isEmpty()) {
      return List.of();
    }
    String partner = referral.partner().orElseThrow();
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.Delete(AgencyKeys.openKey(partner, referral.id()), Condition.always()));
    referral
        .number()
        .map(number -> AgencyKeys.caseKey(partner, number))
        .filter(key -> table.get(key).filter(item -> has(item, referral)).isPresent())
        .ifPresent(key -> changes.add(new Change.Delete(key, Condition.is(ID, referral.id()))));
    return changes;
  }

  private static boolean has(Item number, Referral referral) {
    return number.text(ID).equals(Optional.of(referral.id()));
  }

  /** The household of what was sent to the agency under this id. */
  Optional<String> household(String partner, String id) {
    return table.get(AgencyKeys.ridKey(partner, id)).flatMap(item -> item.text(HOUSEHOLD));
  }

  /** Key of the referral of which the agency speaks by this number. */
  Optional<Key> numbered(String partner, String number) {
    return table
        .get(AgencyKeys.caseKey(partner, number))
        .map(item -> Referral.key(item.text(HOUSEHOLD).orElseThrow(), item.text(ID).orElseThrow()));
  }

  /** What was sent to the agency, the newest first, as far as {@code which} holds. */
  List<Row> newest(String partner, int limit, Predicate<Row> which) {
    List<Row> rows = new ArrayList<>();
    read(partner, "", limit, which, rows);
    return rows;
  }

  /** How many of an agency's referrals are open, at most so many as a page holds. */
  long open(String partner) {
    return table.query(Partner.partition(partner), AgencyKeys.OPEN, PAGE).size();
  }

  /** A page that is full is read again in ten narrower ones, the newest first. */
  private void read(
      String partner, String prefix, int limit, Predicate<Row> which, List<Row> rows) {
    List<Item> page = table.query(Partner.partition(partner), AgencyKeys.REF + prefix, PAGE);
    if (page.size() < PAGE || prefix.length() == AgencyKeys.TIME_DIGITS) {
      for (int n = page.size() - 1; n >= 0 && rows.size() < limit; n--) {
        Row row = row(page.get(n));
        if (which.test(row)) {
          rows.add(row);
        }
      }
      return;
    }
    for (int digit = DIGITS - 1; digit >= 0 && rows.size() < limit; digit--) {
      read(partner, prefix + digit, limit, which, rows);
    }
  }

  private static Row row(Item item) {
    String[] sort = item.key().sort().split("#", 3);
    return new Row(
        item.text(HOUSEHOLD).orElseThrow(),
        new ReferralSummary(
            sort[2],
            ReferralState.valueOf(item.text(ReferralItem.STATE).orElseThrow()),
            item.text(NEED).orElseThrow(),
            item.number(URGENT).orElse(0) == 1,
            Instant.ofEpochMilli(Long.parseLong(sort[1])),
            item.number(DEADLINE).stream().mapToObj(Instant::ofEpochMilli).findFirst()));
  }

  /** Where what was sent stands with its agency, by a referral's item; of another there is none. */
  static List<Key> of(Item referral) {
    Referral known = ReferralItem.from(referral);
    return known.sent().isEmpty()
        ? List.of()
        : List.of(
            AgencyKeys.rowKey(known.partner().orElseThrow(), known.sent().get(), known.id()),
            AgencyKeys.ridKey(known.partner().get(), known.id()),
            AgencyKeys.openKey(known.partner().get(), known.id()));
  }
}
