package kr.salpim.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What 2024 to 2035 do not show: substitutes that collide, and ways that are barred. */
class SubstituteOrderTest {

  private static final List<HolidayRule> RULES = HolidayFiles.read().rules();

  @Test
  void twoSubstitutesOnTheSameDayTakeTheNextOneToo() {
    // As in 2039: 추석 from Saturday, October 1, to Monday, which is 개천절.
    Holidays holidays = moon(2039, LunarDays.CHUSEOK, "2039-10-02", Map.of());
    assertThat(substitutes(holidays, 2039, 10))
        .startsWith("2039-10-04 추석 대체공휴일", "2039-10-05 개천절, 추석 대체공휴일");
  }

  @Test
  void twoHolidaysOnTheSameSundayAreGivenBackTwice() {
    Holidays holidays = moon(2030, LunarDays.BUDDHA, "2030-05-05", Map.of());
    assertThat(substitutes(holidays, 2030, 5))
        .containsExactly("2030-05-06 부처님 오신 날 대체공휴일", "2030-05-07 어린이날 대체공휴일");
  }

  @Test
  void aSubstituteOnSaturdayGoesToTheNextDayThatIsNoHoliday() {
    Holidays friday = moon(2034, LunarDays.BUDDHA, "2034-05-05", Map.of());
    assertThat(substitutes(friday, 2034, 5)).containsExactly("2034-05-08 부처님 오신 날, 어린이날 대체공휴일");
  }

  @Test
  void anElectionBarsTheWayOfASubstitute() {
    Map<LocalDate, String> election = Map.of(LocalDate.parse("2034-05-08"), "선거일");
    Holidays friday = moon(2034, LunarDays.BUDDHA, "2034-05-05", election);
    assertThat(substitutes(friday, 2034, 5)).containsExactly("2034-05-09 부처님 오신 날, 어린이날 대체공휴일");
  }

  @Test
  void aSpecialDayOnAHolidayIsGivenBackToNobody() {
    Map<LocalDate, String> named = Map.of(LocalDate.parse("2034-05-05"), "임시공휴일");
    Holidays holidays = moon(2034, LunarDays.BUDDHA, "2034-05-25", named);
    assertThat(substitutes(holidays, 2034, 5)).isEmpty();
    assertThat(holidays.name(LocalDate.parse("2034-05-05"))).hasValue("어린이날, 임시공휴일");
  }

  @Test
  void aHolidayWithoutSubstituteGivesTheOtherOneItsDay() {
    Holidays holidays = moon(2034, LunarDays.BUDDHA, "2034-06-06", Map.of());
    assertThat(substitutes(holidays, 2034, 6)).containsExactly("2034-06-07 부처님 오신 날 대체공휴일");
  }

  private static Holidays moon(
      int year, MonthDay lunar, String date, Map<LocalDate, String> special) {
    LunarDays moon = new LunarDays(Map.of(year, Map.of(lunar, LocalDate.parse(date))));
    return new Holidays(new HolidayData(RULES, moon, special));
  }

  private static List<String> substitutes(Holidays holidays, int year, int month) {
    return holidays.of(year).stream()
        .filter(holiday -> holiday.date().getMonthValue() == month)
        .filter(holiday -> holiday.name().endsWith("대체공휴일"))
        .map(holiday -> holiday.date() + " " + holiday.name())
        .toList();
  }
}
