package kr.salpim.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

  private static final WorkingDays DAYS = WorkingDays.shipped();

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T01:00:00Z,2026-11-24",
    "2026-11-27T14:59:59Z,2026-11-30",
    "2026-11-26T15:00:00Z,2026-11-30",
    "2026-12-24T03:00:00Z,2026-12-28",
    "2027-02-05T03:00:00Z,2027-02-10",
    "2025-10-02T03:00:00Z,2025-10-10",
    "2024-02-08T03:00:00Z,2024-02-13"
  })
  void theNextWorkingDayIsCountedInSeoul(Instant now, LocalDate next) {
    assertThat(DAYS.nextAfter(now)).isEqualTo(next);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23,true",
    "2026-11-21,false",
    "2026-11-22,false",
    "2026-12-25,false",
    "2026-08-17,false",
    "2026-06-03,false",
    "2036-12-25,false",
    "2036-12-26,true"
  })
  void aWorkingDayIsAWeekdayThatIsNoHoliday(LocalDate day, boolean works) {
    assertThat(DAYS.works(day)).isEqualTo(works);
  }

  @Test
  void noRunOfDaysOffIsLongerThanAWeek() {
    LocalDate.of(2024, 1, 1)
        .datesUntil(LocalDate.of(2036, 1, 1))
        .forEach(day -> assertThat(DAYS.firstFrom(day)).isBeforeOrEqualTo(day.plusDays(7)));
  }
}
