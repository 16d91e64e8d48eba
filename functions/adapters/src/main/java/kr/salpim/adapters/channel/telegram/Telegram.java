package kr.salpim.adapters.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.salpim.adapters.channel.Channel;
import kr.salpim.adapters.channel.Fields;
import kr.salpim.adapters.channel.Identity;
import kr.salpim.adapters.channel.Json;
import kr.salpim.adapters.channel.Labels;
import kr.salpim.adapters.channel.Malformed;
import kr.salpim.adapters.channel.Parsed;
import kr.salpim.adapters.channel.ReplyMode;
import kr.salpim.adapters.channel.Signatures;
import kr.salpim.adapters.channel.Texts;
import kr.salpim.adapters.channel.Times;
import kr.salpim.adapters.channel.Trust;
import kr.salpim.adapters.channel.WebhookRequest;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.inbound.WebhookEvent;
import kr.salpim.domain.privacy.Secret;

/**
 * Telegram's Bot API.
 *
 * <pre>{@code
 * X-Telegram-Bot-Api-Secret-Token: …
 * {"update_id":10000,"message":{"message_id":1365,"date":1790000000,"from":{"id":1111111,"is_bot":false},
 *  "chat":{"id":1111111,"type":"private"},"text":"…"}}
 * }</pre>
 *
 * @see <a href="https://core.telegram.org/bots/api#update">Telegram: Update</a>
 */
public final class Telegram implements Channel {

  public static final String NAME = "telegram";

  private static final String HEADER = "x-telegram-bot-api-secret-token";
  private static final List<String> FILES =
      List.of("video", "animation", "voice", "audio", "video_note", "document", "sticker");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Trust trust() {
    return Trust.SHARED_SECRET;
  }

  @Override
  public Identity identity() {
    return Identity.EVENT_ID;
  }

  @Override
  public ReplyMode replyMode() {
    return ReplyMode.OUTBOX;
  }

  @Override
  public Set<String> contentTypes() {
    return Set.of("application/json");
  }

  /** Telegram's own rule. */
  @Override
  public boolean fits(String secret) {
    return secret.matches("[A-Za-z0-9_-]{1,256}");
  }

  @Override
  public boolean verify(WebhookRequest request, List<String> secrets) {
    return Signatures.any(secrets, secret -> secret, request.header(HEADER).orElse(""));
  }

  @Override
  public List<Parsed> parse(WebhookRequest request) throws Malformed {
    JsonNode update = Json.readObject(request.body());
    String id = Fields.neededId(update, "update_id");
    JsonNode message = update.path(update.has("message") ? "message" : "edited_message");
    if (message.isMissingNode() || message.path("from").path("is_bot").asBoolean(false)) {
      return List.of(new Parsed.Skipped());
    }
    String user = Fields.neededId(Fields.object(message, "from"), "id");
    return List.of(
        new Parsed.Event(
            new WebhookEvent.Message(
                NAME,
                request.account(),
                id,
                Address.messenger(NAME, request.account(), user),
                Texts.message(words(message)),
                Times.read(message.path("date")),
                file(message).map(Secret::new).stream().toList())));
  }

  private static String words(JsonNode message) {
    Optional<String> text = Fields.text(message, "text");
    if (text.isPresent()) {
      return text.get();
    }
    String caption = message.path("caption").asText("");
    JsonNode place = message.path("location");
    if (place.isObject()) {
      JsonNode venue = message.path("venue");
      return Labels.place(
          venue.path("title").asText("") + " " + venue.path("address").asText(""),
          place.path("latitude").asText(""),
          place.path("longitude").asText(""));
    }
    if (message.has("photo")) {
      return Labels.of("photo", caption);
    }
    if (message.has("contact")) {
      return Labels.of("contact", message.path("contact").path("phone_number").asText(""));
    }
    return FILES.stream()
        .filter(message::has)
        .findFirst()
        .map(kind -> Labels.of(kind, caption))
        .orElse(Labels.UNKNOWN);
  }

  /** The id by which Telegram gives the file out. The last picture of a list is the largest. */
  private static Optional<String> file(JsonNode message) {
    JsonNode photos = message.path("photo");
    if (photos.isArray() && !photos.isEmpty()) {
      return Fields.text(photos.get(photos.size() - 1), "file_id").map("telegram:file/"::concat);
    }
    return FILES.stream()
        .flatMap(kind -> Fields.text(message.path(kind), "file_id").stream())
        .findFirst()
        .map("telegram:file/"::concat);
  }
}
