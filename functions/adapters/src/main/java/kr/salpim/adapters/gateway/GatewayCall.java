package kr.salpim.adapters.gateway;

import java.util.Map;
import kr.salpim.adapters.webhook.HttpCall;

/**
 * A call with what the gateway itself says of it.
 *
 * @param id that the gateway's own record has for the call; empty where it says none
 * @param claims of the token that the gateway's authorizer has checked; empty where none was sent
 */
public record GatewayCall(HttpCall http, String id, Map<String, String> claims) {

  public GatewayCall {
    claims = Map.copyOf(claims);
  }
}
