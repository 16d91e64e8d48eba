package kr.salpim.adapters.channel.kakao;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
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
 * A skill of Kakao's chatbot builder, version 2.0. Kakao signs nothing; the skill sends a header of
 * ours. Its {@code callbackUrl} is never called: it stands in the body, so a caller could choose
 * it.
 *
 * <pre>{@code
 * X-Salpim-Secret: …  X-Request-Id: …
 * {"bot":{"id":"…"},"userRequest":{"block":{"id":"…"},"utterance":"…","user":{"id":"…","type":"botUserKey"}}}
 * }</pre>
 *
 * @see <a href="https://kakaobusiness.gitbook.io/main/tool/chatbot/skill_guide">Kakao: skills</a>
 */
public final class Kakao implements Channel {

  public static final String NAME = "kakao";

  /** Longest {@code simpleText} that Kakao shows. */
  public static final int MAX_TEXT = 1_000;

  private static final String SECRET = "x-salpim-secret";
  private static final String REQUEST_ID = "x-request-id";

  private final Map<String, String> botOfAccount;

  /**
   * @param botOfAccount the bot's id of an account, for accounts where it is checked
   */
  public Kakao(Map<String, String> botOfAccount) {
    this.botOfAccount = Map.copyOf(botOfAccount);
  }

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
    return Identity.REQUEST_ID_OR_WINDOW;
  }

  @Override
  public ReplyMode replyMode() {
    return ReplyMode.IN_RESPONSE;
  }

  @Override
  public Set<String> contentTypes() {
    return Set.of("application/json");
  }

  @Override
  public boolean verify(WebhookRequest request, List<String> secrets) {
    return Signatures.any(secrets, secret -> secret, request.header(SECRET).orElse(""));
  }

  @Override
  public List<Parsed> parse(WebhookRequest request) throws Malformed {
    JsonNode body = Json.readObject(request.body());
    String bot = botOfAccount.getOrDefault(request.account(), "");
    if (!bot.isEmpty() && !bot.equals(body.path("bot").path("id").asText(""))) {
      throw new Malformed(Fault.OTHER_BOT);
    }
    JsonNode said = Fields.object(body, "userRequest");
    String user = Fields.neededId(Fields.object(said, "user"), "id");
    if (!said.path("utterance").isTextual()) {
      throw new Malformed(Fault.FIELD);
    }
    String utterance = said.path("utterance").textValue();
    JsonNode media = said.path("params").path("media");
    Optional<Secret> picture = Fields.text(media, "url").map(Secret::new);
    String words = picture.isPresent() ? Labels.of(media.path("type").asText("image")) : utterance;
    return List.of(
        new Parsed.Event(
            new WebhookEvent.Message(
                NAME,
                request.account(),
                id(request, said, user, utterance),
                Address.messenger(NAME, request.account(), user),
                Texts.message(words),
                Optional.empty(),
                picture.stream().toList())));
  }

  private static String id(WebhookRequest request, JsonNode said, String user, String utterance) {
    String block = said.path("block").path("id").asText("");
    return request
        .header(REQUEST_ID)
        .filter(id -> !id.isBlank() && id.length() <= Fields.MAX_ID)
        .orElseGet(
            () ->
                ContentWindow.id(
                    List.of(NAME, request.account(), user, block, utterance),
                    request.receivedAt()));
  }

  /** Without a text of ours an answer is still due: one without outputs shows nothing. */
  @Override
  public Answer answer(List<Accepted> accepted) {
    ObjectNode body = Json.object().put("version", "2.0");
    Optional<Secret> reply = accepted.stream().flatMap(one -> one.reply().stream()).findFirst();
    if (reply.isEmpty()) {
      body.putObject("data");
      return Answer.json(body.toString());
    }
    body.putObject("template")
        .putArray("outputs")
        .addObject()
        .putObject("simpleText")
        .put("text", Texts.cut(reply.get().reveal(), MAX_TEXT));
    return Answer.json(body.toString());
  }
}
