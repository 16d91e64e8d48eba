package kr.salpim.domain.visit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Value;

/**
 * Which hours of a worker's month are taken: item {@code D#<dong>} / {@code LOAD#<month>#<token>},
 * an attribute a day, a bit a slot. A slot is taken in the transaction that writes the visit, so
 * that nobody is promised to two households at once.
 */
public final class Workload {

  static final String SORT_PREFIX = "LOAD#";

  /** A month that is over is of no use to anybody but for whoever looks for a mistake. */
  private static final int KEEP_DAYS = 92;

  private static final int LONGEST_MONTH = 31;

  /** Nobody else stands in a dong's or a gu's own lists. */
  private static final int MAX_WORKERS = 500;

  private final Table table;
  private final Set<Key> read = new HashSet<>();
  private final Map<Key, Map<Integer, Long>> months = new HashMap<>();
  private final Map<Key, Map<Integer, Long>> changed = new LinkedHashMap<>();

  public Workload(Table table) {
    this.table = table;
  }

  static Key key(Staff staff, YearMonth month) {
    return new Key(Dong.partition(staff.dong()), SORT_PREFIX + month + "#" + staff.token());
  }

  private Map<Integer, Long> month(Staff staff, LocalDate day) {
    YearMonth month = YearMonth.from(day);
    Key all = new Key(Dong.partition(staff.dong()), SORT_PREFIX + month + "#");
    if (read.add(all)) {
      load(all);
    }
    return months.computeIfAbsent(key(staff, month), worker -> new HashMap<>());
  }

  /** A dong's month at once: it fits into one or two units, and each worker by itself is one. */
  private void load(Key all) {
    for (Item item : table.query(all.partition(), all.sort(), MAX_WORKERS)) {
      Map<Integer, Long> days = new HashMap<>();
      for (int day = 1; day <= LONGEST_MONTH; day++) {
        OptionalLong mask = item.number(name(day));
        if (mask.isPresent()) {
          days.put(day, mask.getAsLong());
        }
      }
      months.put(item.key(), days);
    }
  }

  private static String name(int day) {
    return String.format(Locale.ROOT, "d%02d", day);
  }

  /** Whether the slot is free and the worker can take one more that day and that month. */
  boolean free(Staff staff, LocalDate day, int slot, VisitNumbers.Limit limit) {
    Map<Integer, Long> month = month(staff, day);
    long mask = month.getOrDefault(day.getDayOfMonth(), 0L);
    int all = month.values().stream().mapToInt(Long::bitCount).sum();
    return (mask & 1L << slot) == 0 && Long.bitCount(mask) < limit.day() && all < limit.month();
  }

  void take(Staff staff, LocalDate day, int slot) {
    set(staff, day, month(staff, day).getOrDefault(day.getDayOfMonth(), 0L) | 1L << slot);
  }

  void give(Staff staff, LocalDate day, int slot) {
    set(staff, day, month(staff, day).getOrDefault(day.getDayOfMonth(), 0L) & ~(1L << slot));
  }

  private void set(Staff staff, LocalDate day, long mask) {
    Map<Integer, Long> month = month(staff, day);
    long before = month.getOrDefault(day.getDayOfMonth(), 0L);
    if (mask != before) {
      changed
          .computeIfAbsent(key(staff, YearMonth.from(day)), key -> new LinkedHashMap<>())
          .putIfAbsent(day.getDayOfMonth(), before);
      month.put(day.getDayOfMonth(), mask);
    }
  }

  /** What was taken and given, on condition that each day is as it was read. */
  List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    changed.forEach((key, days) -> change(key, days, changes));
    return changes;
  }

  private void change(Key key, Map<Integer, Long> before, List<Change> changes) {
    Map<String, Value> set = new HashMap<>();
    List<Condition> asRead = new ArrayList<>();
    before.forEach(
        (day, mask) -> {
          long now = months.get(key).get(day);
          if (now != mask) {
            set.put(name(day), new Value.Num(now));
            asRead.add(
                mask == 0
                    ? Condition.any(Condition.missing(name(day)), Condition.is(name(day), 0))
                    : Condition.is(name(day), mask));
          }
        });
    if (!set.isEmpty()) {
      set.put(Attributes.EXPIRES, new Value.Num(expires(key)));
      changes.add(
          new Change.Update(
              key, set, Map.of(), Set.of(), Condition.all(asRead.toArray(Condition[]::new))));
    }
  }

  private static long expires(Key key) {
    YearMonth month = YearMonth.parse(key.sort().split("#", 3)[1]);
    return month.atEndOfMonth().plusDays(KEEP_DAYS).atStartOfDay(WorkingDays.SEOUL).toEpochSecond();
  }
}
