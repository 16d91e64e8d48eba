package kr.salpim.domain.text;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;

/**
 * Texts as Korean carriers carry and count them: in EUC-KR, which is KS X 1001 with its 2,350
 * Hangul syllables and not the larger MS949. What it lacks a gateway would print as {@code ?}; here
 * it is replaced by what reads the same, before anything is counted.
 *
 * <p>EUC-KR lacks most simplified Chinese characters, so {@link #loss} of a Chinese text is high:
 * it should go by messenger.
 */
public final class CarrierText {

  /** Bytes of a short message (SMS). From gateways' practice; no carrier's own text was read. */
  public static final int SMS_BYTES = 90;

  /** Bytes of a long message (LMS). From gateways' practice; no carrier's own text was read. */
  public static final int LMS_BYTES = 2_000;

  private static final Charset EUC_KR = Charset.forName("EUC-KR");

  private CarrierText() {}

  /** The text with everything replaced that would not arrive; the same text where all does. */
  public static String replaced(String text) {
    return carries(text) ? text : rewriting().take(text).text();
  }

  /** How many characters become {@code ?} because nothing reads the same. */
  public static int loss(String text) {
    return carries(text) ? 0 : rewriting().take(text).lost();
  }

  /** Whether every character arrives as it is. The line feed does, no other control does. */
  public static boolean carries(String text) {
    return text.codePoints().allMatch(rewriting()::carries);
  }

  /** The bytes that a carrier counts, of the replaced text. */
  public static int bytes(String text) {
    try {
      return encoder().encode(CharBuffer.wrap(replaced(text))).remaining();
    } catch (CharacterCodingException impossible) {
      throw new IllegalStateException("a replaced text is not in EUC-KR", impossible);
    }
  }

  /** Whether the replaced text is a short message. */
  public static boolean fitsSms(String text) {
    return bytes(text) <= SMS_BYTES;
  }

  /** Whether the replaced text is a long message at most. */
  public static boolean fitsLms(String text) {
    return bytes(text) <= LMS_BYTES;
  }

  private static CarrierRewriting rewriting() {
    return new CarrierRewriting(encoder());
  }

  private static CharsetEncoder encoder() {
    return EUC_KR
        .newEncoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }
}
