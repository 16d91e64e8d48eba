package kr.salpim.partners;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import kr.salpim.adapters.partner.PartnerApi;
import kr.salpim.domain.referral.ReferralTicker;

/**
 * Puts calls and tick together at the start, so that a wrong setting ends it and not the first
 * call.
 */
@ApplicationScoped
public class PartnersStart {

  void start(@Observes StartupEvent event, PartnerApi api, ReferralTicker referrals) {
    // Being handed over is enough: both are made for it.
  }
}
