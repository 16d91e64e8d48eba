package kr.salpim.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T01:00:00Z,2026-11-24",
    "2026-11-27T14:59:59Z,2026-11-30",
    "2026-11-26T15:00:00Z,2026-11-30",
    "2026-12-24T03:00:00Z,2026-12-28",
    "2027-02-05T03:00:00Z,2027-02-10"
  })
  void theNextWorkingDayIsCountedInSeoul(Instant now, LocalDate next) {
    assertThat(WorkingDays.shipped().nextAfter(now)).isEqualTo(next);
  }
}
