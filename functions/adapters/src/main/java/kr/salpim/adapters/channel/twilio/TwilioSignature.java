package kr.salpim.adapters.channel.twilio;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.salpim.adapters.channel.Form;
import kr.salpim.adapters.channel.Malformed;
import kr.salpim.adapters.channel.Signatures;
import kr.salpim.adapters.channel.WebhookRequest;

/**
 * Twilio's signature: Base64 of HMAC-SHA1 over the public URL and, for a form, each name and value
 * in order of the names. A JSON body is covered by its SHA-256, which stands in the signed URL.
 *
 * @see <a href="https://www.twilio.com/docs/usage/security">Twilio: security</a>
 */
final class TwilioSignature {

  static final String HEADER = "x-twilio-signature";

  private static final Pattern BODY_HASH =
      Pattern.compile("(?:^|&)bodySHA256=([0-9a-f]{64})(?:&|$)");
  private static final Pattern ORIGIN = Pattern.compile("(https?)://([^/:]+)(?::(\\d+))?(.*)");

  private TwilioSignature() {}

  static boolean verify(WebhookRequest request, List<String> secrets) {
    String given = request.header(HEADER).orElse("");
    Optional<String> fields = signedFields(request);
    boolean found = false;
    for (String url : urls(request)) {
      String signed = url + fields.orElse("");
      found |= Signatures.any(secrets, secret -> sign(secret, signed), given);
    }
    return found && fields.isPresent();
  }

  private static String sign(String secret, String signed) {
    return Signatures.base64(
        Signatures.hmac("HmacSHA1", Signatures.utf8(secret), Signatures.utf8(signed)));
  }

  /** What is signed behind the URL; empty where the body cannot be what was signed. */
  private static Optional<String> signedFields(WebhookRequest request) {
    Matcher hash = BODY_HASH.matcher(request.rawQuery());
    if (request.mediaType().equals("application/json") && hash.find()) {
      String actual = Signatures.hex(Signatures.digest("SHA-256", request.body()));
      return Signatures.equal(actual, hash.group(1)) ? Optional.of("") : Optional.empty();
    }
    try {
      StringBuilder fields = new StringBuilder();
      Form.read(request.body())
          .fields()
          .forEach((name, values) -> values.forEach(value -> fields.append(name).append(value)));
      return Optional.of(fields.toString());
    } catch (Malformed noForm) {
      return Optional.empty();
    }
  }

  /**
   * The URL with and without the scheme's own port, for Twilio has signed either. Made of the text
   * as it came: decoding and encoding again would change escapes.
   */
  static List<String> urls(WebhookRequest request) {
    String query = request.rawQuery().isEmpty() ? "" : "?" + request.rawQuery();
    String tail = request.rawPath() + query;
    Matcher origin = ORIGIN.matcher(request.publicUrl());
    if (!origin.matches()) {
      return List.of(request.publicUrl() + tail);
    }
    String scheme = origin.group(1);
    String port = origin.group(3) == null ? scheme.equals("https") ? "443" : "80" : origin.group(3);
    String bare = scheme + "://" + origin.group(2);
    String rest = origin.group(4) + tail;
    return List.of(bare + rest, bare + ":" + port + rest);
  }
}
