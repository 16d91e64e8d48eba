package kr.salpim.testkit.checkin;

import static kr.salpim.testkit.checkin.Street.MONDAYS;
import static kr.salpim.testkit.checkin.Street.SUBSTITUTE;
import static kr.salpim.testkit.checkin.Street.VOLUNTEER;
import static kr.salpim.testkit.checkin.Street.WEEKDAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.area.Absence;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.contact.Known;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.tie.Ending;
import kr.salpim.domain.tie.Outcome;
import kr.salpim.domain.tie.Round;
import kr.salpim.domain.tie.Tie;
import kr.salpim.domain.tie.TieTimes;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** On which days neighbours are asked after, and by whom, whatever else happens. */
class PlanningTest {

  private static final TieTimes FRIDAYS = on(DayOfWeek.FRIDAY, false);

  private final Street street = new Street();
  private final LocalDate tuesday = street.today().plusDays(1);
  private final String household = street.neighbour("김순자", "+821000000501");

  private static TieTimes on(DayOfWeek day, boolean holidays) {
    return new TieTimes(Set.of(day), LocalTime.of(10, 0), LocalTime.of(18, 0), holidays);
  }

  @AfterEach
  void nothingFailed() {
    assertThat(street.centre.mishaps.failed).hasValue(0);
  }

  /** Nothing ticks until then. */
  private void down(String time) {
    LocalDateTime target = LocalDateTime.parse(time);
    street.centre.clock.advance(
        Duration.between(
            street.centre.clock.instant(), target.atZone(WorkingDays.SEOUL).toInstant()));
  }

  /** How often somebody was asked after neighbours. */
  private long asked(String phone) {
    return street.received(phone).stream().filter(text -> text.contains("걱정돼요")).count();
  }

  private List<String> occurrences() {
    return street.rounds().stream().map(Round::occurrence).sorted().toList();
  }

  @Test
  void afterThreeDaysWithoutATickEachIsAskedAfterOnce() {
    String other = street.neighbour("박말례", "+821000000502");
    street.tie(household, WEEKDAYS);
    street.tie(other, on(DayOfWeek.TUESDAY, false));
    LocalDate thursday = tuesday.plusDays(2);
    down(thursday + "T09:00");
    street.until(thursday + "T10:01");
    assertThat(occurrences()).containsExactly(thursday.toString(), thursday.toString());
    assertThat(street.received(VOLUNTEER)).hasSize(1);
    street.says(VOLUNTEER, "1 1").until(thursday.plusDays(1) + "T10:01");
    assertThat(street.rounds()).as("from then on as ever").hasSize(3);
  }

  @Test
  void whatWasToEndWhileNothingTickedPassesToTheStaffAtOnce() {
    street.tie(household, on(DayOfWeek.TUESDAY, false));
    street.until(tuesday + "T10:01");
    LocalDate friday = tuesday.plusDays(3);
    down(friday + "T09:30");
    street.until(friday + "T09:40");
    Round.Closed how = street.round(household, tuesday.toString()).closed().orElseThrow();
    assertThat(how.ending()).isEqualTo(Ending.ESCALATED);
    assertThat(street.received(VOLUNTEER)).as("nobody is asked late").hasSize(1);
    assertThat(street.received(SUBSTITUTE)).isEmpty();
    assertThat(street.alerts()).hasSize(1);
    assertThat(occurrences()).containsExactly(tuesday.toString());
  }

  @Test
  void whatWasMissedIsNotMadeUpOnADayThatIsOff() {
    street.tie(household, FRIDAYS);
    LocalDate saturday = tuesday.with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
    down(saturday + "T09:00");
    street.until(saturday.plusDays(1) + "T23:00");
    assertThat(asked(VOLUNTEER)).as("nobody is asked at a weekend").isZero();
    LocalDate monday = saturday.plusDays(2);
    street.until(monday + "T10:01").says(VOLUNTEER, "1").until(monday.plusDays(6) + "T23:00");
    assertThat(occurrences()).containsExactly(monday.toString(), monday.plusDays(4).toString());
  }

