package kr.salpim.adapters.channel.line;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kr.salpim.adapters.channel.Json;
import kr.salpim.adapters.channel.Signatures;
import kr.salpim.adapters.http.Http;
import kr.salpim.adapters.http.Request;
import kr.salpim.adapters.sender.Credentials;
import kr.salpim.adapters.sender.Encoded;
import kr.salpim.adapters.sender.SenderKind;
import kr.salpim.adapters.sender.Verdicts;
import kr.salpim.domain.provider.Certainty;
import kr.salpim.domain.provider.Dispatch;
import kr.salpim.domain.provider.Form;
import kr.salpim.domain.provider.ProviderAnswer;
import kr.salpim.domain.provider.ProviderAnswer.Permanent;
import kr.salpim.domain.provider.Sender;

/**
 * LINE's push messages. A retry key makes it take a message once; it sends no receipts.
 *
 * <pre>{@code
 * POST /v2/bot/message/push
 * Authorization: Bearer …
 * X-Line-Retry-Key: 123e4567-e89b-12d3-a456-426614174000
 * {"to":"U…","messages":[{"type":"text","text":"…"}]}
 * }</pre>
 *
 * @see <a href="https://developers.line.biz/en/reference/messaging-api/#send-push-message">LINE:
 *     push messages</a>
 * @see <a href="https://developers.line.biz/en/docs/messaging-api/retrying-api-request/">LINE:
 *     retries</a>
 */
public final class LineSender implements Sender {

  /** LINE: "valid for 24 hours after attempting the first request". */
  public static final Duration KEY_LIFE = Duration.ofHours(24);

  private static final URI API = URI.create("https://api.line.me");
  private static final String PATH = "/v2/bot/message/push";

  private final Http http;
  private final Clock clock;
  private final URI push;
  private final String token;

  private LineSender(Credentials credentials, Http http, Clock clock) {
    this.http = http;
    this.clock = clock;
    this.push = Encoded.at(credentials.uri("api", API), PATH);
    this.token = credentials.needed("token");
  }

  /**
   * Fields: {@code token}, the channel access token; {@code api} of a twin.
   *
   * @param clock a real one, for waits until a date
   */
  public static SenderKind kind(Http http, Clock clock) {
    return new SenderKind(
        Line.NAME,
        Set.of("token"),
        Set.of("api"),
        credentials -> new LineSender(credentials, http, clock));
  }

  @Override
  public ProviderAnswer send(Dispatch dispatch) {
    if (dispatch.form() != Form.MESSENGER) {
      return new Permanent("form " + dispatch.form());
    }
    ObjectNode body = Json.object().put("to", dispatch.user());
    body.putArray("messages").addObject().put("type", "text").put("text", dispatch.text().reveal());
    Request request =
        Request.post(
            push,
            Map.of(
                "Authorization",
                "Bearer " + token,
                "Content-Type",
                "application/json",
                "X-Line-Retry-Key",
                key(dispatch.id())),
            Signatures.utf8(body.toString()));
    return Verdicts.ownWordsFirst(http.exchange(request), clock, LineAnswers::read);
  }

  @Override
  public Certainty certainty() {
    return Certainty.KEY;
  }

  @Override
  public Optional<Duration> keyLife() {
    return Optional.of(KEY_LIFE);
  }

  /** The same for each attempt, in the only form that LINE takes. */
  private static String key(String id) {
    return UUID.nameUUIDFromBytes(Signatures.utf8("salpim|" + id)).toString();
  }
}
