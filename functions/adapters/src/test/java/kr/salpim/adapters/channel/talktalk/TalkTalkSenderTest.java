package kr.salpim.adapters.channel.talktalk;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import kr.salpim.adapters.http.Http;
import kr.salpim.adapters.sender.Credentials;
import kr.salpim.adapters.sender.SenderContract;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.provider.Certainty;
import kr.salpim.domain.provider.Dispatch;
import kr.salpim.domain.provider.Form;
import kr.salpim.domain.provider.ProviderAnswer.Permanent;
import kr.salpim.domain.provider.Sender;
import org.junit.jupiter.api.Test;

class TalkTalkSenderTest extends SenderContract {

  private static final String TOKEN = "ct_canaryToken";
  private static final String USER = "al-canaryUser";
  private static final String TEXT = "[하늘동주민센터] \"내일\" 2시\n기다리겠습니다 🙂";

  TalkTalkSenderTest() {
    super(TalkTalk.NAME);
  }

  @Override
  protected Sender sender(URI base, Http http) {
    Map<String, String> fields = Map.of("token", TOKEN, "api", base.toString());
    return TalkTalkSender.kind(http, CLOCK)
        .sender()
        .apply(new Credentials(TalkTalk.NAME, "main", fields));
  }

  @Override
  protected Dispatch dispatch() {
    return Dispatch.text("out_7-A", Form.MESSENGER, "main", USER, new Secret(TEXT));
  }

  @Override
  protected String accepted() {
    return "200-00-success.json";
  }

  @Override
  protected List<String> secrets() {
    return List.of(TOKEN, USER, TEXT);
  }

  @Test
  void theRequestIsTalkTalks() {
    sender().send(dispatch());
    LoggedRequest request = twin.request();
    assertThat(request.getMethod() + " " + request.getUrl()).isEqualTo("POST /chatbot/v1/event");
    assertThat(request.header("Authorization").values()).containsExactly(TOKEN);
    assertThat(request.header("Content-Type").values())
        .containsExactly("application/json;charset=UTF-8");
    assertThat(request.getBodyAsString())
        .isEqualTo(
            "{\"event\":\"send\",\"user\":\"al-canaryUser\",\"textContent\":{\"text\":"
                + "\"[하늘동주민센터] \\\"내일\\\" 2시\\n기다리겠습니다 🙂\"}}");
  }

  @Test
  void anotherFormIsNotSent() {
    Dispatch letter = Dispatch.text("out_7-A", Form.LMS, "main", USER, new Secret(TEXT));
    assertThat(sender().send(letter)).isEqualTo(new Permanent("form LMS"));
    assertThat(twin.requests()).isEmpty();
  }

  @Test
  void itTakesNoKeyAndSendsNoReceipts() {
    assertThat(sender().certainty()).isEqualTo(Certainty.NONE);
    assertThat(sender().receipts()).isEqualTo(Sender.Receipts.NONE);
  }
}
