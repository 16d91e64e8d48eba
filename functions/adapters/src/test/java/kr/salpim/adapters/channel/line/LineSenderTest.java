package kr.salpim.adapters.channel.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kr.salpim.adapters.http.Http;
import kr.salpim.adapters.sender.Credentials;
import kr.salpim.adapters.sender.SenderContract;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.provider.Certainty;
import kr.salpim.domain.provider.Dispatch;
import kr.salpim.domain.provider.Form;
import kr.salpim.domain.provider.ProviderAnswer.Accepted;
import kr.salpim.domain.provider.ProviderAnswer.Permanent;
import kr.salpim.domain.provider.Sender;
import kr.salpim.testkit.channel.Signing;
import org.junit.jupiter.api.Test;

class LineSenderTest extends SenderContract {

  private static final String TOKEN = "canaryToken+/=";
  private static final String USER = "Ucanary4af4980629";
  private static final String TEXT = "[하늘동주민센터] 내일 2시에 뵙겠습니다";
  private static final String NOW_ID = "08ae8c1f-4a2b-4f3c-9d1e-000000000001";
  private static final String EARLIER_ID = "08ae8c1f-4a2b-4f3c-9d1e-000000000000";

  LineSenderTest() {
    super(Line.NAME);
  }

  @Override
  protected Sender sender(URI base, Http http) {
    Map<String, String> fields = Map.of("token", TOKEN, "api", base.toString());
    return LineSender.kind(http, CLOCK).sender().apply(new Credentials(Line.NAME, "main", fields));
  }

  @Override
  protected Dispatch dispatch() {
    return dispatch("out_7-A");
  }

  private static Dispatch dispatch(String id) {
    return Dispatch.text(id, Form.MESSENGER, "main", USER, new Secret(TEXT));
  }

  @Override
  protected String accepted() {
    return "200-sent.json";
  }

  @Override
  protected List<String> secrets() {
    return List.of(TOKEN, USER, TEXT);
  }

  @Test
  void theRequestIsLines() {
    sender().send(dispatch());
    LoggedRequest request = twin.request();
    assertThat(request.getMethod() + " " + request.getUrl()).isEqualTo("POST /v2/bot/message/push");
    assertThat(request.header("Authorization").values()).containsExactly("Bearer " + TOKEN);
    assertThat(request.header("Content-Type").values()).containsExactly("application/json");
    assertThat(request.getBodyAsString())
        .isEqualTo(
            "{\"to\":\"Ucanary4af4980629\",\"messages\":[{\"type\":\"text\",\"text\":"
                + "\"[하늘동주민센터] 내일 2시에 뵙겠습니다\"}]}");
  }

  @Test
  void eachAttemptAtAMessageHasItsKeyAndEachMessageItsOwn() {
    String first = key("out_7-A");
    assertThat(first)
        .matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        .isEqualTo(key("out_7-A"))
        .isNotEqualTo(key("out_7-B"));
  }

  @Test
  void whatLineTookBeforeIsAcceptedUnderItsFirstRequest() {
    Map<String, String> headers =
        Map.of("X-Line-Request-Id", NOW_ID, "X-Line-Accepted-Request-Id", EARLIER_ID);
    byte[] body = Signing.bytes("{\"message\":\"The retry key is already accepted\"}");
    twin.answers(409, body, headers);
    assertThat(sender().send(dispatch())).isEqualTo(new Accepted(EARLIER_ID));
    twin.answers(409, table.body("409-accepted-before.json"), headers);
    assertThat(sender().send(dispatch())).isEqualTo(new Accepted("461230966842064897"));
  }

  @Test
  void aMessageWithoutAnIdIsKnownByItsRequest() {
    twin.answers(200, Signing.bytes("{}"), Map.of("X-Line-Request-Id", NOW_ID));
    assertThat(sender().send(dispatch())).isEqualTo(new Accepted(NOW_ID));
  }

  @Test
  void anotherFormIsNotSent() {
    Dispatch letter = Dispatch.text("out_7-A", Form.LMS, "main", USER, new Secret(TEXT));
    assertThat(sender().send(letter)).isEqualTo(new Permanent("form LMS"));
    assertThat(twin.requests()).isEmpty();
  }

  @Test
  void itsKeyLivesForADayAndItSendsNoReceipts() {
    assertThat(sender().certainty()).isEqualTo(Certainty.KEY);
    assertThat(sender().keyLife()).contains(Duration.ofHours(24));
    assertThat(sender().receipts()).isEqualTo(Sender.Receipts.NONE);
  }

  private String key(String id) {
    twin.answers(200, table.body(accepted()));
    sender().send(dispatch(id));
    return twin.request().getHeader("X-Line-Retry-Key");
  }
}
