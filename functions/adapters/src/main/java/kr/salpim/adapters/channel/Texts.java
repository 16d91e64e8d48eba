package kr.salpim.adapters.channel;

import kr.salpim.domain.privacy.Secret;

/** What people wrote and read, as text. */
public final class Texts {

  /** Shown where a message has nothing that can be shown. */
  public static final String NOTHING = "[빈 메시지]";

  private static final char REPLACEMENT = '\uFFFD';

  private Texts() {}

  /** What was written, as it was written; a label where that is nothing. The domain cleans it. */
  public static Secret message(String written) {
    return new Secret(written.isBlank() ? NOTHING : written);
  }

  /** The text with halves of surrogate pairs replaced: they have no form in UTF-8. */
  static String whole(String text) {
    int length = text.length();
    StringBuilder whole = null;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < length
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        continue;
      }
      whole = whole == null ? new StringBuilder(text) : whole;
      whole.setCharAt(i, REPLACEMENT);
    }
    return whole == null ? text : whole.toString();
  }

  /** The text's first {@code max} characters, no pair cut in two, with an ellipsis where cut. */
  public static String cut(String text, int max) {
    if (text.length() <= max) {
      return text;
    }
    int end = max - 1;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "…";
  }
}
