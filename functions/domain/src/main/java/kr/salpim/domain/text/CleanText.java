package kr.salpim.domain.text;

import java.text.Normalizer;

/** Brings a text that somebody sent into the form in which it is understood and stored. */
public final class CleanText {

  private static final char REPLACEMENT = '\uFFFD';

  private CleanText() {}

  /** NFC, without NUL and lone surrogates, which neither store nor screen takes. */
  public static String of(String sent) {
    StringBuilder clean = new StringBuilder(sent.length());
    for (int i = 0; i < sent.length(); i++) {
      char c = sent.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < sent.length()
          && Character.isLowSurrogate(sent.charAt(i + 1))) {
        clean.append(c).append(sent.charAt(++i));
      } else if (c == 0 || Character.isSurrogate(c)) {
        clean.append(REPLACEMENT);
      } else {
        clean.append(c);
      }
    }
    return Normalizer.normalize(clean, Normalizer.Form.NFC);
  }
}
