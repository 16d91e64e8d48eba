package kr.salpim.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Date;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import net.time4j.PlainDate;
import net.time4j.calendar.ChineseCalendar;
import net.time4j.calendar.KoreanCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped lunar days against two astronomies that know nothing of each other. */
class LunarDaysTest {

  private static final LunarDays MOON = HolidayFiles.read().moon();

  static IntStream years() {
    return IntStream.rangeClosed(2024, 2035);
  }

  @ParameterizedTest
  @MethodSource("years")
  void icuFindsTheSameDays(int year) {
    Calendar dangi =
        Calendar.getInstance(
            TimeZone.getTimeZone("Asia/Seoul"), new ULocale("ko_KR@calendar=dangi"));
    agree(year, (date, lunar) -> fallsByIcu(dangi, date, lunar));
  }

  @ParameterizedTest
  @MethodSource("years")
  void time4jFindsTheSameDays(int year) {
    agree(year, LunarDaysTest::fallsByTime4j);
  }

  /** The new moon comes before midnight in Beijing and after it in Seoul. */
  @ParameterizedTest
  @ValueSource(ints = {2027, 2028})
  void seollalIsADayLaterThanInChina(int year) {
    LocalDate korean = MOON.in(year, LunarDays.SEOLLAL).orElseThrow();
    ChineseCalendar chinese = PlainDate.from(korean.minusDays(1)).transform(ChineseCalendar.axis());
    assertThat(chinese.getMonth().getNumber()).isEqualTo(1);
    assertThat(chinese.getDayOfMonth()).isEqualTo(1);
  }

  @Test
  void theYears2024To2035AreCoveredAndNoOther() {
    assertThat(IntStream.range(1900, 2200).filter(Holidays.shipped()::covers))
        .containsExactlyElementsOf(years().boxed().toList());
  }

  /** Of all days of the year exactly the shipped one is that lunar day. */
  private static void agree(int year, BiPredicate<LocalDate, MonthDay> library) {
    for (MonthDay lunar : List.of(LunarDays.SEOLLAL, LunarDays.BUDDHA, LunarDays.CHUSEOK)) {
      assertThat(
              LocalDate.of(year, 1, 1)
                  .datesUntil(LocalDate.of(year + 1, 1, 1))
                  .filter(date -> library.test(date, lunar)))
          .as("%s of %s", lunar, year)
          .containsExactly(MOON.in(year, lunar).orElseThrow());
    }
  }

  private static boolean fallsByIcu(Calendar calendar, LocalDate date, MonthDay lunar) {
    calendar.setTime(Date.from(date.atTime(12, 0).atZone(WorkingDays.SEOUL).toInstant()));
    return calendar.get(Calendar.MONTH) + 1 == lunar.getMonthValue()
        && calendar.get(Calendar.DATE) == lunar.getDayOfMonth()
        && calendar.get(Calendar.IS_LEAP_MONTH) == 0;
  }

  private static boolean fallsByTime4j(LocalDate date, MonthDay lunar) {
    KoreanCalendar korean = PlainDate.from(date).transform(KoreanCalendar.axis());
    return korean.getMonth().getNumber() == lunar.getMonthValue()
        && korean.getDayOfMonth() == lunar.getDayOfMonth()
        && !korean.getMonth().isLeap();
  }
}
