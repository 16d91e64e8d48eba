package kr.salpim.adapters.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kr.salpim.testkit.channel.Signing;
import org.junit.jupiter.api.Test;

class StandardWebhooksTest {

  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
  private static final long AT = 1614265330;
  private static final byte[] BODY = Signing.bytes("{\"test\": 2432232314}");
  private static final String REAL = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

  @Test
  void thePublishedVectorIsAccepted() {
    assertThat(verify(REAL, AT)).isTrue();
  }

  @Test
  void aTimestampIsGoodForExactlyFiveMinutesEachWay() {
    assertThat(verify(REAL, AT + 300)).isTrue();
    assertThat(verify(REAL, AT - 300)).isTrue();
    assertThat(verify(REAL, AT + 301)).isFalse();
    assertThat(verify(REAL, AT - 301)).isFalse();
  }

  @Test
  void oneGoodSignatureOfAListIsEnough() {
    assertThat(verify("v1,AAAA v1a,BBBB " + REAL, AT)).isTrue();
    assertThat(verify("v1,AAAA " + REAL + " v2,CCCC", AT)).isTrue();
    assertThat(verify("v1a," + REAL.substring(3), AT)).isFalse();
    assertThat(verify("v1,AAAA,".repeat(3) + REAL, AT)).isFalse();
    assertThat(verify("v1,AAAA ".repeat(50) + REAL, AT)).isFalse();
  }

  @Test
  void theIdAndTheTimestampAreSigned() {
    Map<String, String> otherId = new TreeMap<>(headers(REAL));
    otherId.put("webhook-id", "msg_other");
    assertThat(StandardWebhooks.verify(request(otherId, AT), List.of(SECRET))).isFalse();
    Map<String, String> otherTime = new TreeMap<>(headers(REAL));
    otherTime.put("webhook-timestamp", Long.toString(AT + 1));
    assertThat(StandardWebhooks.verify(request(otherTime, AT), List.of(SECRET))).isFalse();
  }

  @Test
  void aMissingOrUnreadableHeaderIsRefused() {
    for (String name : headers(REAL).keySet()) {
      for (String value : List.of("", "-1", "1e9", "９", "99999999999999999999")) {
        Map<String, String> headers = new TreeMap<>(headers(REAL));
        headers.put(name, value);
        assertThat(StandardWebhooks.verify(request(headers, AT), List.of(SECRET))).isFalse();
      }
    }
    assertThat(StandardWebhooks.verify(request(Map.of(), AT), List.of(SECRET))).isFalse();
  }

  @Test
  void aSecretThatIsNoneVerifiesNothing() {
    for (String secret : List.of("", "whsec_", "whsec_*", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")) {
      assertThat(StandardWebhooks.verify(request(headers(REAL), AT), List.of(secret))).isFalse();
      assertThat(StandardWebhooks.verify(request(headers("v1,no key"), AT), List.of(secret)))
          .isFalse();
    }
  }

  @Test
  void thePublishedVectorIsSigned() {
    assertThat(StandardWebhooks.headers(ID, Instant.ofEpochSecond(AT), BODY, List.of(SECRET)))
        .isEqualTo(headers(REAL));
  }

  @Test
  void aRotationSignsWithBothSecretsAndEitherVerifies() {
    String old = "whsec_" + Signing.base64(new byte[24]);
    Map<String, String> both =
        StandardWebhooks.headers(ID, Instant.ofEpochSecond(AT), BODY, List.of(old, SECRET));
    assertThat(both.get("webhook-signature")).matches("v1,[^ ]+ v1,[^ ]+").endsWith(" " + REAL);
    for (String secret : List.of(old, SECRET)) {
      assertThat(StandardWebhooks.verify(request(both, AT), List.of(secret))).isTrue();
    }
  }

  @Test
  void nothingIsSignedWithASecretThatIsNone() {
    for (List<String> secrets :
        List.of(List.<String>of(), List.of("whsec_AAAA"), List.of(SECRET, "plain-secret"))) {
      assertThatThrownBy(
              () -> StandardWebhooks.headers(ID, Instant.ofEpochSecond(AT), BODY, secrets))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("nothing to sign with");
    }
  }

  private static boolean verify(String signature, long now) {
    return StandardWebhooks.verify(request(headers(signature), now), List.of(SECRET));
  }

  private static Map<String, String> headers(String signature) {
    return Map.of(
        "webhook-id", ID,
        "webhook-timestamp", Long.toString(AT),
        "webhook-signature", signature);
  }

  private static WebhookRequest request(Map<String, String> headers, long now) {
    return new WebhookRequest(
        "POST",
        "demo",
        Optional.empty(),
        headers,
        BODY,
        "",
        "",
        "",
        "",
        Instant.ofEpochSecond(now));
  }
}
