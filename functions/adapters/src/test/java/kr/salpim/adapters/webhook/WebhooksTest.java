package kr.salpim.adapters.webhook;

import static kr.salpim.adapters.webhook.Calls.SMS;
import static kr.salpim.adapters.webhook.Calls.base64;
import static kr.salpim.adapters.webhook.Calls.call;
import static kr.salpim.adapters.webhook.Calls.signed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kr.salpim.adapters.channel.Fixtures;
import kr.salpim.adapters.channel.ReplyMode;
import kr.salpim.domain.inbound.WebhookEvent;
import kr.salpim.testkit.channel.Signing;
import kr.salpim.testkit.inbound.MemoryIntake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhooksTest {

  private final MemoryIntake intake = new MemoryIntake();
  private final Webhooks webhooks = Calls.webhooks(intake, Fixtures.ACCOUNTS, Calls.SIGNATURE);

  static List<String> channels() {
    return Fixtures.channels().list().stream().map(channel -> channel.name()).toList();
  }

  @ParameterizedTest
  @MethodSource("channels")
  void aSignedCallIsTakenInBase64AndWithoutAndInAnyCaseOfHeaders(String channel) {
    for (String file : Fixtures.files(channel)) {
      HttpCall plain = signed(channel, Fixtures.body(channel, file));
      Map<String, String> shouted = new HashMap<>();
      plain.headers().forEach((name, value) -> shouted.put(name.toUpperCase(Locale.ROOT), value));
      HttpCall encoded =
          new HttpCall(
              "POST",
              plain.rawPath(),
              "",
              shouted,
              Signing.base64(Fixtures.body(channel, file)),
              true,
              "127.0.0.1");
      WebhookResponse first = webhooks.handle(plain);
      List<WebhookEvent> taken = intake.events();
      assertThat(first.status()).as(file).isIn(200, 400);
      assertThat(webhooks.handle(encoded)).as(file).isEqualTo(first);
      assertThat(intake.events()).as(file).isEqualTo(taken);
    }
  }

  @Test
  void eachChannelAnswersInItsProvidersForm() {
    intake.reply("글 잘 받았습니다");
    assertThat(body("kakao", "utterance.json")).contains("\"simpleText\":{\"text\":\"글 잘 받았습니다\"}");
    assertThat(body("talktalk", "text.json")).contains("\"textContent\":{\"text\":\"글 잘 받았습니다\"}");
    assertThat(body("talktalk", "echo.json")).isEmpty();
    assertThat(body("twilio", "text.form")).isEqualTo("<Response/>");
    assertThat(body("line", "verify.json")).isEmpty();
    for (String channel : List.of("sms", "telegram")) {
      assertThat(body(channel, "text.json")).isEmpty();
    }
  }

  @Test
  void theChannelsAnsweredInTheResponseAreThoseThatSaySo() {
    Set<String> said = new HashSet<>();
    Fixtures.channels().list().stream()
        .filter(channel -> channel.replyMode() == ReplyMode.IN_RESPONSE)
        .forEach(channel -> said.add(channel.name()));
    assertThat(Channels.answeredInResponse()).isEqualTo(said);
  }

  @Test
  void aPlaceThatIsNotThereLooksTheSameWhateverIsMissing() {
    List<WebhookResponse> answers = new ArrayList<>();
    for (String path :
        List.of(
            "",
            "/",
            "/webhooks",
            "/webhooks/sms",
            "/webhooks/fax/demo",
            "/webhooks/sms/nobody",
            "/webhooks/sms/demo/more",
            "/webhooks/sms/demo/",
            "/webhooks/SMS/demo",
            "/webhooks/sms/de%6Do",
            "/webhooks/sms/" + "a".repeat(65),
            "/webhooks/talktalk/demo/a/b")) {
      answers.add(webhooks.handle(call("POST", path, Map.of(), SMS)));
    }
    assertThat(new HashSet<>(answers)).hasSize(1);
    assertThat(answers.get(0).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @MethodSource("channels")
  void aWrongAMissingAndAnOldSignatureLookTheSame(String channel) {
    String path = Signing.demoPath(channel).replace("demo-secret", "wrong");
    Set<WebhookResponse> answers = new HashSet<>();
    answers.add(webhooks.handle(call("POST", path, Map.of(), SMS)));
    answers.add(webhooks.handle(call("POST", path, Map.of("content-type", "text/html"), "{")));
    answers.add(webhooks.handle(call("POST", path.replace("/demo", "/second"), Map.of(), SMS)));
    answers.add(webhooks.handle(call("POST", "/webhooks/" + channel + "/demo", Map.of(), SMS)));
    answers.add(webhooks.handle(call("POST", "/webhooks/sms/demo", old(), SMS)));
    assertThat(answers).hasSize(1);
    assertThat(answers.iterator().next().status()).isEqualTo(401);
    assertThat(intake.events()).isEmpty();
  }

  @Test
  void aSecondSignatureHeaderIsRefusedHoweverTheCaseOfItsName() {
    byte[] body = Fixtures.body("line", "verify.json");
    HttpCall good = signed("line", body);
    Map<String, String> twice = new HashMap<>(good.headers());
    twice.put("X-Line-Signature", good.headers().get("x-line-signature"));
    assertThat(webhooks.handle(call("POST", good.rawPath(), twice, good.body())).status())
        .isEqualTo(401);
  }

  @Test
  void twoHundredFiftySixKibibytesAreReadAndOneByteMoreIsNot() {
    String head = "{\"from\":\"010-0000-0101\",\"text\":\"";
    String fits = head + "a".repeat(Bodies.MAX_BYTES - head.length() - 2) + "\"}";
    assertThat(webhooks.handle(signed("sms", Signing.bytes(fits))).status()).isEqualTo(200);
    assertThat(webhooks.handle(base64("sms", Signing.bytes(fits))).status()).isEqualTo(200);
    byte[] over = Signing.bytes(fits + " ");
    assertThat(webhooks.handle(signed("sms", over)).status()).isEqualTo(413);
    assertThat(webhooks.handle(base64("sms", over)).status()).isEqualTo(413);
    String hangul = "가".repeat(Bodies.MAX_BYTES / 3 + 1);
    assertThat(webhooks.handle(call("POST", "/webhooks/sms/demo", Map.of(), hangul)).status())
        .isEqualTo(413);
    assertThat(
            webhooks
                .handle(call("POST", "/webhooks/sms/nobody", Map.of(), "a".repeat(6_000_000)))
                .status())
        .isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "",
        "application/json, application/json",
        "application/json; charset=euc-kr",
        "multipart/form-data",
        "application/jsonp"
      })
  void anotherContentTypeIsRefused(String type) {
    HttpCall good = signed("sms", Signing.bytes(SMS));
    Map<String, String> headers = new HashMap<>(good.headers());
    headers.put("content-type", type);
    assertThat(webhooks.handle(call("POST", good.rawPath(), headers, SMS)).status()).isEqualTo(415);
    HttpCall form = signed("twilio", Fixtures.body("twilio", "text.form"));
    headers = new HashMap<>(form.headers());
    headers.put("content-type", type);
    assertThat(webhooks.handle(call("POST", form.rawPath(), headers, form.body())).status())
        .isEqualTo(415);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "Application/JSON;charset=UTF-8",
        "application/json; charset=\"utf-8\"; x=y"
      })
  void theContentTypeMayBeWrittenInAnyWay(String type) {
    HttpCall good = signed("sms", Signing.bytes(SMS));
    Map<String, String> headers = new HashMap<>(good.headers());
    headers.put("content-type", type);
    assertThat(webhooks.handle(call("POST", good.rawPath(), headers, SMS)).status()).isEqualTo(200);
  }

  @Test
  void anotherMethodIsRefused() {
    for (String method : List.of("GET", "PUT", "DELETE", "OPTIONS", "", "post")) {
      WebhookResponse answer = webhooks.handle(call(method, "/webhooks/sms/demo", Map.of(), ""));
      assertThat(answer.status()).isEqualTo(405);
      assertThat(answer.headers()).containsEntry("allow", "POST");
    }
  }

  @Test
  void malformedBodiesSayNothingOfWhatTheyHeld() {
    for (String body :
        List.of(
            "",
            "{",
            "[]",
            "{\"from\":\"비밀\"}",
            "{\"id\":\"other\",\"from\":\"1\",\"text\":\"비밀\"}")) {
      WebhookResponse answer = webhooks.handle(signed("sms", Signing.bytes(body)));
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.headers()).containsEntry("content-type", "application/problem+json");
      assertThat(answer.body())
          .isEqualTo(
              "{\"type\":\"urn:salpim:problem:malformed\",\"title\":\"The body cannot be read.\",\"status\":400}");
    }
    HttpCall notBase64 = new HttpCall("POST", "/webhooks/sms/demo", "", Map.of(), "*", true, "");
    assertThat(webhooks.handle(notBase64).status()).isEqualTo(400);
  }

  private String body(String channel, String file) {
    WebhookResponse answer = webhooks.handle(signed(channel, Fixtures.body(channel, file)));
    assertThat(answer.status()).isEqualTo(200);
    return answer.body();
  }

  private static Map<String, String> old() {
    return Signing.standard(
        Signing.DEMO_STANDARD, "x", Fixtures.NOW.getEpochSecond() - 301, Signing.bytes(SMS));
  }
}
