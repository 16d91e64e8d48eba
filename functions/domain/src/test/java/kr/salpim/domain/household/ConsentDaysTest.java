package kr.salpim.domain.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was said of messages says nothing of sharing. */
class ConsentDaysTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

  private static Consent both(boolean messages, boolean sharing, LocalDate day) {
    return new Consent(messages, sharing, Optional.of(day));
  }

  @Test
  void anEarlierWordOnMessagesCountsWhereOnlySharingWasAskedLater() {
    Consent sharing = Consent.unasked().sharing(true, FRIDAY);
    Consent loaded = sharing.then(both(true, false, MONDAY));
    assertThat(loaded.messages()).isTrue();
    assertThat(loaded.given()).contains(MONDAY);
    assertThat(loaded.sharing()).isTrue();
    assertThat(loaded.shared()).contains(FRIDAY);
  }

  @Test
  void ofOneDayTheRefusalCountsForEachAlone() {
    Consent together = both(true, false, MONDAY).then(both(false, true, MONDAY));
    assertThat(together).isEqualTo(both(false, false, MONDAY));
    Consent asked = both(true, false, MONDAY).sharing(true, FRIDAY).then(both(true, true, FRIDAY));
    assertThat(asked).isEqualTo(both(true, true, FRIDAY));
  }

  @Test
  void whoWantsNoMessagesHasSaidNothingOfSharing() {
    assertThat(both(true, true, MONDAY).withdrawn(FRIDAY))
        .isEqualTo(new Consent(false, true, Optional.of(FRIDAY), Optional.of(MONDAY)));
  }

  @Test
  void bothDaysAreKeptAndWhatWasStoredBeforeHasOneForBoth() {
    Consent consent = both(true, false, MONDAY).sharing(true, FRIDAY);
    Profile profile = Profile.of(List.of(), Optional.empty()).agreeing(consent);
    String stored = ProfileText.write(profile);
    assertThat(ProfileText.read(stored).consent()).isEqualTo(consent);
    String older = stored.substring(0, stored.lastIndexOf('\t'));
    assertThat(ProfileText.read(older).consent()).isEqualTo(both(true, true, MONDAY));
  }
}
