package kr.salpim.domain.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A planner relies on what was made sure of, and not too long ago. */
class FreshnessTest {

  private static WelfareResource shipped(String id) {
    return ShippedResources.rows().stream()
        .filter(row -> row.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatNobodyLookedAtForAYearIsToBeCheckedAgain() {
    WelfareResource aid = shipped("national-emergency-aid");
    assertThat(aid.verified()).isTrue();
    assertThat(aid.sureOn(aid.checked())).isTrue();
    assertThat(aid.sureOn(aid.checked().plusYears(1))).isTrue();
    assertThat(aid.sureOn(aid.checked().plusYears(1).plusDays(1))).isFalse();
  }

  @Test
  void whatWasNeverMadeSureOfIsSureOnNoDay() {
    WelfareResource sos = shipped("care-sos");
    assertThat(sos.sureOn(sos.checked())).isFalse();
  }

  @Test
  void rowsWhoseWordsStandInNoDocumentOfTheProgrammeAreNotVerified() {
    assertThat(ShippedResources.rows())
        .filteredOn(WelfareResource::verified)
        .extracting(WelfareResource::id)
        .allMatch(Set.of("national-emergency-aid")::contains);
    assertThat(ShippedResources.rows()).noneMatch(row -> row.sureOn(LocalDate.of(2026, 11, 24)));
  }
}
