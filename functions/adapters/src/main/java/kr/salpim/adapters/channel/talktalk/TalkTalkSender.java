package kr.salpim.adapters.channel.talktalk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
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
 * Naver TalkTalk's sending API (보내기 API). It knows no key, no look-up and no receipts.
 *
 * <pre>{@code
 * POST /chatbot/v1/event
 * Authorization: ct_…
 * {"event":"send","user":"…","textContent":{"text":"…"}}
 * }</pre>
 *
 * @see <a href="https://github.com/navertalk/chatbot-api#보내기-api-작성-방법">TalkTalk: sending</a>
 */
public final class TalkTalkSender implements Sender {

  private static final URI API = URI.create("https://gw.talk.naver.com");
  private static final String PATH = "/chatbot/v1/event";

  private final Http http;
  private final Clock clock;
  private final URI event;
  private final String token;

  private TalkTalkSender(Credentials credentials, Http http, Clock clock) {
    this.http = http;
    this.clock = clock;
    this.event = Encoded.at(credentials.uri("api", API), PATH);
    this.token = credentials.needed("token");
  }

  /**
   * Fields: {@code token} of the sending API, {@code ct_…}; {@code api} of a twin.
   *
   * @param clock a real one, for waits until a date
   */
  public static SenderKind kind(Http http, Clock clock) {
    return new SenderKind(
        TalkTalk.NAME,
        Set.of("token"),
        Set.of("api"),
        credentials -> new TalkTalkSender(credentials, http, clock));
  }

  @Override
  public ProviderAnswer send(Dispatch dispatch) {
    if (dispatch.form() != Form.MESSENGER) {
      return new Permanent("form " + dispatch.form());
    }
    ObjectNode body = Json.object().put("event", "send").put("user", dispatch.user());
    body.putObject("textContent").put("text", dispatch.text().reveal());
    Request request =
        Request.post(
            event,
            Map.of("Authorization", token, "Content-Type", "application/json;charset=UTF-8"),
            Signatures.utf8(body.toString()));
    return Verdicts.ownWordsFirst(
        http.exchange(request), clock, answered -> TalkTalkAnswers.read(answered, dispatch.id()));
  }

  @Override
  public Certainty certainty() {
    return Certainty.NONE;
  }
}
