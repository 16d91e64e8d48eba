package kr.salpim.partners;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.quarkus.funqy.Funq;
import jakarta.enterprise.context.ApplicationScoped;
import kr.salpim.adapters.gateway.Gateway;
import kr.salpim.adapters.lambda.Tick;
import kr.salpim.adapters.partner.PartnerApi;
import kr.salpim.domain.referral.ReferralTicker;

/** Partner agencies: their calls, and the referrals that somebody must move on. */
@ApplicationScoped
public class PartnersFunction {

  private final PartnerApi api;
  private final ReferralTicker referrals;

  PartnersFunction(PartnerApi api, ReferralTicker referrals) {
    this.api = api;
    this.referrals = referrals;
  }

  /** A call, over an HTTP API of API Gateway with payload format 2.0. */
  @Funq("partners")
  public APIGatewayV2HTTPResponse call(APIGatewayV2HTTPEvent event) {
    return Gateway.encode(api.handle(Gateway.call(event)));
  }

  /** The minute tick. */
  @Funq("partners-tick")
  public Tick.Report tick(Tick tick) {
    return Tick.Report.of(referrals.tick());
  }
}
