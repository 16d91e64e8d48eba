package kr.salpim.testkit.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.visit.Visit;
import kr.salpim.domain.visit.VisitState;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Test;

/** An office sets other programmes: every household's visits become what it is owed by them. */
class NewTableTest {

  private static final String OWN =
      "EXTRA\tANY\t2027-01-01\tCRISIS\t추가 방문\teverybody\tbirth+70y 0d..20d\tPLANNER,NURSE\t30\tfalse\tours\tfalse";

  /** Sixteen shards, a page of each a minute. */
  private static final int MAX_A_MINUTE = 16 * 25;

  @Test
  void sixtyHouseholdsAreVisitedByTheNationalRhythmFromThenOnAndNobodyTwice() {
    Tables seoul = new Tables().visited(60);
    List<String> before = seoul.owed();
    List<String> national = new Tables().from(Tables.NATIONAL).visited(60).owed();
    assertThat(before).hasSizeGreaterThan(national.size()).doesNotHaveDuplicates();

    assertThat(seoul.set(Tables.NATIONAL).changed()).isTrue();
    seoul.days.minutes(1);
    assertThat(seoul.owed()).as("before every function knows it").isEqualTo(before);
    seoul.done();

    assertThat(seoul.owed()).isEqualTo(national).doesNotHaveDuplicates();
    assertThat(seoul.job()).isEmpty();
    assertThat(seoul.days.centre.mishaps.failed).hasValue(0);
  }

  @Test
  void whatIsTakenAwayBringsBackWhatWas() {
    Tables one = new Tables().visited(6);
    List<String> before = one.owed();
    one.set(Tables.NATIONAL);
    one.done();
    assertThat(one.set("").before()).containsExactly(Tables.NATIONAL);
    one.done();

    assertThat(one.owed()).isEqualTo(before);
  }

  @Test
  void theSameOnceMoreBeginsNoJob() {
    Tables one = new Tables().visited(3);
    one.set(Tables.NATIONAL);
    List<Item> job = one.job();
    one.days.centre.clock.advance(Duration.ofSeconds(5));
    assertThat(one.set(Tables.NATIONAL).changed()).isFalse();
    assertThat(one.job()).isEqualTo(job).hasSize(16);
    one.done();
    assertThat(one.set(Tables.NATIONAL).changed()).isFalse();
    assertThat(one.job()).isEmpty();
  }

  @Test
  void ofManyPlansSomeAreAskedForEachMinuteAndEachOnce() {
    Tables many = new Tables().waiting(700);
    many.set(Tables.NATIONAL);
    int stream = many.memory.streamAfter(0).size();
    long most = 0;
    for (int minute = 0; minute < Tables.DONE_MINUTES; minute++) {
      many.days.centre.clock.advance(Duration.ofMinutes(1));
      many.days.centre.visitTicker.tick();
      most = Math.max(most, many.asked());
    }

    assertThat(most).isBetween(100L, (long) MAX_A_MINUTE);
    assertThat(many.job()).isEmpty();
    assertThat(many.kinds()).isEqualTo(1);
    long asked =
        many.memory.streamAfter(stream).stream()
            .filter(entry -> entry.key().sort().equals("PLAN"))
            .filter(entry -> entry.before().filter(NewTableTest::asked).isEmpty())
            .filter(entry -> entry.after().filter(NewTableTest::asked).isPresent())
            .count();
    assertThat(asked).isEqualTo(700);
  }

  private static boolean asked(Item plan) {
    return plan.number("ch").isPresent();
  }

  @Test
  void whatIsSetWhileAJobGoesOnBeginsItAnew() {
    Tables one = new Tables().waiting(700).visited(10);
    List<String> before = one.owed();
    List<Optional<String>> marks = one.plans().stream().map(plan -> plan.text("tb")).toList();
    one.set(Tables.NATIONAL);
    one.days.centre.clock.advance(Duration.ofMinutes(2));
    one.days.centre.visitTicker.tick();
    one.days.centre.visitTicker.tick();
    assertThat(one.job()).isNotEmpty();
    assertThat(one.kinds()).isEqualTo(2);
    one.set("");
    one.done();

    assertThat(one.owed()).isEqualTo(before);
    assertThat(one.plans()).extracting(plan -> plan.text("tb")).isEqualTo(marks);
    assertThat(one.job()).isEmpty();
  }

