package kr.salpim.adapters.channel.kakao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.salpim.adapters.channel.ChannelContract;
import kr.salpim.adapters.channel.Fixtures;
import kr.salpim.adapters.channel.Malformed;
import kr.salpim.adapters.channel.WebhookRequest;
import kr.salpim.domain.inbound.Accepted;
import kr.salpim.domain.privacy.Secret;
import org.junit.jupiter.api.Test;

class KakaoTest extends ChannelContract {

  KakaoTest() {
    super(Kakao.NAME, "x-salpim-secret");
  }

  @Test
  void theRequestIdIsTheIdWhereKakaoSendsOne() {
    WebhookRequest plain = body(Fixtures.body(name, "utterance.json"));
    Map<String, String> headers = new HashMap<>(plain.headers());
    headers.put("x-request-id", "req-1");
    assertThat(told(Fixtures.request(name, headers, plain.body())).get(0))
        .startsWith("message demo req-1 ");
  }

  @Test
  void anotherBotIsRefusedWhereTheBotIsKnown() {
    WebhookRequest request = body(Fixtures.body(name, "utterance.json"));
    assertThatNoException().isThrownBy(() -> new Kakao(Map.of("demo", "bot-1")).parse(request));
    assertThatExceptionOfType(Malformed.class)
        .isThrownBy(() -> new Kakao(Map.of("demo", "bot-2")).parse(request));
  }

  @Test
  void theReplyIsASimpleTextWithinKakaosLimit() {
    assertThat(channel.answer(List.of(reply("\"네\"\n고맙습니다"))).body())
        .isEqualTo(
            "{\"version\":\"2.0\",\"template\":{\"outputs\":[{\"simpleText\":"
                + "{\"text\":\"\\\"네\\\"\\n고맙습니다\"}}]}}");
    String cut = channel.answer(List.of(reply("😀".repeat(600)))).body();
    assertThat(cut).contains("😀".repeat(499) + "…\"");
  }

  @Test
  void nothingToSayIsStillAValidAnswer() {
    Accepted silent = new Accepted("m1", Optional.empty());
    assertThat(channel.answer(List.of(silent)).body())
        .isEqualTo("{\"version\":\"2.0\",\"data\":{}}");
  }

  private static Accepted reply(String text) {
    return new Accepted("m1", Optional.of(new Secret(text)));
  }
}
