package kr.salpim.domain.understanding;

/** What single characters are to the triage. */
final class Characters {
  static final int HANGUL = 1;
  static final int LATIN = 2;
  static final int DIGIT = 4;
  static final int OTHER = 8;

  private Characters() {}

  /** Characters whose repetition is emphasis; a repeated digit is a number. */
  static boolean repeats(char c) {
    return Jamo.isSyllable(c) || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** Zero-width, direction, filler and control characters, used by accident or to hide words. */
  static boolean invisible(int c) {
    return c >= 0x7F && c < 0xA0
        || c == 0xAD
        || c == 0x034F
        || c == 0x061C
        || c == 0x115F
        || c == 0x1160
        || c >= 0x17B4 && c <= 0x17B5
        || c >= 0x180B && c <= 0x180E
        || c >= 0x200B && c <= 0x200F
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2060 && c <= 0x206F
        || c == 0x3164
        || c >= 0xFE00 && c <= 0xFE0F
        || c == 0xFEFF
        || c == 0xFFA0
        || c >= 0xE0000 && c <= 0xE0FFF;
  }

  /** Letters that NFKC leaves as they are, by far the most of other scripts. */
  static boolean plain(char c) {
    return c >= 0x4E00 && c <= 0x9FFF
        || c >= 0x3041 && c <= 0x3096
        || c >= 0x30A1 && c <= 0x30FA
        || c >= 0x0400 && c <= 0x052F
        || c >= 0x0600 && c <= 0x06FF && Character.isLetter(c)
        || c >= 0x0900 && c <= 0x109F && !stopMark(c)
        || c >= 0x1780 && c <= 0x17D3;
  }

  private static boolean stopMark(char c) {
    return c == 0x0964 || c == 0x0965;
  }

  static boolean stop(char c) {
    return c == '…' || c == '。' || c == '！' || c == '？' || stopMark(c);
  }

  static boolean combining(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  static char baseLetter(char c) {
    char lower = Character.toLowerCase(c);
    return switch (lower) {
      case 'đ' -> 'd';
      case 'ı' -> 'i';
      case 'ł' -> 'l';
      default -> lower;
    };
  }

  static boolean laughs(int emoji) {
    return emoji >= 0x1F600 && emoji <= 0x1F606
        || emoji == 0x1F602
        || emoji == 0x1F923
        || emoji == 0x1F609
        || emoji == 0x1F60B
        || emoji == 0x1F61C
        || emoji == 0x1F61D
        || emoji == 0x1F61B;
  }

  static boolean cries(int emoji) {
    return emoji == 0x1F622 || emoji == 0x1F62D || emoji == 0x1F625 || emoji == 0x1F614;
  }
}
