package kr.salpim.domain.text;

/**
 * Where an emoji ends: with skin tones, variation selectors, tags and whatever it is joined to. By
 * ranges, because JDK 17 does not know which characters are emoji.
 */
final class Emoji {

  private static final int JOINER = 0x200D;

  private Emoji() {}

  /** The index after the emoji that begins at {@code at}; {@code at} where none does. */
  static int end(String text, int at) {
    int first = text.codePointAt(at);
    if (!pictograph(first)) {
      return at;
    }
    int end = at + Character.charCount(first);
    while (end < text.length()) {
      int next = text.codePointAt(end);
      int after = end + Character.charCount(next);
      if (modifies(next)) {
        end = after;
      } else if (next == JOINER && after < text.length() && joined(text.codePointAt(after))) {
        end = after + Character.charCount(text.codePointAt(after));
      } else {
        return end;
      }
    }
    return end;
  }

  /** Also what Unicode has reserved there for emoji to come. Squared letters are letters. */
  private static boolean pictograph(int c) {
    return c >= 0x1F000 && c <= 0x1F0FF
        || c >= 0x1F170 && c <= 0x1FAFF
        || c >= 0x2190 && c <= 0x21FF
        || c >= 0x2300 && c <= 0x23FF
        || c >= 0x25A0 && c <= 0x27BF
        || c >= 0x2934 && c <= 0x2935
        || c >= 0x2B00 && c <= 0x2BFF
        || c == 0x3030
        || c == 0x303D;
  }

  private static boolean modifies(int c) {
    return c >= 0xFE00 && c <= 0xFE0F
        || c >= 0x1F3FB && c <= 0x1F3FF
        || c == 0x20E3
        || c >= 0xE0020 && c <= 0xE007F;
  }

  /** ♀, ♂ and ↔ are symbols that carriers know, but behind a joiner they are part of an emoji. */
  private static boolean joined(int c) {
    return pictograph(c) || Character.getType(c) == Character.OTHER_SYMBOL;
  }
}
