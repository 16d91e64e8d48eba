package kr.salpim.partners;

import jakarta.inject.Singleton;
import kr.salpim.adapters.gateway.GatewayCall;
import kr.salpim.adapters.log.Trace;
import kr.salpim.adapters.partner.PartnerApi;
import kr.salpim.adapters.webhook.WebhookResponse;
import kr.salpim.domain.Ids;

/** Answers calls; what comes of one is followed in the log under the call's own trace. */
@Singleton
class FollowedCalls {

  private final PartnerApi api;
  private final Ids ids;

  FollowedCalls(PartnerApi api, Ids ids) {
    this.api = api;
    this.ids = ids;
  }

  WebhookResponse handle(GatewayCall call) {
    return Trace.call(ids, () -> api.handle(call));
  }
}
