package kr.salpim.testkit.checkin;

import static kr.salpim.testkit.checkin.Street.SUBSTITUTE;
import static kr.salpim.testkit.checkin.Street.VOLUNTEER;
import static kr.salpim.testkit.checkin.Street.WEEKDAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kr.salpim.domain.tie.Papers;
import kr.salpim.domain.tie.Round;
import kr.salpim.domain.tie.VolunteerGroup;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Test;

/** Limits and papers of volunteers, thanks at the end of the week, and rounds for the weather. */
class WeekTest {

  private static final String CORPS = "+821000000203";

  private final Street street = new Street();

  private List<String> neighbours(int count) {
    return IntStream.range(0, count)
        .mapToObj(n -> street.neighbour("김순" + n, "+8210000006" + (10 + n), "" + (n + 1)))
        .toList();
  }

  private static String holders(Street street, String day, String token) {
    long held =
        street.rounds().stream()
            .filter(round -> round.day().toString().equals(day) && round.holder().equals(token))
            .count();
    return String.valueOf(held);
  }

  @Test
  void atTheEndOfTheWeekVolunteersAreThankedAndThePlannerReadsHowItWent() {
    String household = street.neighbour("김순자", "+821000000501");
    street.tie(household, WEEKDAYS);
    LocalDate friday = street.today().with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
    street.until(friday + "T10:01").says(VOLUNTEER, "1").until(friday + "T17:01");
    assertThat(street.received(VOLUNTEER))
        .last()
        .asString()
        .contains("고맙습니다", "안부가 1번 확인되었어요", "다음 주에 살펴 주실 이웃: 김○○ 님(3통)");
    assertThat(street.received(DemoDong.PLANNER)).last().asString().contains("이번 주 안부확인", "확인 1건");
    assertThat(street.received(SUBSTITUTE)).noneMatch(text -> text.contains("번 확인되었어요"));
    street.until(friday.plusDays(1) + "T12:00");
    assertThat(street.received(VOLUNTEER)).filteredOn(t -> t.contains("이번 주에도")).hasSize(1);
  }

  @Test
  void aPaperThatEndsInThirtyDaysIsToldToTheCoordinatorOnce() {
    LocalDate today = street.today();
    street.volunteer(
        CORPS,
        VolunteerGroup.CARE_CORPS,
        new Papers(Optional.of(today), Optional.of(today.plusDays(45)), Optional.of(today)));
    street.tie(street.neighbour("김순자", "+821000000501"), WEEKDAYS);
    LocalDate friday = today.with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
    street.until(friday + "T18:00");
    assertThat(street.received(DemoDong.PLANNER)).noneMatch(text -> text.contains("기한이 곧 끝나"));
    street.until(friday.plusDays(21) + "T12:00");
    assertThat(street.received(DemoDong.PLANNER))
        .filteredOn(text -> text.contains("기한이 곧 끝나"))
        .hasSize(1)
        .allMatch(text -> text.contains("1명"));
  }

  @Test
  void whatWouldBreakALimitGoesToTheSubstituteAndAPaperThatEndedToo() {
    LocalDate today = street.today();
    street.volunteer(
        CORPS,
        VolunteerGroup.CARE_CORPS,
        new Papers(Optional.of(today), Optional.of(today.plusDays(2)), Optional.of(today)));
    List<String> all = neighbours(18);
    all.forEach(household -> street.tie(CORPS, household, WEEKDAYS));
    String first = today.plusDays(1).toString();
    street.until(first + "T10:01");
    // Four hours of a quarter each.
    assertThat(holders(street, first, street.token(CORPS))).isEqualTo("16");
    assertThat(holders(street, first, street.token(SUBSTITUTE))).isEqualTo("2");
    String third = today.plusDays(3).toString();
    street.until(third + "T10:01");
    assertThat(holders(street, third, street.token(CORPS))).isEqualTo("0");
    assertThat(holders(street, third, street.token(SUBSTITUTE))).isEqualTo("18");
  }

