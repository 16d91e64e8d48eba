package kr.salpim.adapters.webhook;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A call's body as bytes, within bounds. */
final class Bodies {

  /** The largest batch of a known provider is below 128 KiB; an item of the table holds 400 KB. */
  static final int MAX_BYTES = 256 * 1024;

  private static final int MAX_BASE64 = (MAX_BYTES + 2) / 3 * 4;

  private Bodies() {}

  /** Refuses what is too large before anything is made of it. */
  static void checkSize(HttpCall call) throws Refused {
    int limit = call.base64() ? MAX_BASE64 : MAX_BYTES;
    if (call.body().length() > limit) {
      throw new Refused(Problem.TOO_LARGE, "size");
    }
  }

  static byte[] decode(HttpCall call) throws Refused {
    byte[] bytes = call.base64() ? fromBase64(call.body()) : utf8(call.body());
    if (bytes.length > MAX_BYTES) {
      throw new Refused(Problem.TOO_LARGE, "size");
    }
    return bytes;
  }

  private static byte[] fromBase64(String body) throws Refused {
    try {
      return Base64.getDecoder().decode(body);
    } catch (IllegalArgumentException notBase64) {
      throw new Refused(Problem.MALFORMED, "base64");
    }
  }

  private static byte[] utf8(String body) {
    return body.getBytes(StandardCharsets.UTF_8);
  }
}
