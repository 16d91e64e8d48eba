package kr.salpim.domain.understanding;

/** A number as an answer: {@code 1}, {@code 2-1}, {@code 1번이요}. */
final class AnswerNumber {
  /** A question has at most 99 as its number and few answers; longer numbers are something else. */
  private static final int MOST_DIGITS = 3;

  private AnswerNumber() {}

  static boolean matches(NormalText text) {
    int digits = 0;
    while (digits < text.size() && isDigit(text.letter(digits))) {
      digits++;
    }
    return digits > 0 && digits <= MOST_DIGITS && isEnding(text, digits);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isEnding(NormalText text, int from) {
    String rest = text.letters().substring(from);
    if (rest.isEmpty()) {
      return true;
    }
    for (String ending : ENDINGS) {
      if (rest.equals(ending)) {
        return true;
      }
    }
    return false;
  }

  private static final String[] ENDINGS = endings();

  private static String[] endings() {
    String[] written = {
      "번",
      "번이요",
      "번요",
      "번입니다",
      "번이에요",
      "번이여",
      "번임",
      "번할게요",
      "번으로요",
      "번으로할게요",
      "번으로",
      "번선택",
      "번네",
      "요",
      "이요",
      "입니다",
      "번이용",
      "번부탁드려요",
      "번부탁드립니다",
      "번으로부탁드립니다",
      "번선택합니다",
      "번선택할게요",
      "번으로하겠습니다",
      "번하겠습니다",
      "번이라고요",
      "번이요네",
      "번갈게요",
      "번ㅇㅇ"
    };
    String[] endings = new String[written.length];
    for (int i = 0; i < written.length; i++) {
      endings[i] = Normalizer.normalize(written[i]).letters();
    }
    return endings;
  }
}