  @Test
  void aDayThatIsPlannedTwiceIsPlannedOnce() {
    street.tie(household, WEEKDAYS);
    street.until(tuesday + "T07:00");
    Round planned = street.round(household, tuesday.toString());
    String other = street.neighbour("박말례", "+821000000502");
    street.tie(other, WEEKDAYS);
    street.tie(household, WEEKDAYS);
    street.tick();
    street.tick();
    assertThat(street.round(household, tuesday.toString())).isEqualTo(planned);
    street.until(tuesday + "T10:30");
    assertThat(occurrences()).containsExactly(tuesday.toString());
    assertThat(street.received(VOLUNTEER)).hasSize(1);
  }

  @Test
  void aHolidayMovesTheDayToTheNextThatIsNone() {
    LocalDate christmas = LocalDate.of(2026, 12, 25);
    assertThat(christmas.getDayOfWeek()).isEqualTo(DayOfWeek.FRIDAY);
    down("2026-12-24T12:00");
    street.tie(household, FRIDAYS);
    street.until("2026-12-28T10:01");
    assertThat(occurrences()).as("after the weekend").containsExactly("2026-12-28");
    assertThat(asked(VOLUNTEER)).isOne();
  }

  @Test
  void whereATieSaysSoAHolidayIsADayLikeAnyOther() {
    down("2026-12-24T12:00");
    street.tie(household, on(DayOfWeek.FRIDAY, true));
    street.until("2026-12-25T10:01").says(VOLUNTEER, "1").until("2026-12-28T23:00");
    assertThat(occurrences()).containsExactly("2026-12-25");
  }

  @Test
  void aNightGoesOverMidnightAndEndsWithTheStaff() {
    TieTimes night =
        new TieTimes(EnumSet.allOf(DayOfWeek.class), LocalTime.of(22, 0), LocalTime.of(2, 0), true);
    street.tie(household, night);
    street.until(tuesday + "T21:59");
    assertThat(street.received(VOLUNTEER)).isEmpty();
    street.until(tuesday + "T22:00");
    assertThat(street.received(VOLUNTEER)).hasSize(1);
    LocalDate wednesday = tuesday.plusDays(1);
    street.until(wednesday + "T00:01");
    assertThat(street.received(VOLUNTEER)).hasSize(2);
    assertThat(street.round(household, tuesday.toString()).open()).isTrue();
    street.until(wednesday + "T02:00");
    assertThat(street.round(household, tuesday.toString()).closed().map(Round.Closed::ending))
        .contains(Ending.ESCALATED);
    assertThat(street.alerts()).hasSize(1);
    street.until(wednesday + "T22:00");
    assertThat(occurrences()).containsExactly(tuesday.toString(), wednesday.toString());
  }

  @Test
  void aMessageAfterMidnightEndsTheNightThatBeganBeforeIt() {
    TieTimes night =
        new TieTimes(EnumSet.allOf(DayOfWeek.class), LocalTime.of(22, 0), LocalTime.of(2, 0), true);
    street.tie(household, night);
    street.until(tuesday.plusDays(1) + "T00:30").says("+821000000501", "안녕하세요");
    assertThat(street.round(household, tuesday.toString()).closed().map(Round.Closed::outcome))
        .contains(Outcome.HEARD_FROM);
    street.until(tuesday.plusDays(1) + "T12:00");
    assertThat(street.alerts()).isEmpty();
  }

  @Test
  void whereTheSubstituteIsAwayTheStaffHear() {
    away(SUBSTITUTE);
    street.tie(household, WEEKDAYS);
    street.until(tuesday + "T14:05");
    assertThat(street.received(SUBSTITUTE)).isEmpty();
    assertThat(street.round(household, tuesday.toString()).closed().map(Round.Closed::ending))
        .contains(Ending.ESCALATED);
    assertThat(street.received(DemoDong.PLANNER)).hasSize(1);
  }

