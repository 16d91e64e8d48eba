package kr.salpim.adapters.channel.sos;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kr.salpim.adapters.channel.Fields;
import kr.salpim.adapters.channel.Json;
import kr.salpim.adapters.channel.Malformed;
import kr.salpim.adapters.channel.Parsed;
import kr.salpim.adapters.channel.StandardChannel;
import kr.salpim.adapters.channel.StandardWebhooks;
import kr.salpim.adapters.channel.Times;
import kr.salpim.adapters.channel.WebhookRequest;
import kr.salpim.domain.inbound.WebhookEvent;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.sos.Place;

/**
 * SOS of smartwatches in a form of our own, for any watch provider: none documents one. Signed like
 * {@code sms}. What is missing of which, where and when is left out: no SOS is lost for it.
 *
 * <pre>{@code
 * {"id":"…","device":"GW-0001","occurredAt":"2026-11-22T09:00:00+09:00","latitude":37.49512,
 *  "longitude":126.88734,"accuracyMetres":20,"battery":64}
 * }</pre>
 */
public final class SosWatch implements StandardChannel {

  public static final String NAME = "sos";

  /** Half of the earth's circumference: nothing is farther off. */
  private static final int MAX_METRES = 20_100_000;

  private static final int MAX_PERCENT = 100;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Parsed> parse(WebhookRequest request) throws Malformed {
    JsonNode body = Json.readObject(request.body());
    String id = StandardWebhooks.signedId(request, body);
    return List.of(
        new Parsed.Event(
            new WebhookEvent.SosCall(
                NAME,
                request.account(),
                id,
                new Secret(device(body)),
                Times.read(body.path("occurredAt")),
                place(body),
                whole(body, "battery", MAX_PERCENT))));
  }

  /** What is no id is that of a watch nobody knows. */
  private static String device(JsonNode body) {
    try {
      return Fields.id(body, "device").orElse("").strip();
    } catch (Malformed none) {
      return "";
    }
  }

  private static Optional<Place> place(JsonNode body) {
    JsonNode north = body.path("latitude");
    JsonNode east = body.path("longitude");
    return north.isNumber() && east.isNumber()
        ? Place.of(
            north.doubleValue(), east.doubleValue(), whole(body, "accuracyMetres", MAX_METRES))
        : Optional.empty();
  }

  /** A number of 0 to {@code most}, rounded; empty where it is none. */
  private static OptionalInt whole(JsonNode body, String name, int most) {
    JsonNode node = body.path(name);
    double value = node.isNumber() ? node.doubleValue() : -1;
    return value >= 0 && value <= most
        ? OptionalInt.of((int) Math.round(value))
        : OptionalInt.empty();
  }
}
