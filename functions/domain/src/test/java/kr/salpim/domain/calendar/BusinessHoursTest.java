package kr.salpim.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessHoursTest {

  private static final BusinessHours HOURS = BusinessHours.shipped();

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T08:59:59,false",
    "2026-11-23T09:00:00,true",
    "2026-11-23T12:30:00,true",
    "2026-11-23T17:59:59,true",
    "2026-11-23T18:00:00,false",
    "2026-11-21T10:00:00,false",
    "2026-11-22T10:00:00,false",
    "2026-12-25T10:00:00,false",
    "2026-05-25T10:00:00,false",
    "2026-06-03T10:00:00,false"
  })
  void itIsOpenOnWorkingDaysBetweenTheHours(LocalDateTime seoul, boolean open) {
    assertThat(HOURS.openAt(at(seoul))).isEqualTo(open);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T11:59:59,false",
    "2026-11-23T12:00:00,true",
    "2026-11-23T12:59:59,true",
    "2026-11-23T13:00:00,false",
    "2026-11-22T12:30:00,false"
  })
  void lunchIsAnHourOfAWorkingDayThatIsOpen(LocalDateTime seoul, boolean lunch) {
    assertThat(HOURS.lunchAt(at(seoul))).isEqualTo(lunch);
    assertThat(HOURS.openAt(at(seoul))).isEqualTo(seoul.getDayOfMonth() == 23);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T03:00:00,2026-11-23T09:00:00",
    "2026-11-23T09:00:00,2026-11-23T09:00:00",
    "2026-11-23T13:00:00,2026-11-23T13:00:00",
    "2026-11-23T18:00:00,2026-11-24T09:00:00",
    "2026-12-24T18:00:00,2026-12-28T09:00:00",
    "2025-10-02T23:00:00,2025-10-10T09:00:00",
    "2027-02-05T20:00:00,2027-02-10T09:00:00"
  })
  void theNextOpeningIsNowOrTheNextMorningThatWorks(LocalDateTime from, LocalDateTime opening) {
    assertThat(HOURS.nextOpening(at(from))).isEqualTo(at(opening));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T10:00:00,PT0S,2026-11-23T10:00:00",
    "2026-11-22T10:00:00,PT0S,2026-11-23T09:00:00",
    "2026-11-23T10:00:00,PT8H,2026-11-23T18:00:00",
    "2026-11-23T10:00:00,PT8H1S,2026-11-24T09:00:01",
    "2026-12-24T17:30:00,PT1H,2026-12-28T09:30:00",
    "2026-11-20T20:00:00,PT9H,2026-11-23T18:00:00",
    "2025-10-02T17:00:00,PT11H,2025-10-13T10:00:00"
  })
  void onlyOpenTimeCounts(LocalDateTime from, Duration time, LocalDateTime until) {
    assertThat(HOURS.plus(at(from), time)).isEqualTo(at(until));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T10:00:00,1,2026-11-24T18:00:00",
    "2026-11-23T23:59:59,1,2026-11-24T18:00:00",
    "2026-11-24T00:00:00,1,2026-11-25T18:00:00",
    "2026-11-20T10:00:00,1,2026-11-23T18:00:00",
    "2026-11-21T10:00:00,1,2026-11-23T18:00:00",
    "2025-10-02T10:00:00,1,2025-10-10T18:00:00",
    "2026-04-30T10:00:00,3,2026-05-07T18:00:00"
  })
  void workingDaysEndAtClosingAndTheFirstDayDoesNotCount(
      LocalDateTime from, int days, LocalDateTime until) {
    assertThat(HOURS.plusWorkingDays(at(from), days)).isEqualTo(at(until));
  }

  @Test
  void timeCanBeSpentInParts() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    Instant start = at(LocalDateTime.parse("2024-01-01T00:00:00"));
    for (int run = 0; run < 2_000; run++) {
      Instant from = start.plusSeconds(random.nextInt(11 * 365 * 86_400));
      Duration one = Duration.ofSeconds(1 + random.nextInt(200_000));
      Duration other = Duration.ofSeconds(1 + random.nextInt(200_000));
      Instant whole = HOURS.plus(from, one.plus(other));
      assertThat(HOURS.plus(HOURS.plus(from, one), other)).as("seed %s", seed).isEqualTo(whole);
      assertThat(HOURS.openAt(whole.minusNanos(1))).as("seed %s", seed).isTrue();
      assertThat(HOURS.openAt(HOURS.nextOpening(from))).as("seed %s", seed).isTrue();
    }
  }

  @Test
  void otherHoursHoldFromTheirDateOn() {
    BusinessHours hours =
        new BusinessHours(
            WorkingDays.shipped(),
            List.of(hours("2026-01-01", "09:00", "18:00"), hours("2026-07-01", "08:30", "17:30")));
    assertThat(hours.openAt(at(LocalDateTime.parse("2026-06-30T17:45:00")))).isTrue();
    assertThat(hours.openAt(at(LocalDateTime.parse("2026-07-01T17:45:00")))).isFalse();
    assertThat(hours.openAt(at(LocalDateTime.parse("2026-07-01T08:45:00")))).isTrue();
    assertThat(hours.openAt(at(LocalDateTime.parse("2025-07-01T17:45:00")))).isTrue();
  }

  @Test
  void hoursThatDoNotExistAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> hours("2026-01-01", "18:00", "09:00"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BusinessHours(WorkingDays.shipped(), List.of()));
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, BusinessHours.MAX_WORKING_DAYS + 1})
  void aNumberOfDaysThatIsNoTimeLimitIsRefused(int days) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HOURS.plusWorkingDays(Instant.EPOCH, days))
        .withMessageContaining(Integer.toString(days));
  }

  @Test
  void aTimeThatIsNoTimeLimitIsRefused() {
    for (Duration time :
        List.of(Duration.ofNanos(-1), BusinessHours.MAX_BUSINESS_TIME.plusNanos(1))) {
      assertThatIllegalArgumentException().isThrownBy(() -> HOURS.plus(Instant.EPOCH, time));
    }
    assertThat(HOURS.plus(Instant.EPOCH, BusinessHours.MAX_BUSINESS_TIME)).isAfter(Instant.EPOCH);
  }

  private static OfficeHours hours(String from, String opens, String closes) {
    LocalTime opening = LocalTime.parse(opens);
    return new OfficeHours(
        LocalDate.parse(from),
        opening,
        LocalTime.parse(closes),
        new OfficeHours.Lunch(opening, opening));
  }

  private static Instant at(LocalDateTime seoul) {
    return seoul.atZone(WorkingDays.SEOUL).toInstant();
  }
}