  @Test
  void whereBothAreAwayThePlannerIsAsked() {
    away(VOLUNTEER);
    away(SUBSTITUTE);
    street.tie(household, MONDAYS);
    LocalDate monday = tuesday.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    street.until(monday + "T10:01");
    assertThat(asked(VOLUNTEER)).isZero();
    assertThat(asked(SUBSTITUTE)).isZero();
    assertThat(street.received(DemoDong.PLANNER))
        .singleElement()
        .asString()
        .contains("김○○ 님(3통)", "살펴봐 주시겠어요");
    street.says(DemoDong.PLANNER, "2");
    assertThat(street.round(household, monday.toString()).closed().map(Round.Closed::outcome))
        .contains(Outcome.CALLED);
  }

  private void away(String phone) {
    Absence absence =
        new Absence(
            DemoDong.CODE, street.token(phone), tuesday, tuesday.plusDays(20), Optional.empty());
    street.centre.memory.write(new Change.Put(absence.toItem(), Condition.always()));
  }

  @Test
  void whereTheHoursAreEarlierThanThePlanTheyArePlannedBefore() {
    TieTimes early =
        new TieTimes(
            EnumSet.allOf(DayOfWeek.class), LocalTime.of(0, 30), LocalTime.of(5, 30), true);
    street.tie(household, early);
    street.until(tuesday + "T00:31");
    assertThat(street.received(VOLUNTEER)).hasSize(1);
    street.says(VOLUNTEER, "1").until(tuesday.plusDays(1) + "T00:31");
    assertThat(occurrences()).containsExactly(tuesday.toString(), tuesday.plusDays(1).toString());
    assertThat(street.received(VOLUNTEER)).as("the second day's question").hasSize(3);
  }

  @Test
  void ofFortyWhoAreOwedADayMostOfThemOnceMoreNobodyIsLeftOut() {
    for (int n = 0; n < 40; n++) {
      Tie tie = street.tie(street.neighbour("김순" + n, "+82100000" + (7000 + n), "" + n), FRIDAYS);
      if (n % 13 > 0) {
        street.centre.memory.write(tie.onceMore(tuesday));
      } else {
        street.ties.set(
            new Tie(
                tie.dong(),
                tie.volunteer(),
                tie.household(),
                tie.substitute(),
                on(DayOfWeek.TUESDAY, false),
                false,
                Optional.empty(),
                tie.start(),
                Optional.empty(),
                0,
                Optional.empty()));
      }
    }
    street.until(tuesday + "T10:05");
    assertThat(street.rounds()).hasSize(40).allMatch(round -> !round.asked().isEmpty());
  }

  @Test
  void whoRefusedMessagesIsNotAskedInVain() {
    street.tie(household, WEEKDAYS);
    street.says(VOLUNTEER, "수신거부").until(tuesday + "T10:01");
    assertThat(street.received(SUBSTITUTE)).hasSize(1);
    assertThat(street.round(household, tuesday.toString()).holder())
        .isEqualTo(street.token(SUBSTITUTE));
  }

  @Test
  void whoIsAskedHearsThatTheTieEnded() {
    Tie tie = street.tie(household, WEEKDAYS);
    street.until(tuesday + "T10:01");
    street.ties.end(tie, tuesday);
    street.until(tuesday + "T12:01");
    assertThat(street.received(VOLUNTEER)).last().asString().contains("이제 안부를 살펴보지 않으셔도");
    assertThat(
            Known.read(street.centre.memory, street.token(VOLUNTEER))
                .openAt(street.centre.clock.instant()))
        .isEmpty();
    street.until(tuesday + "T18:01");
    assertThat(street.alerts()).isEmpty();
  }

  @Test
  void theOtherHelperReadsThatNobodyLooksBeforeTheNextDay() {
    street.tie(household, WEEKDAYS);
    street.until(tuesday + "T14:01").says(VOLUNTEER, "3");
    assertThat(street.received(SUBSTITUTE))
        .last()
        .asString()
        .contains("다음 날 다시 안부를 여쭙기로")
        .doesNotContain("동주민센터에서 살필게요");
  }
}
