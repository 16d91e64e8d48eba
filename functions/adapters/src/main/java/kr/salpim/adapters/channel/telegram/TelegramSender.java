package kr.salpim.adapters.channel.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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
 * Telegram's bots. It knows no key, no look-up and no receipts. The token stands in the address,
 * which is why an address is never printed.
 *
 * <pre>{@code
 * POST /bot<token>/sendMessage
 * {"chat_id":"700000001","text":"…","link_preview_options":{"is_disabled":true}}
 * }</pre>
 *
 * @see <a href="https://core.telegram.org/bots/api#sendmessage">Telegram: sendMessage</a>
 */
public final class TelegramSender implements Sender {

  private static final URI API = URI.create("https://api.telegram.org");

  /** Nothing that would change the path; Telegram's own have 8 to 10 digits and 35 letters. */
  private static final Pattern TOKEN = Pattern.compile("[0-9]{1,20}:[A-Za-z0-9_-]{16,128}");

  private final Http http;
  private final Clock clock;
  private final URI send;

  private TelegramSender(Credentials credentials, Http http, Clock clock) {
    this.http = http;
    this.clock = clock;
    String token = credentials.needed("token");
    if (!TOKEN.matcher(token).matches()) {
      throw credentials.wrong("token", "is no bot's token");
    }
    this.send = Encoded.at(credentials.uri("api", API), "/bot" + token + "/sendMessage");
  }

  /**
   * Fields: {@code token} of the bot; {@code api} of a twin.
   *
   * @param clock a real one, for waits until a date
   */
  public static SenderKind kind(Http http, Clock clock) {
    return new SenderKind(
        Telegram.NAME,
        Set.of("token"),
        Set.of("api"),
        credentials -> new TelegramSender(credentials, http, clock));
  }

  @Override
  public ProviderAnswer send(Dispatch dispatch) {
    if (dispatch.form() != Form.MESSENGER) {
      return new Permanent("form " + dispatch.form());
    }
    ObjectNode body =
        Json.object().put("chat_id", dispatch.user()).put("text", dispatch.text().reveal());
    body.putObject("link_preview_options").put("is_disabled", true);
    Request request =
        Request.post(
            send, Map.of("Content-Type", "application/json"), Signatures.utf8(body.toString()));
    return Verdicts.ownWordsFirst(
        http.exchange(request), clock, answered -> TelegramAnswers.read(answered, dispatch.id()));
  }

  @Override
  public Certainty certainty() {
    return Certainty.NONE;
  }
}
