package kr.salpim.testkit.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import kr.salpim.domain.partner.Partner;
import kr.salpim.domain.partner.PartnerKind;
import kr.salpim.domain.referral.Basis;
import kr.salpim.domain.referral.Order;
import kr.salpim.domain.referral.Ordered;
import kr.salpim.domain.referral.Ordered.Why;
import kr.salpim.domain.referral.Referral;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Test;

/** Without consent by law: to whom, and for what. */
class ByLawTest {

  private final Agencies agencies = new Agencies();

  private Ordered send(Referral referral) {
    return agencies
        .parts
        .sending()
        .send(referral.household(), referral.id(), Order.plain(), agencies.planner());
  }

  @Test
  void byLawOnlyThoseHearForWhomTheNeedIsAndWhosePlaceIsKnown() {
    String household = agencies.household("김순자", false);
    Referral post =
        agencies.proposed(household, "MENTAL_HEALTH", set("POST", Optional.empty()), false);
    assertThat(send(post)).isEqualTo(new Ordered.Refused(Why.NO_CONSENT));
    // Many are entrusted to private bodies: of this one nobody has found out.
    String centre = set("MENTAL_HEALTH_CENTRE", Optional.empty());
    Referral open = agencies.proposed(household, "MENTAL_HEALTH", centre, false);
    assertThat(send(open)).isEqualTo(new Ordered.Refused(Why.NO_CONSENT));
    set("MENTAL_HEALTH_CENTRE", Optional.of(PartnerKind.Sector.PUBLIC));
    assertThat(Agencies.done(send(open)).basis()).contains(Basis.LAW);
    // What the law takes for private does not become public by being set so.
    String lawyer = set("LAWYER", Optional.of(PartnerKind.Sector.PUBLIC));
    Referral legal = agencies.proposed(household, "LEGAL", lawyer, false);
    assertThat(send(legal)).isEqualTo(new Ordered.Refused(Why.NO_CONSENT));
  }

  /** An agency of that kind takes part. */
  private String set(String kind, Optional<PartnerKind.Sector> sector) {
    Partner plain =
        Agencies.partner(
            "some-" + kind.toLowerCase(Locale.ROOT).replace('_', '-'), kind, DemoDong.GU, true);
    agencies.centre.partners.set(
        new Partner(
            plain.id(),
            plain.name(),
            kind,
            plain.areas(),
            plain.scopes(),
            plain.webhook(),
            plain.phone(),
            Optional.empty(),
            sector));
    return plain.id();
  }
}
