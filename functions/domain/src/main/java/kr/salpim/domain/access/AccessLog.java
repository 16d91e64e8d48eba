package kr.salpim.domain.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import kr.salpim.domain.Ids;
import kr.salpim.domain.access.AccessRecord.Outcome;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Table;

/** The access records: written once, never changed, read for the monthly review. */
public final class AccessLog {

  /** What one query reads: at 400 bytes a record less than the megabyte of a page. */
  private static final int PAGE = 1_000;

  private static final int DIGITS = 10;

  private final Table table;
  private final Clock clock;
  private final Ids ids;

  public AccessLog(Table table, Clock clock, Ids ids) {
    this.table = table;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * The change that records an access. Whoever changes data writes it in the same transaction;
   * whoever reads writes it before the answer goes out. It never replaces another record.
   *
   * @throws IllegalArgumentException where a word is none, see {@link AccessRecord}
   */
  public Change.Put record(
      Actor who,
      String source,
      Optional<String> call,
      String whose,
      String command,
      Verb verb,
      Set<FieldGroup> groups,
      Outcome outcome,
      Optional<String> purpose) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    AccessRecord record =
        new AccessRecord(
            now, ids.next(), who, source, call, whose, command, verb, groups, outcome, purpose);
    return new Change.Put(record.toItem(), Condition.absent());
  }

  /** Hands on each record of a day in Seoul, each shard's in the order of time. */
  public void day(LocalDate day, Consumer<AccessRecord> reader) {
    for (int shard = 0; shard < AccessRecord.SHARDS; shard++) {
      read(AccessRecord.partition(day, shard), "", reader);
    }
  }

  /** What was done in a month, person by person. */
  public MonthlyReview review(YearMonth month) {
    MonthlyReview.Builder review = new MonthlyReview.Builder(month, ReviewRule.shipped(month));
    month
        .atDay(1)
        .datesUntil(month.plusMonths(1).atDay(1))
        .forEach(
            day -> {
              day(day, review::add);
              review.endOfDay(day);
            });
    return review.build();
  }

  /**
   * What was done in a month with the data of any of these, oldest first. It reads the month: the
   * records stand by day, so that no index says what was done with somebody.
   */
  public List<AccessRecord> of(Set<String> whose, YearMonth month) {
    List<AccessRecord> records = new ArrayList<>();
    month
        .atDay(1)
        .datesUntil(month.plusMonths(1).atDay(1))
        .forEach(
            day ->
                day(
                    day,
                    record -> {
                      if (whose.contains(record.whose())) {
                        records.add(record);
                      }
                    }));
    records.sort(Comparator.comparing(AccessRecord::at));
    return records;
  }

  /** A page that is full is read again in ten narrower ones, down to the millisecond. */
  private void read(String partition, String prefix, Consumer<AccessRecord> reader) {
    List<Item> page = table.query(partition, prefix, PAGE);
    if (page.size() < PAGE) {
      long now = clock.millis();
      page.stream().filter(item -> !item.expiredAt(now)).map(AccessRecord::from).forEach(reader);
      return;
    }
    if (prefix.length() == AccessRecord.TIME_DIGITS) {
      throw new IllegalStateException(PAGE + " records of one millisecond in " + partition);
    }
    for (int digit = 0; digit < DIGITS; digit++) {
      read(partition, prefix + digit, reader);
    }
  }
}
