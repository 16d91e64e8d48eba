package kr.salpim.local.webhook;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import kr.salpim.domain.Ids;
import kr.salpim.partners.PartnersFunction;

/** Calls the function of partners as API Gateway does; no authorizer stands here. */
@ApplicationScoped
public class PartnersCaller {

  private final PartnersFunction partners;
  private final Ids ids;

  PartnersCaller(PartnersFunction partners, Ids ids) {
    this.partners = partners;
    this.ids = ids;
  }

  public APIGatewayV2HTTPResponse call(RawRequest request) {
    return partners.call(GatewayEvents.event(request, ids.next(), Clock.systemUTC().instant()));
  }
}
