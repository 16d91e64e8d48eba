package kr.salpim.adapters.channel.line;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.salpim.adapters.channel.Channel;
import kr.salpim.adapters.channel.Entries;
import kr.salpim.adapters.channel.Fields;
import kr.salpim.adapters.channel.Identity;
import kr.salpim.adapters.channel.Json;
import kr.salpim.adapters.channel.Labels;
import kr.salpim.adapters.channel.Malformed;
import kr.salpim.adapters.channel.Malformed.Fault;
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
 * LINE's Messaging API. Kinds of events that LINE adds are left alone; its Verify button sends
 * none.
 *
 * <pre>{@code
 * x-line-signature: <base64 HMAC-SHA256 of the body>
 * {"destination":"U…","events":[{"type":"message","timestamp":1790000000000,"webhookEventId":"01…",
 *  "source":{"type":"user","userId":"U…"},"message":{"id":"…","type":"text","text":"…"}}]}
 * }</pre>
 *
 * @see <a href="https://developers.line.biz/en/docs/messaging-api/receiving-messages/">LINE:
 *     webhooks</a>
 */
public final class Line implements Channel {

  public static final String NAME = "line";

  private static final String HEADER = "x-line-signature";
  private static final String CONTENT = "https://api-data.line.me/v2/bot/message/%s/content";
  private static final Set<String> WITH_CONTENT = Set.of("image", "video", "audio", "file");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Trust trust() {
    return Trust.SIGNED;
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

  @Override
  public boolean verify(WebhookRequest request, List<String> secrets) {
    return Signatures.any(
        secrets,
        secret ->
            Signatures.base64(
                Signatures.hmac("HmacSHA256", Signatures.utf8(secret), request.body())),
        request.header(HEADER).orElse(""));
  }

  @Override
  public List<Parsed> parse(WebhookRequest request) throws Malformed {
    JsonNode events = Fields.array(Json.readObject(request.body()), "events");
    return Entries.each(events, event -> List.of(read(request.account(), event)));
  }

  private static Parsed read(String account, JsonNode event) throws Malformed {
    String type = Fields.neededId(Fields.object(event), "type");
    // An edited message is taken as a new one: what somebody corrects may be what matters.
    if (!type.equals("message") && !type.equals("messageEdited")) {
      return new Parsed.Skipped();
    }
    JsonNode message = Fields.object(event, "message");
    JsonNode source = Fields.object(event, "source");
    if (!source.has("userId") && !source.path("type").asText("").equals("user")) {
      return new Parsed.Skipped(); // Somebody in a group who has not agreed to be known.
    }
    String user = Fields.neededId(source, "userId");
    String kind = Fields.neededId(message, "type");
    return new Parsed.Event(
        new WebhookEvent.Message(
            NAME,
            account,
            id(event, message),
            Address.messenger(NAME, account, user),
            Texts.message(words(kind, message)),
            Times.read(event.path("timestamp")),
            media(kind, message)));
  }

  private static String id(JsonNode event, JsonNode message) throws Malformed {
    Optional<String> id = Fields.id(event, "webhookEventId");
    return id.isPresent() ? id.get() : "message|" + Fields.neededId(message, "id");
  }

  private static String words(String kind, JsonNode message) throws Malformed {
    return switch (kind) {
      case "text" -> {
        if (!message.path("text").isTextual()) {
          throw new Malformed(Fault.FIELD);
        }
        yield message.path("text").textValue();
      }
      case "location" ->
          Labels.place(
              message.path("title").asText("") + " " + message.path("address").asText(""),
              message.path("latitude").asText(""),
              message.path("longitude").asText(""));
      case "file" -> Labels.of(kind, message.path("fileName").asText(""));
      default -> Labels.of(kind);
    };
  }

  /** Pictures lie with LINE, or where the message says. */
  private static List<Secret> media(String kind, JsonNode message) throws Malformed {
    if (!WITH_CONTENT.contains(kind)) {
      return List.of();
    }
    Optional<String> elsewhere = Fields.text(message.path("contentProvider"), "originalContentUrl");
    String url =
        elsewhere.isPresent()
            ? elsewhere.get()
            : String.format(CONTENT, Fields.neededId(message, "id"));
    return List.of(new Secret(url));
  }
}
