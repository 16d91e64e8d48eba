package kr.salpim.adapters.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramSenderTest extends SenderContract {

  private static final String TOKEN = "110201543:AAcanary_DMk-6L1kQ2xNxEfghijklm";
  private static final String USER = "700000001";
  private static final String TEXT = "[하늘동주민센터] 내일 2시에 뵙겠습니다";

  TelegramSenderTest() {
    super(Telegram.NAME);
  }

  @Override
  protected Sender sender(URI base, Http http) {
    return sender(TOKEN, base, http);
  }

  private static Sender sender(String token, URI base, Http http) {
    Map<String, String> fields = Map.of("token", token, "api", base.toString());
    return TelegramSender.kind(http, CLOCK)
        .sender()
        .apply(new Credentials(Telegram.NAME, "main", fields));
  }

  @Override
  protected Dispatch dispatch() {
    return Dispatch.text("out_7-A", Form.MESSENGER, "main", USER, new Secret(TEXT));
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
  void theRequestIsTelegrams() {
    sender().send(dispatch());
    LoggedRequest request = twin.request();
    assertThat(request.getMethod() + " " + request.getUrl())
        .isEqualTo("POST /bot" + TOKEN + "/sendMessage");
    assertThat(request.header("Content-Type").values()).containsExactly("application/json");
    assertThat(request.getBodyAsString())
        .isEqualTo(
            "{\"chat_id\":\"700000001\",\"text\":\"[하늘동주민센터] 내일 2시에 뵙겠습니다\","
                + "\"link_preview_options\":{\"is_disabled\":true}}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "canary",
        "canary:AAcanary_DMk-6L1kQ2x",
        "110201543:short",
        "110201543:AAcanary/../DMk6L1kQ2x",
        "110201543:AAcanary DMk-6L1kQ2x",
        "110201543:AAcanary?DMk-6L1kQ2x",
        "110201543:AAcanary%2fDMk-6L1kQ2x"
      })
  void aTokenThatWouldChangeTheAddressIsRefusedAndNotNamed(String token) {
    assertThatThrownBy(() -> sender(token, twin.uri(), null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("field token of telegram/main is no bot's token")
        .hasNoCause();
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
    assertThat(sender().toString()).doesNotContain(TOKEN);
  }
}
