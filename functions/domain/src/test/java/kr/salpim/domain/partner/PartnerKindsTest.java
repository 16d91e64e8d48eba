package kr.salpim.domain.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kr.salpim.domain.risk.SignalSource;
import org.junit.jupiter.api.Test;

/** The kinds of partners that ship. */
class PartnerKindsTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

  private final PartnerKinds kinds = PartnerKinds.shipped();

  @Test
  void whoeverTheLawMakesReportCountsAsMandated() {
    assertThat(kinds.all(TODAY))
        .hasSizeGreaterThan(15)
        .allSatisfy(
            kind ->
                assertThat(kind.signals())
                    .as(kind.code())
                    .isEqualTo(kind.mandated() ? SignalSource.MANDATED : SignalSource.PARTNER));
  }

  @Test
  void whatIsVerifiedNamesItsArticleOrSaysThatThereIsNone() {
    assertThat(kinds.all(TODAY))
        .filteredOn(PartnerKind::verified)
        .allSatisfy(kind -> assertThat(kind.source()).contains("§"));
  }

  @Test
  void aLandlordIsPrivateAndNotMandatedAndThePoliceIsBoth() {
    PartnerKind landlord = kinds.find("LANDLORD", TODAY).orElseThrow();
    assertThat(landlord.sector()).isEqualTo(PartnerKind.Sector.PRIVATE);
    assertThat(landlord.mandated()).isFalse();
    PartnerKind police = kinds.find("POLICE", TODAY).orElseThrow();
    assertThat(police.sector()).isEqualTo(PartnerKind.Sector.PUBLIC);
    assertThat(police.mandated()).isTrue();
    assertThat(kinds.find("NOBODY", TODAY)).isEmpty();
  }
}