  @Test
  void whatAGuSetsCountsInItsDongWhichHaveNoneOfTheirOwn() {
    Tables one = new Tables().visited(4);
    List<String> before = one.owed();
    one.set("use SEOUL");
    one.done();
    List<Item> plans = one.plans();
    one.set(DemoDong.GU, Tables.NATIONAL);
    one.done();
    assertThat(one.plans()).as("its own counts before its gu's").isEqualTo(plans);
    assertThat(one.owed()).isEqualTo(before);

    one.set("");
    one.done();
    assertThat(one.owed())
        .isEqualTo(new Tables().from(Tables.NATIONAL).visited(4).owed())
        .isNotEqualTo(before);
  }

  @Test
  void neitherAnotherDongsPlansNorThoseThatRestAreTouched() {
    Tables one = new Tables().visited(4);
    Item resting = one.plans().get(0);
    Set<String> clock = Set.of(Attributes.CLOCK, Attributes.DUE);
    one.memory.write(
        new Change.Update(resting.key(), Map.of(), Map.of(), clock, Condition.present()));
    String other = "1153060500";
    one.memory.write(new Change.Put(Dong.nameItem(other, "이웃동"), Condition.always()));
    List<Item> before = one.plans();

    one.set(other, Tables.NATIONAL);
    one.done();
    assertThat(one.plans()).isEqualTo(before);
    assertThat(one.job()).isEmpty();

    one.set(Tables.NATIONAL);
    one.done();
    assertThat(one.plans().get(0)).isEqualTo(before.get(0));
    assertThat(one.plans().get(1)).isNotEqualTo(before.get(1));
  }

  @Test
  void aRowForALaterDayCountsOnThatDayForEverybody() {
    Tables one = new Tables();
    // Seventy on 5 January 2027: planned before that row counts, with all of January.
    one.days.household(one.days.of("김어른", LocalDate.of(1957, 1, 5)));
    one.days.tick();
    one.set(OWN);
    one.days.until("2026-12-31T23:00");
    assertThat(one.days.visits()).extracting(Visit::programme).containsOnly("AGE_70");
    assertThat(one.job()).hasSize(16);
    one.days.until("2027-01-01T02:00");

    assertThat(one.days.visits()).extracting(Visit::programme).contains("EXTRA");
    assertThat(one.job()).isEmpty();
  }

  @Test
  void whoWasToldOfAVisitThatIsNotOwedAnyMoreHearsThatAndIsAskedNoFurther() {
    Tables one = new Tables();
    one.visited(1);
    Visit second =
        one.days.visits().stream()
            .filter(visit -> visit.opens().equals(one.today().plusWeeks(1)))
            .findFirst()
            .orElseThrow();
    LocalDateTime start = LocalDateTime.ofInstant(second.start().orElseThrow(), WorkingDays.SEOUL);
    String time = DateTimeFormatter.ofPattern("HH:mm 방문이 있어요").format(start);
    one.days.until(start.toLocalDate().minusDays(1) + "T16:30");
    assertThat(one.days.heard(DemoDong.PLANNER, time)).isOne();
    one.set(Tables.NATIONAL);
    one.done();
    assertThat(one.days.visits())
        .filteredOn(visit -> visit.occurrence().equals(second.occurrence()))
        .extracting(Visit::state)
        .containsExactly(VisitState.CANCELLED);
    one.days.until(start.toLocalDate() + "T23:00");

    assertThat(one.days.heard(DemoDong.PLANNER, time)).isOne();
    assertThat(one.days.heard(DemoDong.PLANNER, "에는 가지 않으셔도 돼요")).isOne();
    assertThat(one.days.heard(DemoDong.TEAM_LEAD, time.replace("이 있어요", ""))).isZero();
  }

  @Test
  void whatCannotBeReadIsRefusedAndNothingIsStored() {
    Tables one = new Tables();
    List<Item> before = one.memory.all();
    assertThatThrownBy(() -> one.set("use NATIONAL\nEXTRA\tANY"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("line 2: 2 columns, not 12");
    assertThatThrownBy(() -> one.set("# nothing\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("neither rows nor \"use\"");
    assertThat(one.memory.all()).isEqualTo(before);
  }
}
