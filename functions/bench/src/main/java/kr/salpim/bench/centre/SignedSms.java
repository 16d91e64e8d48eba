package kr.salpim.bench.centre;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kr.salpim.adapters.webhook.HttpCall;
import kr.salpim.testkit.centre.DemoDong;

/** A text message as a relay posts it, signed by Standard Webhooks. */
public final class SignedSms {

  private static final byte[] KEY =
      "demo-secret-demo-secret-demo-1234".getBytes(StandardCharsets.US_ASCII);

  public static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(KEY);

  private SignedSms() {}

  /** The body that a relay posts. {@code text} must need no escapes. */
  public static String body(String id, String from, String text, Instant at) {
    return ("{\"id\":\"%s\",\"from\":\"%s\",\"to\":\"02-0000-0000\","
            + "\"text\":\"%s\",\"receivedAt\":\"%s\"}")
        .formatted(id, from, text, at);
  }

  /** The call with {@code body}, signed at {@code at}. */
  public static HttpCall call(String id, String body, Instant at) {
    String timestamp = Long.toString(at.getEpochSecond());
    Map<String, String> headers =
        Map.of(
            "content-type",
            "application/json",
            "webhook-id",
            id,
            "webhook-timestamp",
            timestamp,
            "webhook-signature",
            "v1," + sign(id + "." + timestamp + "." + body));
    String path = "/webhooks/sms/" + DemoDong.ACCOUNT;
    return new HttpCall("POST", path, "", headers, body, false, "127.0.0.1");
  }

  private static String sign(String signed) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
      byte[] signature = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(signature);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has HmacSHA256", impossible);
    }
  }
}
