package kr.salpim.adapters.channel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the channels' verifiers are made of. Signatures are compared as text, so that there is one
 * form of each: Base64 with other padding bits and hexadecimal in capitals are refused.
 */
public final class Signatures {

  private Signatures() {}

  /** HMAC of {@code parts}, one after the other. */
  public static byte[] hmac(String algorithm, byte[] key, byte[]... parts) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key, algorithm));
      for (byte[] part : parts) {
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(algorithm, missing);
    }
  }

  public static byte[] digest(String algorithm, byte[] data) {
    try {
      return MessageDigest.getInstance(algorithm).digest(data);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(algorithm, missing);
    }
  }

  public static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  public static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  public static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Whether two texts are equal, in a time that depends on the length of {@code given} alone. */
  public static boolean equal(String expected, String given) {
    return MessageDigest.isEqual(utf8(given), utf8(expected));
  }

  /** Whether {@code given} is the signature under any of the secrets. All of them are tried. */
  public static boolean any(List<String> secrets, UnaryOperator<String> expected, String given) {
    boolean found = false;
    for (String secret : secrets) {
      found |= equal(expected.apply(secret), given);
    }
    return found;
  }
}
