package kr.salpim.adapters.channel.sms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.salpim.adapters.channel.Fields;
import kr.salpim.adapters.channel.Json;
import kr.salpim.adapters.channel.Labels;
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
import kr.salpim.domain.inbound.WebhookEvent;
import kr.salpim.domain.privacy.Secret;

/**
 * Text messages in a form of our own, for any relay of inbound SMS: no Korean provider documents
 * one.
 *
 * <pre>{@code
 * webhook-id: 0192…  webhook-timestamp: 1790000000  webhook-signature: v1,…
 * {"id":"0192…","from":"010-0000-0101","to":"02-0000-0000","text":"…","receivedAt":"2026-11-22T09:00:00+09:00",
 *  "media":["https://…"]}
 * }</pre>
 */
public final class Sms implements StandardChannel {

  public static final String NAME = "sms";

  private final Senders senders;

  public Sms(PhoneNumbers numbers) {
    this.senders = new Senders(numbers);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Parsed> parse(WebhookRequest request) throws Malformed {
    JsonNode body = Json.readObject(request.body());
    String id = StandardWebhooks.signedId(request, body);
    List<Secret> media = media(body);
    Optional<String> text = Fields.text(body, "text");
    if (text.isEmpty() && media.isEmpty() && !body.path("text").isTextual()) {
      throw new Malformed(Fault.FIELD);
    }
    String words = text.orElse(media.isEmpty() ? "" : Labels.of("image"));
    return List.of(
        new Parsed.Event(
            new WebhookEvent.Message(
                NAME,
                request.account(),
                id,
                senders.address(NAME, request.account(), Fields.neededId(body, "from")),
                Texts.message(words),
                Times.read(body.path("receivedAt")),
                media)));
  }

  /** Addresses of pictures: texts, or objects with a {@code url}. */
  private static List<Secret> media(JsonNode body) {
    List<Secret> media = new ArrayList<>();
    for (JsonNode entry : body.path("media")) {
      Optional<String> url =
          entry.isTextual() ? Optional.of(entry.textValue()) : Fields.text(entry, "url");
      url.map(Secret::new).ifPresent(media::add);
    }
    return media;
  }
}
