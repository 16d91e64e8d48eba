package kr.salpim.partners;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.quarkus.funqy.Funq;
import jakarta.enterprise.context.ApplicationScoped;
import kr.salpim.adapters.gateway.Gateway;
import kr.salpim.adapters.lambda.Pulse;
import kr.salpim.adapters.lambda.Tick;
import kr.salpim.domain.referral.ReferralTicker;

/** Partner agencies: their calls, and the referrals that somebody must move on. */
@ApplicationScoped
public class PartnersFunction {

  private final FollowedCalls calls;
  private final ReferralTicker referrals;
  private final Pulse pulse;

  PartnersFunction(FollowedCalls calls, ReferralTicker referrals, Pulse pulse) {
    this.calls = calls;
    this.referrals = referrals;
    this.pulse = pulse;
  }

  /** A call, over an HTTP API of API Gateway with payload format 2.0. */
  @Funq("partners")
  public APIGatewayV2HTTPResponse call(APIGatewayV2HTTPEvent event) {
    return Gateway.answer(event, calls::handle);
  }

  /** The minute tick. */
  @Funq("partners-tick")
  public Tick.Report tick(Tick tick) {
    return pulse.after(referrals.tick());
  }
}
