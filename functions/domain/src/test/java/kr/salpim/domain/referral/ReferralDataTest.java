package kr.salpim.domain.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.salpim.domain.partner.PartnerKinds;
import kr.salpim.domain.text.Resource;
import kr.salpim.domain.understanding.Need;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReferralDataTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private final Routes routes = Routes.shipped();
  private final Purposes purposes = Purposes.shipped();
  private final Deadlines deadlines = Deadlines.shipped();

  @ParameterizedTest
  @EnumSource(Need.class)
  void whateverSomebodyAsksForLeadsSomewhere(Need need) {
    assertThat(routes.of(need.name(), DAY)).isNotEmpty();
    assertThat(routes.call(need.name(), DAY)).isEmpty();
    assertThat(purposes.of(need.name())).contains(Purposes.BY_PHONE);
  }

  @Test
  void theRoutesOfTheProgrammeAreThere() {
    assertThat(routes.of("LEGAL", DAY).get(0).agency()).isEqualTo("마을변호사");
    assertThat(routes.of("TAX", DAY).get(0).agency()).isEqualTo("마을세무사");
    assertThat(routes.of("MENTAL_HEALTH", DAY))
        .extracting(Routes.Route::agency)
        .containsExactly("정신건강복지센터", "보건소");
    assertThat(routes.of("HEALTH", DAY).get(0).agency()).isEqualTo("301 네트워크");
    assertThat(routes.of("FOOD", DAY).get(0).agency()).isEqualTo("나눔가게");
  }

  @Test
  void theirAgenciesAreOfKindsThatThereAre() {
    assertThat(routes.needs().stream().flatMap(need -> routes.of(need, DAY).stream()))
        .flatExtracting(Routes.Route::kinds)
        .allMatch(kind -> PartnerKinds.shipped().find(kind, DAY).isPresent());
  }

  @Test
  void ofAChildInDangerANumberIsCalledThatThereIs() {
    Set<String> hotlines =
        Resource.rows("/kr/salpim/domain/text/hotlines.tsv", 6).stream()
            .map(row -> row[0])
            .collect(Collectors.toSet());
    assertThat(routes.call("CHILD_ABUSE", DAY)).contains("112").get().isIn(hotlines);
  }

  @Test
  void noPurposeNeedsMoreThanItsFields() {
    assertThat(purposes.fields("LEGAL", "counsel", DAY).orElseThrow())
        .containsExactly(SheetField.NAME, SheetField.PHONE, SheetField.REASON);
    assertThat(purposes.fields("LEGAL", "visit", DAY)).isEmpty();
    assertThat(purposes.fields("HOUSING", "visit", DAY).orElseThrow()).contains(SheetField.ADDRESS);
  }

  @Test
  void everyStateInWhichSomethingIsToHappenHasADeadline() {
    Instant now = Instant.parse("2026-11-23T01:00:00Z");
    Arrays.stream(ReferralState.values())
        .forEach(
            state -> {
              assertThat(deadlines.of(state, false, now).isEmpty()).isEqualTo(state.over());
              assertThat(deadlines.of(state, true, now).map(Deadlines.Until::deadline))
                  .isEqualTo(
                      state.over() ? Optional.empty() : Optional.of(now.plus(Duration.ofHours(2))));
            });
  }

  @ParameterizedTest
  @CsvSource({
    // state, from in UTC, deadline, first reminder: from a Monday, a Friday, a holiday's eve.
    "SENT,        2026-11-23T01:00:00Z, 2026-11-25T09:00:00Z, 2026-11-25T00:00:00Z",
    "SENT,        2026-11-27T08:30:00Z, 2026-12-01T09:00:00Z, 2026-12-01T00:00:00Z",
    "SENT,        2026-12-24T01:00:00Z, 2026-12-29T09:00:00Z, 2026-12-29T00:00:00Z",
    "ACCEPTED,    2026-11-23T01:00:00Z, 2026-12-07T01:00:00Z, 2026-12-04T00:00:00Z",
    "IN_PROGRESS, 2026-11-24T01:00:00Z, 2026-12-08T01:00:00Z, 2026-12-07T01:00:00Z",
    "COMPLETED,   2026-11-24T01:00:00Z, 2026-11-29T01:00:00Z, 2026-11-27T00:00:00Z",
    "DECLINED,    2026-11-23T01:00:00Z, 2026-11-24T09:00:00Z, 2026-11-24T08:00:00Z"
  })
  void remindersComeBeforeTheDeadlineWhileTheCentreIsOpen(
      ReferralState state, Instant from, Instant deadline, Instant reminder) {
    assertThat(deadlines.of(state, false, from)).contains(new Deadlines.Until(deadline, reminder));
  }
}
