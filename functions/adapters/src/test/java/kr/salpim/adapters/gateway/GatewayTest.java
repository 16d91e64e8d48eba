package kr.salpim.adapters.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the gateway says of a call. */
class GatewayTest {

  @Test
  void aClaimThatIsNullSaysNothing() {
    Map<String, String> claims = new HashMap<>();
    claims.put("partner", "guro-welfare");
    claims.put("areas", null);
    assertThat(Gateway.call(event(claims)).claims()).isEqualTo(Map.of("partner", "guro-welfare"));
  }

  @Test
  void whereNoAuthorizerStandsNothingIsClaimed() {
    assertThat(Gateway.call(new APIGatewayV2HTTPEvent()).claims()).isEmpty();
  }

  private static APIGatewayV2HTTPEvent event(Map<String, String> claims) {
    APIGatewayV2HTTPEvent.RequestContext.Authorizer.JWT jwt =
        new APIGatewayV2HTTPEvent.RequestContext.Authorizer.JWT();
    jwt.setClaims(claims);
    APIGatewayV2HTTPEvent.RequestContext.Authorizer authorizer =
        new APIGatewayV2HTTPEvent.RequestContext.Authorizer();
    authorizer.setJwt(jwt);
    APIGatewayV2HTTPEvent.RequestContext context = new APIGatewayV2HTTPEvent.RequestContext();
    context.setAuthorizer(authorizer);
    APIGatewayV2HTTPEvent event = new APIGatewayV2HTTPEvent();
    event.setRequestContext(context);
    return event;
  }
}
