package kr.salpim.testkit.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.access.AccessLog;
import kr.salpim.domain.access.AccessRecord;
import kr.salpim.domain.access.AccessRecord.Outcome;
import kr.salpim.domain.access.Actor;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.access.MonthlyReview;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.access.Viewer;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Written;
import kr.salpim.testkit.centre.CountedIds;
import kr.salpim.testkit.centre.MovedClock;
import kr.salpim.testkit.table.MemoryTable;
import org.junit.jupiter.api.Test;

class AccessLogTest {

  /** A Monday, 10:00 in Seoul. */
  private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final YearMonth MONTH = YearMonth.of(2026, 11);
  private static final Actor PLANNER =
      Actor.of(new Viewer(Role.PLANNER, "1153055000", Optional.empty(), "planner"));
  private static final Actor OPERATOR = Actor.named("ops.kim");

  private final MemoryTable table = new MemoryTable();
  private final MovedClock clock = new MovedClock(MONDAY);
  private final AccessLog log = new AccessLog(table, clock, new CountedIds());

  @Test
  void everyRecordOfADayIsReadHoweverManyOneMinuteHas() {
    for (int n = 0; n < 20_000; n++) {
      write(PLANNER, "household" + n % 7, Verb.READ, Outcome.ALLOWED);
      clock.advance(Duration.ofMillis(1));
    }
    assertThat(day(DAY)).hasSize(20_000);
    assertThat(day(DAY)).extracting(AccessRecord::id).doesNotHaveDuplicates();
    assertThat(day(DAY.plusDays(1))).isEmpty();
  }

  @Test
  void aRecordBelongsToItsDayInSeoul() {
    clock.advanceTo(Instant.parse("2026-11-23T14:59:59.999Z"));
    write(PLANNER, "before", Verb.READ, Outcome.ALLOWED);
    clock.advance(Duration.ofMillis(1));
    write(PLANNER, "after", Verb.READ, Outcome.ALLOWED);
    assertThat(day(DAY)).extracting(AccessRecord::whose).containsExactly("before");
    assertThat(day(DAY.plusDays(1))).extracting(AccessRecord::whose).containsExactly("after");
  }

  @Test
  void aRecordThatStandsIsNeverReplaced() {
    Change.Put first = change(PLANNER, "household1", Verb.READ, Outcome.REFUSED);
    assertThat(table.write(first)).isInstanceOf(Written.Applied.class);
    assertThat(table.write(first)).isInstanceOf(Written.Refused.class);
    assertThat(day(DAY)).hasSize(1);
  }

  @Test
  void aRecordWhoseTwoYearsAreOverIsNotReadThoughItStillStands() {
    write(PLANNER, "household1", Verb.READ, Outcome.ALLOWED);
    clock.advance(Duration.ofDays(730));
    assertThat(day(DAY)).hasSize(1);
    clock.advance(Duration.ofDays(1));
    assertThat(day(DAY)).isEmpty();
    assertThat(table.all()).hasSize(1);
  }

  @Test
  void theReviewCountsPersonByPerson() {
    write(PLANNER, "household1", Verb.READ, Outcome.ALLOWED);
    write(PLANNER, "household1", Verb.CHANGE, Outcome.ALLOWED);
    write(PLANNER, "household2", Verb.READ, Outcome.REFUSED);
    clock.advance(Duration.ofHours(12));
    write(PLANNER, "household1", Verb.READ, Outcome.ALLOWED);
    write(OPERATOR, "household1", Verb.READ, Outcome.ALLOWED);
    clock.advance(Duration.ofHours(8));
    write(OPERATOR, "household1", Verb.READ, Outcome.ALLOWED);
    assertThat(log.review(MONTH).people())
        .containsExactly(
            new MonthlyReview.Person(PLANNER, 2, 1, 1, 1, List.of()),
            new MonthlyReview.Person(OPERATOR, 2, 0, 0, 1, List.of()));
    assertThat(log.review(MONTH.plusMonths(1)).people()).isEmpty();
  }

  @Test
  void whoSeesMoreThanFiftyHouseholdsInADayIsPointedOutFirst() {
    for (int n = 0; n < 50; n++) {
      write(PLANNER, "household" + n, Verb.READ, Outcome.ALLOWED);
      write(PLANNER, "household" + n, Verb.READ, Outcome.ALLOWED);
      write(OPERATOR, "household" + n, Verb.READ, Outcome.ALLOWED);
    }
    write(OPERATOR, "household50", Verb.CHANGE, Outcome.ALLOWED);
    clock.advance(Duration.ofDays(1));
    write(PLANNER, "household51", Verb.READ, Outcome.ALLOWED);
    List<MonthlyReview.Person> people = log.review(MONTH).people();
    assertThat(people.get(0).who()).isEqualTo(OPERATOR);
    assertThat(people.get(0).manyHouseholds()).containsExactly(DAY);
    assertThat(people.get(1).manyHouseholds()).isEmpty();
  }

  private List<AccessRecord> day(LocalDate day) {
    List<AccessRecord> records = new ArrayList<>();
    log.day(day, records::add);
    return records;
  }

  private void write(Actor who, String whose, Verb verb, Outcome outcome) {
    assertThat(table.write(change(who, whose, verb, outcome))).isInstanceOf(Written.Applied.class);
  }

  private Change.Put change(Actor who, String whose, Verb verb, Outcome outcome) {
    return log.record(
        who,
        "board",
        Optional.empty(),
        whose,
        "read-case",
        verb,
        Set.of(FieldGroup.STATE),
        outcome,
        Optional.empty());
  }
}
