package kr.salpim.adapters.channel.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.salpim.adapters.http.Http;
import kr.salpim.adapters.http.Limits;
import kr.salpim.adapters.sender.Credentials;
import kr.salpim.adapters.sender.SenderContract;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.provider.Certainty;
import kr.salpim.domain.provider.Dispatch;
import kr.salpim.domain.provider.Form;
import kr.salpim.domain.provider.ProviderAnswer.Permanent;
import kr.salpim.domain.provider.Sender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatsAppSenderTest extends SenderContract {

  private static final String TOKEN = "EAAcanaryToken";
  private static final String USER = "821000000101";
  private static final String TEXT = "[하늘동주민센터] 내일 2시에 뵙겠습니다";

  WhatsAppSenderTest() {
    super(WhatsApp.NAME);
  }

  @Override
  protected Sender sender(URI base, Http http) {
    return sender(base, http, Map.of());
  }

  private static Sender sender(URI base, Http http, Map<String, String> more) {
    Map<String, String> fields =
        new HashMap<>(
            Map.of("token", TOKEN, "phoneNumberId", "106540352242922", "api", base.toString()));
    fields.putAll(more);
    return WhatsAppSender.kind(http, CLOCK)
        .sender()
        .apply(new Credentials(WhatsApp.NAME, "main", fields));
  }

  @Override
  protected Dispatch dispatch() {
    return dispatch(USER);
  }

  private static Dispatch dispatch(String user) {
    return Dispatch.text("out_7-A", Form.MESSENGER, "main", user, new Secret(TEXT));
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
  void theRequestIsWhatsApps() {
    sender().send(dispatch());
    LoggedRequest request = twin.request();
    assertThat(request.getMethod() + " " + request.getUrl())
        .isEqualTo("POST /v24.0/106540352242922/messages");
    assertThat(request.header("Authorization").values()).containsExactly("Bearer " + TOKEN);
    assertThat(request.header("Content-Type").values()).containsExactly("application/json");
    assertThat(request.getBodyAsString())
        .isEqualTo(
            "{\"messaging_product\":\"whatsapp\",\"recipient_type\":\"individual\","
                + "\"to\":\"821000000101\",\"type\":\"text\",\"text\":{\"body\":"
                + "\"[하늘동주민센터] 내일 2시에 뵙겠습니다\",\"preview_url\":false},"
                + "\"biz_opaque_callback_data\":\"out_7-A\"}");
  }

  @Test
  void aUserWhoHidesTheNumberHasAFieldOfItsOwn() {
    sender().send(dispatch("KR.1234567890"));
    assertThat(twin.request().getBodyAsString())
        .contains("\"recipient\":\"KR.1234567890\"")
        .doesNotContain("\"to\":");
  }

  @Test
  void anAccountMayNameItsVersion() {
    sender(twin.uri(), new Http(Limits.STANDARD), Map.of("version", "v25.0")).send(dispatch());
    assertThat(twin.request().getUrl()).isEqualTo("/v25.0/106540352242922/messages");
  }

  @ParameterizedTest
  @CsvSource({
    "version, 24.0",
    "version, v24",
    "version, v24.0/me",
    "phoneNumberId, +82200000000",
    "phoneNumberId, 1/../2"
  })
  void whatWouldChangeTheAddressIsRefused(String field, String value) {
    assertThatThrownBy(() -> sender(twin.uri(), null, Map.of(field, value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("field " + field + " of whatsapp/main is no ")
        .hasMessageNotContaining(value + " ");
  }

  @Test
  void anotherFormIsNotSent() {
    Dispatch letter = Dispatch.text("out_7-A", Form.LMS, "main", USER, new Secret(TEXT));
    assertThat(sender().send(letter)).isEqualTo(new Permanent("form LMS"));
    assertThat(twin.requests()).isEmpty();
  }

  @Test
  void itTakesNoKeyAndItsReceiptsBringOurId() {
    assertThat(sender().certainty()).isEqualTo(Certainty.NONE);
    assertThat(sender().receipts()).isEqualTo(Sender.Receipts.OUR_ID);
  }
}