  @Test
  void onThreeDaysOfTheWeekTheVolunteerGoesAndThenTheSubstitute() {
    LocalDate today = street.today();
    street.volunteer(CORPS, VolunteerGroup.CARE_CORPS);
    String household = neighbours(1).get(0);
    street.tie(CORPS, household, WEEKDAYS);
    LocalDate monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    for (int n = 0; n < 7; n++) {
      street.until(monday.plusDays(n) + "T10:01").says(CORPS, "1").says(SUBSTITUTE, "1");
    }
    street.until(monday.plusDays(7) + "T10:01");
    String corps = street.token(CORPS);
    String substitute = street.token(SUBSTITUTE);
    assertThat(IntStream.range(0, 5).mapToObj(n -> holder(monday.plusDays(n))))
        .containsExactly(corps, corps, corps, substitute, substitute);
    assertThat(holder(monday.plusDays(7))).as("a new week").isEqualTo(corps);
  }

  private boolean corps(Round round) {
    return round.holder().equals(street.token(CORPS));
  }

  private String holder(LocalDate day) {
    return street.rounds().stream()
        .filter(round -> round.day().equals(day))
        .map(Round::holder)
        .findFirst()
        .orElse("");
  }

  @Test
  void aHeatWarningKeepsTheLimitsToo() {
    street.volunteer(CORPS, VolunteerGroup.CARE_CORPS);
    neighbours(18).forEach(household -> street.tie(CORPS, household, WEEKDAYS));
    LocalDate day = street.today().plusDays(1);
    street.until(day + "T13:00").says(DemoDong.PLANNER, "폭염 안부").until(day + "T13:10");
    List<Round> extra = street.rounds().stream().filter(Round::warning).toList();
    assertThat(extra).hasSize(18);
    assertThat(extra).as("four hours went this morning").noneMatch(this::corps);
    LocalDate next = day.plusDays(1);
    street.until(next + "T08:30").says(DemoDong.PLANNER, "폭염 안부").until(next + "T08:40");
    long corps =
        street.rounds().stream().filter(r -> r.day().equals(next)).filter(this::corps).count();
    assertThat(corps).as("of 36, a quarter of an hour each").isEqualTo(16);
  }

  @Test
  void aHeatWarningAsksAfterEverybodyWithinMinutesAndSaysHowItGoes() {
    List<String> all = neighbours(18);
    all.forEach(household -> street.tie(household, WEEKDAYS));
    LocalDate saturday = street.today().with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
    street.until(saturday + "T13:00");
    int before = street.rounds().size();
    int asked = street.received(VOLUNTEER).size();
    street.says(DemoDong.PLANNER, "폭염 안부");
    assertThat(street.received(DemoDong.PLANNER)).last().asString().contains("폭염 안부를 시작했어요");
    street.says(DemoDong.PLANNER, "한파 안부");
    assertThat(street.received(DemoDong.PLANNER)).last().asString().contains("폭염 안부를 이미 여쭙고");
    street.until(saturday + "T13:10");
    List<Round> extra = street.rounds().stream().filter(Round::warning).toList();
    assertThat(street.rounds()).hasSize(before + 18);
    assertThat(extra).hasSize(18).allMatch(round -> !round.asked().isEmpty());
    assertThat(street.received(VOLUNTEER)).hasSize(asked + 2);
    assertThat(street.received(DemoDong.PLANNER)).last().asString().contains("폭염 안부 18명");
    street.says(VOLUNTEER, "11-1");
    street.until(saturday + "T14:15");
    assertThat(street.received(DemoDong.PLANNER)).last().asString().contains("확인 1명", "여쭙는 중 17명");
  }

  @Test
  void atNightNobodyIsAskedForTheWeather() {
    street.tie(street.neighbour("김순자", "+821000000501"), WEEKDAYS);
    LocalDate saturday = street.today().with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
    street.until(saturday + "T21:00").says(DemoDong.PLANNER, "한파 안부");
    assertThat(street.received(DemoDong.PLANNER)).last().asString().contains("오전 8시 이후에");
    street.until(saturday.plusDays(1) + "T09:00");
    assertThat(street.rounds()).noneMatch(Round::warning);
  }
}
