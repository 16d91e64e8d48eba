package kr.salpim.adapters.channel.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import kr.salpim.adapters.channel.Fields;
import kr.salpim.adapters.channel.Json;
import kr.salpim.adapters.channel.Malformed;
import kr.salpim.adapters.channel.Malformed.Fault;
import kr.salpim.adapters.channel.Parsed;
import kr.salpim.adapters.channel.Senders;
import kr.salpim.adapters.channel.StandardChannel;
import kr.salpim.adapters.channel.StandardWebhooks;
import kr.salpim.adapters.channel.Texts;
import kr.salpim.adapters.channel.Times;
import kr.salpim.adapters.channel.WebhookRequest;
import kr.salpim.domain.contact.PhoneNumbers;
import kr.salpim.domain.inbound.Source;
import kr.salpim.domain.inbound.WebhookEvent;
import kr.salpim.domain.privacy.Secret;

/**
 * What staff enter for somebody who called or came, from the centre's own software. Signed like
 * {@code sms}.
 *
 * <pre>{@code
 * {"id":"…","about":"010-0000-0101","by":"김주무관","source":"CALL","text":"…","receivedAt":"2026-11-22T09:00:00+09:00"}
 * }</pre>
 */
public final class Desk implements StandardChannel {

  public static final String NAME = "desk";

  private final Senders senders;

  public Desk(PhoneNumbers numbers) {
    this.senders = new Senders(numbers);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Parsed> parse(WebhookRequest request) throws Malformed {
    JsonNode body = Json.readObject(request.body());
    if (!body.path("text").isTextual()) {
      throw new Malformed(Fault.FIELD);
    }
    return List.of(
        new Parsed.Event(
            new WebhookEvent.DeskEntry(
                NAME,
                request.account(),
                StandardWebhooks.signedId(request, body),
                senders.address(NAME, request.account(), Fields.neededId(body, "about")),
                new Secret(Fields.neededId(body, "by").strip()),
                source(body.path("source").asText("")),
                Texts.message(body.path("text").textValue()),
                Times.read(body.path("receivedAt")))));
  }

  private static Source source(String written) throws Malformed {
    return switch (written.toUpperCase(Locale.ROOT)) {
      case "CALL" -> Source.CALL;
      case "COUNTER" -> Source.COUNTER;
      case "MISSED_CALL" -> Source.MISSED_CALL;
      case "HOTLINE_120" -> Source.HOTLINE_120;
      default -> throw new Malformed(Fault.FIELD);
    };
  }
}
