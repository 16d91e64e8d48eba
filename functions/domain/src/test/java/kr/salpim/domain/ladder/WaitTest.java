package kr.salpim.domain.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDateTime;
import kr.salpim.domain.calendar.BusinessHours;
import kr.salpim.domain.calendar.WorkingDays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaitTest {

  private static final BusinessHours HOURS = BusinessHours.shipped();

  /** 2026-11-23 is a Monday; 2026-12-25 a Friday and a holiday. */
  @ParameterizedTest
  @CsvSource({
    "10m,2026-11-23T10:00,2026-11-23T10:10",
    "10m,2026-11-23T23:55,2026-11-24T00:05",
    "4bh,2026-11-23T10:00,2026-11-23T14:00",
    "4bh,2026-11-23T14:00,2026-11-24T09:00",
    "4bh,2026-11-23T15:00,2026-11-24T10:00",
    "4bh,2026-11-20T16:00,2026-11-23T11:00",
    "4bh,2026-12-24T17:00,2026-12-28T12:00",
    "0bh,2026-11-23T22:00,2026-11-24T09:00",
    "0bh,2026-11-23T10:00,2026-11-23T10:00",
    "1bd,2026-11-23T10:00,2026-11-25T09:00",
    "1bd,2026-11-20T10:00,2026-11-24T09:00",
    "2bd,2026-12-24T10:00,2026-12-30T09:00"
  })
  void aWaitIsOverWhenItsTimeHasPassedAndSomebodyIsThere(
      String wait, LocalDateTime from, LocalDateTime over) {
    assertThat(Wait.parse(wait).after(at(from), HOURS)).isEqualTo(at(over));
    assertThat(Wait.parse(wait)).hasToString(wait);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "10", "m", "0m", "1441m", "-1m", "1h", "0bd", "401bd", "3601bh", "10 m", "1BD"
      })
  void whatIsNoTimeIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Wait.parse(text));
  }

  private static Instant at(LocalDateTime seoul) {
    return seoul.atZone(WorkingDays.SEOUL).toInstant();
  }
}
