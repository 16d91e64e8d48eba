package kr.salpim.adapters.channel;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.salpim.adapters.channel.Malformed.Fault;

/**
 * Standard Webhooks 1.0.0, symmetric: {@code v1,<base64 HMAC-SHA256 of id.timestamp.body>}.
 *
 * @see <a href="https://www.standardwebhooks.com">standardwebhooks.com</a>
 */
public final class StandardWebhooks {

  public static final String ID = "webhook-id";
  public static final String TIMESTAMP = "webhook-timestamp";
  public static final String SIGNATURE = "webhook-signature";

  /** How far the sender's clock may be off, each way; what all its libraries allow. */
  public static final Duration TOLERANCE = Duration.ofSeconds(300);

  /** A rotation sends two signatures; more than this is somebody who tries. */
  public static final int MAX_SIGNATURES = 8;

  private static final String PREFIX = "whsec_";
  private static final int MIN_KEY = 24;
  private static final int MAX_KEY = 64;

  private StandardWebhooks() {}

  /** Whether it is {@code whsec_} and 24 to 64 bytes in Base64. */
  public static boolean isSecret(String secret) {
    int length = key(secret).length;
    return length >= MIN_KEY && length <= MAX_KEY;
  }

  /** The id that was signed. The body may repeat it, and then must not say another. */
  public static String signedId(WebhookRequest request, JsonNode body) throws Malformed {
    String signed = Fields.checkId(request.header(ID).orElse(""));
    Optional<String> repeated = Fields.id(body, "id");
    if (signed.isBlank() || repeated.isPresent() && !repeated.get().equals(signed)) {
      throw new Malformed(Fault.ID);
    }
    return signed;
  }

  /** What a signature is worth. */
  public enum Verdict {
    GOOD,
    /** Signed by none of these secrets. */
    WRONG,
    /** Signed, but at another time than now. */
    WRONG_TIME
  }

  public static boolean verify(WebhookRequest request, List<String> secrets) {
    return judge(request.headers(), request.body(), request.receivedAt(), secrets) == Verdict.GOOD;
  }

  /**
   * Judges a call's signature.
   *
   * @param headers by lower-case name
   * @param signed the body, or what stands in its place
   * @param now by a real clock
   */
  public static Verdict judge(
      Map<String, String> headers, byte[] signed, Instant now, List<String> secrets) {
    String id = headers.getOrDefault(ID, "");
    String timestamp = headers.getOrDefault(TIMESTAMP, "");
    String given = headers.getOrDefault(SIGNATURE, "");
    if (id.isEmpty()) {
      return Verdict.WRONG;
    }
    boolean found = false;
    for (String secret : secrets) {
      String expected = signature(secret, id, timestamp, signed);
      for (String signature : given.split(" ", MAX_SIGNATURES)) {
        found |= Signatures.equal(expected, signature);
      }
    }
    if (!found) {
      return Verdict.WRONG;
    }
    return isRecent(timestamp, now) ? Verdict.GOOD : Verdict.WRONG_TIME;
  }

  /**
   * The headers of a call of ours.
   *
   * @param id the same over all attempts: the receiver's idempotency key
   * @param at of this attempt, by a real clock
   * @param secrets one signature each, so that the receiver may rotate; each {@link #isSecret}
   */
  public static Map<String, String> headers(
      String id, Instant at, byte[] body, List<String> secrets) {
    if (secrets.isEmpty() || !secrets.stream().allMatch(StandardWebhooks::isSecret)) {
      throw new IllegalArgumentException("nothing to sign with");
    }
    String timestamp = Long.toString(at.getEpochSecond());
    return Map.of(
        ID,
        id,
        TIMESTAMP,
        timestamp,
        SIGNATURE,
        secrets.stream()
            .map(secret -> signature(secret, id, timestamp, body))
            .collect(Collectors.joining(" ")));
  }

  private static boolean isRecent(String timestamp, Instant now) {
    if (!timestamp.matches("\\d{1,12}")) {
      return false;
    }
    long off = now.getEpochSecond() - Long.parseLong(timestamp);
    return Math.abs(off) <= TOLERANCE.toSeconds();
  }

  private static String signature(String secret, String id, String timestamp, byte[] body) {
    byte[] key = key(secret);
    byte[] head = Signatures.utf8(id + "." + timestamp + ".");
    // A key that is none signs nothing: this text equals no signature.
    return "v1,"
        + (key.length == 0
            ? "no key"
            : Signatures.base64(Signatures.hmac("HmacSHA256", key, head, body)));
  }

  private static byte[] key(String secret) {
    if (!secret.startsWith(PREFIX)) {
      return new byte[0];
    }
    try {
      return Base64.getDecoder().decode(secret.substring(PREFIX.length()));
    } catch (IllegalArgumentException notBase64) {
      return new byte[0];
    }
  }
}
