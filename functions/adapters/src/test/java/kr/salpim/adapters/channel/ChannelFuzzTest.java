package kr.salpim.adapters.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.salpim.adapters.phone.LibPhoneNumbers;
import kr.salpim.adapters.webhook.Channels;
import kr.salpim.testkit.channel.Signing;

/**
 * Whatever bytes come, a parser reads them or says that they are malformed, and no verifier takes
 * what its provider has not signed. In the build these run on their corpus; {@code JAZZER_FUZZ=1
 * ./mvnw test -pl functions/adapters -am -Dtest=ChannelFuzzTest#line} searches for more.
 */
class ChannelFuzzTest {

  private static final LibPhoneNumbers NUMBERS = new LibPhoneNumbers();

  private static final Channels CHANNELS = Fixtures.channels();
  private static final Map<String, String> SENT = Map.of("webhook-id", Fixtures.ID);

  /** Nobody who does not know them guesses these; the fuzzer cannot either. */
  private static final List<String> UNKNOWN =
      List.of(
          "4f9c2b7e8d1a6053",
          "whsec_" + Signing.base64(Signing.bytes("4f9c2b7e8d1a60534f9c2b7e8d1a6053")));

  private static final List<String> PROOFS =
      List.of(
          "webhook-signature",
          "x-twilio-signature",
          "x-solapi-secret",
          "x-toast-webhook-signature",
          "x-salpim-secret",
          "x-line-signature",
          "x-telegram-bot-api-secret-token",
          "x-hub-signature-256");

  @FuzzTest
  void sms(byte[] body) {
    parse("sms", body);
  }

  @FuzzTest
  void desk(byte[] body) {
    parse("desk", body);
  }

  @FuzzTest
  void twilio(byte[] body) {
    parse("twilio", body);
  }

  @FuzzTest
  void solapi(byte[] body) {
    parse("solapi", body);
  }

  @FuzzTest
  void nhn(byte[] body) {
    parse("nhn", body);
  }

  @FuzzTest
  void kakao(byte[] body) {
    parse("kakao", body);
  }

  @FuzzTest
  void talktalk(byte[] body) {
    parse("talktalk", body);
  }

  @FuzzTest
  void line(byte[] body) {
    parse("line", body);
  }

  @FuzzTest
  void telegram(byte[] body) {
    parse("telegram", body);
  }

  @FuzzTest
  void whatsapp(byte[] body) {
    parse("whatsapp", body);
  }

  @FuzzTest
  void sos(byte[] body) {
    parse("sos", body);
  }

  /** The first line is put into every header that proves something; the rest is the body. */
  @FuzzTest
  void verifiers(byte[] data) {
    String text = new String(data, StandardCharsets.ISO_8859_1);
    int end = text.indexOf('\n');
    String proof = end < 0 ? text : text.substring(0, end);
    byte[] body = Signing.bytes(end < 0 ? "" : text.substring(end + 1));
    Map<String, String> headers = new HashMap<>();
    PROOFS.forEach(name -> headers.put(name, proof));
    headers.put("webhook-id", proof);
    headers.put("webhook-timestamp", Long.toString(Fixtures.NOW.getEpochSecond()));
    for (Channel channel : CHANNELS.list()) {
      WebhookRequest request = Fixtures.request(channel.name(), headers, body);
      assertThat(channel.verify(request, UNKNOWN)).as(channel.name()).isFalse();
      channel.challenge(request, UNKNOWN);
    }
  }

  @FuzzTest
  void phoneNumbers(byte[] data) {
    NUMBERS
        .e164(new String(data, StandardCharsets.UTF_8))
        .ifPresent(number -> assertThat(number).matches("\\+[1-9]\\d{5,14}"));
  }

  private static void parse(String name, byte[] body) {
    try {
      List<Parsed> parsed =
          CHANNELS.find(name).orElseThrow().parse(Fixtures.request(name, SENT, body));
      assertThat(parsed)
          .noneMatch(one -> one instanceof Parsed.Bad bad && bad.fault() == Malformed.Fault.PARSER);
      Told.of(parsed);
    } catch (Malformed declared) {
      assertThat(declared.fault()).isNotEqualTo(Malformed.Fault.PARSER);
    }
  }
}
