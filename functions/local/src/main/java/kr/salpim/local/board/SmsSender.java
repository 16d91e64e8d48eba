package kr.salpim.local.board;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import kr.salpim.adapters.channel.Signatures;
import kr.salpim.adapters.channel.StandardWebhooks;
import kr.salpim.domain.Ids;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.local.webhook.IntakeCaller;
import kr.salpim.local.webhook.RawRequest;

/**
 * Writes as one of the phones: signs a webhook of the neutral channel {@code sms}, as a relay of
 * text messages would, and takes it the same way as those that come from outside.
 */
final class SmsSender {

  private static final String SECRET_PREFIX = "whsec_";

  private final IntakeCaller intake;
  private final KeyedHash hash;
  private final ObjectMapper json;
  private final Clock real;
  private final Ids ids;
  private final String account;
  private final byte[] key;

  /**
   * @param real webhooks are signed by the real time, however far the board's clock was moved
   * @param secret of the sms account, {@code whsec_…}
   */
  SmsSender(
      IntakeCaller intake,
      KeyedHash hash,
      ObjectMapper json,
      Clock real,
      Ids ids,
      String account,
      String secret) {
    this.intake = intake;
    this.hash = hash;
    this.json = json;
    this.real = real;
    this.ids = ids;
    this.account = account;
    this.key = Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length()));
  }

  /** What intake answered, and the id under which the message is stored. */
  record Sent(int status, String messageId) {}

  Sent send(PhoneId from, String text) {
    String id = "board_" + ids.next();
    byte[] body = body(Map.of("id", id, "from", from.value(), "to", account, "text", text));
    String timestamp = Long.toString(real.instant().getEpochSecond());
    byte[] head = (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8);
    String signature = "v1," + Signatures.base64(Signatures.hmac("HmacSHA256", key, head, body));
    RawRequest request =
        new RawRequest(
            "POST",
            "/webhooks/sms/" + account,
            "HTTP/1.1",
            List.of(
                Map.entry("Content-Type", "application/json"),
                Map.entry("Host", "localhost"),
                Map.entry(StandardWebhooks.ID, id),
                Map.entry(StandardWebhooks.TIMESTAMP, timestamp),
                Map.entry(StandardWebhooks.SIGNATURE, signature)),
            body,
            "127.0.0.1");
    int status = intake.call(request).getStatusCode();
    return new Sent(status, hash.of("in|sms|" + account + "|" + id));
  }

  private byte[] body(Map<String, String> fields) {
    try {
      return json.writeValueAsBytes(fields);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("texts can be written", impossible);
    }
  }
}
