package kr.salpim.adapters.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import kr.salpim.adapters.log.Request;
import kr.salpim.adapters.webhook.HttpCall;
import kr.salpim.adapters.webhook.WebhookResponse;

/**
 * Payload format 2.0 of API Gateway's HTTP API, in and out. What is missing in an event is empty.
 */
public final class Gateway {

  private Gateway() {}

  /** Answers a call; what is logged meanwhile carries the gateway's id of it. */
  public static APIGatewayV2HTTPResponse answer(
      APIGatewayV2HTTPEvent event, Function<GatewayCall, WebhookResponse> answer) {
    GatewayCall call = call(event);
    return encode(Request.during(call.id(), () -> answer.apply(call)));
  }

  public static HttpCall decode(APIGatewayV2HTTPEvent event) {
    Optional<APIGatewayV2HTTPEvent.RequestContext.Http> http =
        Optional.ofNullable(event.getRequestContext())
            .map(APIGatewayV2HTTPEvent.RequestContext::getHttp);
    return new HttpCall(
        http.map(APIGatewayV2HTTPEvent.RequestContext.Http::getMethod).orElse(""),
        text(event.getRawPath()),
        text(event.getRawQueryString()),
        Optional.ofNullable(event.getHeaders()).orElse(Map.of()),
        text(event.getBody()),
        event.getIsBase64Encoded(),
        http.map(APIGatewayV2HTTPEvent.RequestContext.Http::getSourceIp).orElse(""));
  }

  /** The same with what the gateway says of the call, which nobody can send in a header. */
  public static GatewayCall call(APIGatewayV2HTTPEvent event) {
    Optional<APIGatewayV2HTTPEvent.RequestContext> context =
        Optional.ofNullable(event.getRequestContext());
    return new GatewayCall(
        decode(event),
        text(context.map(APIGatewayV2HTTPEvent.RequestContext::getRequestId).orElse("")),
        context
            .map(APIGatewayV2HTTPEvent.RequestContext::getAuthorizer)
            .map(APIGatewayV2HTTPEvent.RequestContext.Authorizer::getJwt)
            .map(APIGatewayV2HTTPEvent.RequestContext.Authorizer.JWT::getClaims)
            .map(Gateway::said)
            .orElse(Map.of()));
  }

  /** A claim that is null says nothing. */
  private static Map<String, String> said(Map<String, String> claims) {
    Map<String, String> said = new HashMap<>(claims);
    said.values().removeIf(Objects::isNull);
    said.keySet().removeIf(Objects::isNull);
    return said;
  }

  public static APIGatewayV2HTTPResponse encode(WebhookResponse response) {
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(response.status())
        .withHeaders(response.headers())
        .withBody(response.body())
        .withIsBase64Encoded(false)
        .build();
  }

  private static String text(String maybe) {
    return maybe == null ? "" : maybe;
  }
}
