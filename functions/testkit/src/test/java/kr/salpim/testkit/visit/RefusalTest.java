package kr.salpim.testkit.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.household.Consent;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.household.Settled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 거부: whoever wants no more messages gets none, whatever an older paper says. */
class RefusalTest {

  private final Days days = new Days();
  private String home = "";

  @BeforeEach
  void refused() {
    days.owed();
    home = days.visit().household();
    days.cameTo(3);
  }

  @AfterEach
  void nothingFailed() {
    assertThat(days.centre.mishaps.failed).hasValue(0);
  }

  @Test
  void theOldConsentLoadedAgainChangesNothing() {
    assertThat(days.loaded(agreed(LocalDate.of(2026, 1, 2)))).isInstanceOf(Settled.Updated.class);
    assertThat(written()).isFalse();
  }

  @Test
  void aConsentOfTheSameDayChangesNothing() {
    days.loaded(agreed(today()));
    assertThat(written()).isFalse();
  }

  @Test
  void aConsentOfALaterDayCounts() {
    days.until(today().plusDays(3) + "T10:00");
    days.loaded(agreed(today()));
    assertThat(written()).isTrue();
  }

  @Test
  void theConsentOfAHouseholdThatTurnsOutToBeThisOneChangesNothing() {
    String other =
        days.household(
            Days.with(days.of("이어른", LocalDate.of(1980, 5, 5)), consent(today()), false, false));
    days.merge(other, home).tick();
    assertThat(written()).isFalse();
    days.part(other).merge(home, other).tick();
    assertThat(days.family(other).profile().consent().messages()).isFalse();
  }

  private Profile agreed(LocalDate day) {
    return Days.with(days.of("김어른", LocalDate.of(1961, 11, 28)), consent(day), false, false);
  }

  private static Consent consent(LocalDate day) {
    return new Consent(true, false, Optional.of(day));
  }

  private boolean written() {
    return days.family(home).profile().consent().messages();
  }

  private LocalDate today() {
    return days.centre.clock.instant().atZone(WorkingDays.SEOUL).toLocalDate();
  }
}
