package kr.salpim.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidaysTest {

  private static final Holidays HOLIDAYS = Holidays.shipped();
  private static final HolidayData DATA = HolidayFiles.read();

  static IntStream years() {
    return IntStream.rangeClosed(2024, 2035);
  }

  @ParameterizedTest
  @MethodSource("years")
  void aSubstituteNeverFallsOnADayThatIsOffAnyway(int year) {
    List<LocalDate> statutory =
        DATA.rules().stream().flatMap(rule -> rule.in(year, DATA.moon()).stream()).toList();
    assertThat(substitutes(year))
        .allSatisfy(
            holiday -> {
              assertThat(holiday.date().getDayOfWeek().getValue()).isLessThan(6);
              assertThat(statutory).doesNotContain(holiday.date());
              assertThat(DATA.special()).doesNotContainKey(holiday.date());
            });
  }

  @ParameterizedTest
  @MethodSource("years")
  void aSubstituteFollowsAHolidayWithNothingButDaysOffBetween(int year) {
    assertThat(substitutes(year))
        .allSatisfy(
            holiday -> {
              LocalDate before = holiday.date().minusDays(1);
              assertThat(HOLIDAYS.contains(before) || Weekend.has(before)).isTrue();
              LocalDate lost = before;
              while (!HOLIDAYS.contains(lost)) {
                assertThat(Weekend.has(lost)).isTrue();
                lost = lost.minusDays(1);
              }
            });
  }

  @ParameterizedTest
  @MethodSource("years")
  void everyRuleThatIsLawHasItsDaysInTheYear(int year) {
    assertThat(DATA.rules())
        .allSatisfy(
            rule ->
                assertThat(rule.in(year, DATA.moon()))
                    .hasSize(isLaw(rule, year) ? rule.before() + 1 + rule.after() : 0)
                    .allSatisfy(
                        day -> assertThat(HOLIDAYS.name(day).orElseThrow()).contains(rule.name())));
  }

  @Test
  void theYearIsListedInOrderAndOnlyThatYear() {
    for (int year : years().toArray()) {
      assertThat(HOLIDAYS.of(year))
          .extracting(Holiday::date)
          .isSorted()
          .doesNotHaveDuplicates()
          .allSatisfy(date -> assertThat(date.getYear()).isEqualTo(year));
    }
  }

  @Test
  void listAndQuestionAgreeOnEveryDay() {
    for (int year : years().toArray()) {
      List<Holiday> listed = HOLIDAYS.of(year);
      Year.of(year)
          .atDay(1)
          .datesUntil(Year.of(year + 1).atDay(1))
          .forEach(
              day -> {
                boolean found = listed.stream().anyMatch(holiday -> holiday.date().equals(day));
                assertThat(HOLIDAYS.contains(day)).isEqualTo(found);
                assertThat(HOLIDAYS.name(day).isPresent()).isEqualTo(found);
              });
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2036, 2100})
  void beyondTheMoonTheFixedDaysStillHold(int year) {
    assertThat(HOLIDAYS.covers(year)).isFalse();
    assertThat(HOLIDAYS.of(year))
        .extracting(Holiday::name)
        .contains("1월1일", "3·1절", "노동절", "어린이날", "현충일", "제헌절", "광복절", "개천절", "한글날", "기독탄신일")
        .noneMatch(name -> name.startsWith("설날") || name.startsWith("추석"));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {0, 1949, Year.MIN_VALUE, Year.MAX_VALUE, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void noYearIsRefused(int year) {
    assertThat(HOLIDAYS.covers(year)).isFalse();
    assertThat(HOLIDAYS.of(year)).hasSizeLessThan(20);
  }

  @Test
  void theFirstAndTheLastDayOfAllAreNoHolidays() {
    assertThat(HOLIDAYS.contains(LocalDate.MIN)).isFalse();
    assertThat(HOLIDAYS.name(LocalDate.MAX)).isEmpty();
  }

  @Test
  void theFilesAreReadOnce() {
    assertThat(Holidays.shipped()).isSameAs(Holidays.shipped());
  }

  private static boolean isLaw(HolidayRule rule, int year) {
    return rule.validFrom().getYear() <= year && rule.validUntil().getYear() >= year;
  }

  private static List<Holiday> substitutes(int year) {
    return HOLIDAYS.of(year).stream().filter(holiday -> holiday.name().endsWith("대체공휴일")).toList();
  }
}
