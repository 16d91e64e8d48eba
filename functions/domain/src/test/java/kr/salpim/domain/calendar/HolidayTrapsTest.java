package kr.salpim.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where rules that go by year, or by weekday alone, go wrong. */
class HolidayTrapsTest {

  private static final Holidays HOLIDAYS = Holidays.shipped();

  @ParameterizedTest
  @CsvSource({
    "2007-07-17,true,제헌절 was one until 2007",
    "2008-07-17,false,and none from 2008",
    "2024-07-17,false,to 2026-05-10",
    "2025-07-17,false,to 2026-05-10",
    "2026-07-17,true,again from 2026-05-11",
    "2025-05-01,false,노동절 was no holiday of offices",
    "2026-05-01,true,it is one from that day on",
    "2012-10-09,false,한글날 was none from 1991",
    "2013-10-09,true,again from 2012-12-28",
    "2021-08-16,true,광복절 on Sunday: from 2021-08-04",
    "2020-03-02,false,3·1절 on Sunday: before",
    "2021-10-04,true,개천절 on Sunday",
    "2021-10-11,true,한글날 on Saturday",
    "2022-12-26,false,성탄 on Sunday: before 2023-05-04",
    "2027-12-27,true,성탄 on Saturday: since",
    "2026-05-25,true,부처님 오신 날 on Sunday: since",
    "2018-05-07,true,어린이날 on Saturday: since 2013-11-05",
    "2013-05-06,false,어린이날 on Sunday: before",
    "2027-05-03,true,노동절 on Saturday",
    "2027-07-19,true,제헌절 on Saturday",
    "2028-01-03,false,1월1일 on Saturday is not given back",
    "2027-06-07,false,현충일 on Sunday is not given back",
    "2026-06-08,false,현충일 on Saturday is not given back",
    "2026-09-28,false,추석 on Saturday is not given back",
    "2024-02-12,true,설날 on Sunday is given back once",
    "2024-02-13,false,Saturday in the same block is not",
    "2025-10-08,true,추석 on Sunday",
    "2025-05-06,true,two holidays on a Monday lose one day",
    "2025-05-07,false,not two",
    "2028-10-05,true,개천절 on 추석",
    "2028-10-06,false,not two",
    "2026-05-10,false,a Sunday is no named holiday"
  })
  void aRuleHoldsByDate(LocalDate day, boolean holiday, String why) {
    assertThat(HOLIDAYS.contains(day)).as(why).isEqualTo(holiday);
  }

  /** Checked by hand against the calendar and the decree; no official calendar exists yet. */
  @Test
  void theSubstitutesUntil2035AreThese() {
    List<String> substitutes =
        IntStream.rangeClosed(2028, 2035)
            .mapToObj(HOLIDAYS::of)
            .flatMap(List::stream)
            .filter(holiday -> holiday.name().endsWith("대체공휴일"))
            .map(holiday -> holiday.date().toString())
            .toList();
    assertThat(String.join(" ", substitutes))
        .isEqualTo(
            "2028-10-05 2029-05-07 2029-05-21 2029-09-24 2030-02-05 2030-05-06 2031-03-03"
                + " 2032-05-03 2032-05-17 2032-07-19 2032-08-16 2032-09-21 2032-10-04 2032-10-11"
                + " 2032-12-27 2033-02-02 2033-05-02 2033-07-18 2033-10-10 2033-12-26 2034-02-21"
                + " 2035-05-07 2035-09-18");
  }
}
