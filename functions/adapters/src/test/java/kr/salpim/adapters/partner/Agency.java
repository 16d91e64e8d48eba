package kr.salpim.adapters.partner;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import kr.salpim.adapters.gateway.GatewayCall;
import kr.salpim.adapters.webhook.HttpCall;
import kr.salpim.adapters.webhook.WebhookResponse;
import kr.salpim.testkit.channel.Signing;

/** An agency's own software: signs its calls, and holds each answer against the contract. */
final class Agency {

  static final String BASE = "/partners/v1";
  private static final AtomicLong CALLS = new AtomicLong();

  private final Agencies agencies;
  private final String id;

  Agency(Agencies agencies, String id) {
    this.agencies = agencies;
    this.id = id;
  }

  /** What came back. */
  record Answer(WebhookResponse raw) {

    int status() {
      return raw.status();
    }

    JsonNode json() {
      return ContractCheck.json(raw.body());
    }

    /** The problem's own word. */
    String problem() {
      return json().path("type").asText().replace("urn:salpim:problem:", "");
    }

    boolean replayed() {
      return "true".equals(raw.headers().get("idempotency-replayed"));
    }
  }

  Answer get(String target) {
    return send(signed("GET", target, "", ""));
  }

  Answer post(String target, String key, String body) {
    return send(signed("POST", target, key, body));
  }

  /** A signed call with a change made to its headers. */
  Answer send(
      String method,
      String target,
      String key,
      String body,
      UnaryOperator<Map<String, String>> change) {
    GatewayCall call = signed(method, target, key, body);
    HttpCall http = call.http();
    return send(
        new GatewayCall(
            new HttpCall(
                http.method(),
                http.rawPath(),
                http.rawQuery(),
                change.apply(new TreeMap<>(http.headers())),
                http.body(),
                false,
                http.sourceIp()),
            call.id(),
            call.claims()));
  }

  GatewayCall signed(String method, String target, String key, String body) {
    return signed(method, target, key, body, body.isEmpty() ? method + " " + BASE + target : body);
  }

  /**
   * A call whose signature may be of something else.
   *
   * @param of what is signed
   */
  GatewayCall signed(String method, String target, String key, String body, String of) {
    String path = BASE + target;
    byte[] signed = Signing.bytes(of);
    Map<String, String> headers =
        Signing.standard(
            Agencies.secret(id),
            "call-" + CALLS.incrementAndGet(),
            agencies.now().getEpochSecond(),
            signed);
    headers.put("Salpim-Partner", id);
    if (!key.isEmpty()) {
      headers.put("Idempotency-Key", key);
    }
    return call(method, path, headers, body, Map.of());
  }

  /** The headers of one call with another address and body: whoever heard it aims it elsewhere. */
  Answer aimed(GatewayCall heard, String method, String target, String body) {
    return send(call(method, BASE + target, heard.http().headers(), body, Map.of()));
  }

  /** A call whose token the gateway has checked. */
  Answer token(String method, String target, String key, String body, Map<String, String> claims) {
    Map<String, String> headers = new TreeMap<>();
    headers.put("content-type", "application/json");
    headers.put("idempotency-key", key);
    return send(call(method, BASE + target, headers, body, claims));
  }

  private static GatewayCall call(
      String method,
      String path,
      Map<String, String> headers,
      String body,
      Map<String, String> claims) {
    String[] parts = path.split("\\?", 2);
    return new GatewayCall(
        new HttpCall(
            method,
            parts[0],
            parts.length == 2 ? parts[1] : "",
            headers,
            body,
            false,
            "203.0.113.9"),
        "JKJaXmPLvHcESHA=",
        claims);
  }

  Answer send(GatewayCall call) {
    WebhookResponse response = agencies.api.handle(call);
    ContractCheck.answer(call.http().method(), call.http().rawPath(), response);
    return new Answer(response);
  }

  static String row(String reference, String more) {
    return "{\"reference\":\""
        + reference
        + "\",\"dong\":\"1153059500\",\"kind\":\"POWER_CUT\",\"observed\":\"2026-11-20\""
        + ",\"name\":\"김영자\",\"birth\":\"1950-03-02\""
        + more
        + "}";
  }

  static String signals(String... rows) {
    return "{\"signals\":[" + String.join(",", rows) + "]}";
  }
}
