package kr.salpim.adapters.channel.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import kr.salpim.adapters.channel.Fields;
import kr.salpim.adapters.channel.Labels;
import kr.salpim.adapters.channel.Malformed;
import kr.salpim.adapters.channel.Malformed.Fault;
import kr.salpim.adapters.channel.Parsed;
import kr.salpim.adapters.channel.Texts;
import kr.salpim.adapters.channel.Times;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.inbound.WebhookEvent;
import kr.salpim.domain.privacy.Secret;

/**
 * {@code
 * {"from":"821000000101","id":"wamid.…","timestamp":"1790000000","type":"text","text":{"body":"…"}}}
 */
final class Messages {

  private Messages() {}

  static Parsed read(String account, JsonNode message, JsonNode contacts) throws Malformed {
    String kind = Fields.neededId(Fields.object(message), "type");
    String id = Fields.neededId(message, "id");
    if (kind.equals("system")) {
      return new Parsed.Skipped(); // The app says that a number changed; nobody wrote.
    }
    return new Parsed.Event(
        new WebhookEvent.Message(
            WhatsApp.NAME,
            account,
            id,
            Address.messenger(WhatsApp.NAME, account, sender(message, contacts)),
            Texts.message(words(kind, message)),
            Times.read(message.path("timestamp")),
            media(message.path(kind))));
  }

  /** The phone's id, or where the user hides the number the id that WhatsApp gives for it. */
  private static String sender(JsonNode message, JsonNode contacts) throws Malformed {
    for (String name : List.of("from", "from_user_id", "user_id")) {
      Optional<String> id = Fields.id(message, name);
      if (id.isPresent()) {
        return id.get();
      }
    }
    // The contacts say who wrote only where there is one of them.
    if (contacts.size() != 1) {
      throw new Malformed(Fault.FIELD);
    }
    Optional<String> phone = Fields.id(contacts.path(0), "wa_id");
    return phone.isPresent() ? phone.get() : Fields.neededId(contacts.path(0), "user_id");
  }

  private static String words(String kind, JsonNode message) throws Malformed {
    JsonNode content = message.path(kind);
    return switch (kind) {
      case "text" -> {
        if (!content.path("body").isTextual()) {
          throw new Malformed(Fault.FIELD);
        }
        yield content.path("body").textValue();
      }
      case "button" -> content.path("text").asText("");
      case "interactive" -> content.path(content.path("type").asText("")).path("title").asText("");
      case "reaction" -> Labels.of(kind, content.path("emoji").asText(""));
      case "location" ->
          Labels.place(
              content.path("name").asText("") + " " + content.path("address").asText(""),
              content.path("latitude").asText(""),
              content.path("longitude").asText(""));
      default -> Labels.of(kind, content.path("caption").asText(""));
    };
  }

  private static List<Secret> media(JsonNode content) {
    return Fields.text(content, "id").map("whatsapp:media/"::concat).map(Secret::new).stream()
        .toList();
  }
}
