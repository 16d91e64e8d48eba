package kr.salpim.adapters.channel.talktalk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.salpim.adapters.channel.Answer;
import kr.salpim.adapters.channel.Channel;
import kr.salpim.adapters.channel.ContentWindow;
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
import kr.salpim.adapters.channel.Trust;
import kr.salpim.adapters.channel.WebhookRequest;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.inbound.Accepted;
import kr.salpim.domain.inbound.WebhookEvent;
import kr.salpim.domain.privacy.Secret;

/**
 * Naver TalkTalk's chatbot API, version 1. It has neither a signature nor ids: the secret is the
 * last segment of the path, and the caller's network can be checked too.
 *
 * <pre>{@code
 * POST /webhooks/talktalk/{account}/{secret}
 * {"event":"send","user":"…","options":{"under14":false},"textContent":{"text":"…","inputType":"typing"}}
 * }</pre>
 *
 * @see <a href="https://github.com/navertalk/chatbot-api">navertalk/chatbot-api</a>
 */
public final class TalkTalk implements Channel {

  public static final String NAME = "talktalk";

  /** Longest text that TalkTalk takes. */
  public static final int MAX_TEXT = 10_000;

  private final Networks networks;

  /**
   * @param networks from where Naver calls; empty where that is not checked
   */
  public TalkTalk(Networks networks) {
    this.networks = networks;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Trust trust() {
    return Trust.PATH_SECRET;
  }

  @Override
  public Identity identity() {
    return Identity.CONTENT_WINDOW;
  }

  @Override
  public ReplyMode replyMode() {
    return ReplyMode.IN_RESPONSE;
  }

  @Override
  public Set<String> contentTypes() {
    return Set.of("application/json");
  }

  /** It stands in a path as it is: letters, digits and {@code ._~-}. */
  @Override
  public boolean fits(String secret) {
    return secret.matches("[A-Za-z0-9._~-]+");
  }

  @Override
  public boolean verify(WebhookRequest request, List<String> secrets) {
    boolean known = Signatures.any(secrets, secret -> secret, request.pathSecret().orElse(""));
    return networks.allow(request.sourceIp()) & known;
  }

  @Override
  public List<Parsed> parse(WebhookRequest request) throws Malformed {
    JsonNode body = Json.readObject(request.body());
    String event = Fields.neededId(body, "event");
    // An echo is our own text; the others say that a chat was opened, left, or a menu touched.
    if (!event.equals("send")) {
      return List.of(new Parsed.Skipped());
    }
    String user = Fields.neededId(body, "user");
    JsonNode content = body.path("textContent");
    Optional<String> picture = Fields.text(body.path("imageContent"), "imageUrl");
    String text = content.path("text").asText("");
    String input = content.path("inputType").asText("");
    if (content.isMissingNode()
        && picture.isEmpty()
        && !body.has("imageContent")
        && !body.has("compositeContent")) {
      throw new Malformed(Fault.FIELD);
    }
    WebhookEvent message =
        new WebhookEvent.Message(
            NAME,
            request.account(),
            ContentWindow.id(
                List.of(NAME, request.account(), user, event, input, text, picture.orElse("")),
                request.receivedAt()),
            Address.messenger(NAME, request.account(), user),
            Texts.message(words(body, text, input)),
            Optional.empty(),
            picture.map(Secret::new).stream().toList());
    return List.of(
        new Parsed.Event(message, body.path("options").path("under14").asBoolean(false)));
  }

  private static String words(JsonNode body, String text, String input) {
    if (!text.isBlank()) {
      return text;
    }
    if (input.equals("sticker")) {
      return Labels.of(input);
    }
    return body.has("imageContent")
        ? Labels.of("image")
        : body.has("compositeContent") ? Labels.of("composite") : "";
  }

  @Override
  public Answer answer(List<Accepted> accepted) {
    Optional<Secret> reply = accepted.stream().flatMap(one -> one.reply().stream()).findFirst();
    if (reply.isEmpty()) {
      return Answer.EMPTY;
    }
    ObjectNode body = Json.object().put("event", "send");
    body.putObject("textContent").put("text", Texts.cut(reply.get().reveal(), MAX_TEXT));
    return Answer.json(body.toString());
  }
}
