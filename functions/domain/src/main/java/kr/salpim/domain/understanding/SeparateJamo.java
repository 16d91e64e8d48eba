package kr.salpim.domain.understanding;

/**
 * Jamo typed one by one: syllables in pieces ({@code ㅈㅏㅅㅏㄹ}), laughter ({@code ㅋㅋ}), crying ({@code
 * ㅠㅠ}), shorthand ({@code ㅇㅇ}) and slips of the finger.
 */
final class SeparateJamo {
  private static final int BOTH = NormalText.SYLLABLE_START | NormalText.SYLLABLE_END;

  private final String text;
  private final int length;
  private final NormalText out;

  /** Index after the last consonant taken as a syllable's beginning, silent ㅇ included. */
  private int opened = -1;

  private boolean silent;

  SeparateJamo(String text, int length, NormalText out) {
    this.text = text;
    this.length = length;
    this.out = out;
  }

  void take(char c, int at) {
    if (Jamo.isVowel(c)) {
      vowel(c, at);
    } else if (vowelAt(at + 1) && !(c == 'ㅋ' && at > 0 && text.charAt(at - 1) == 'ㅋ')) {
      begin(c, at);
    } else if (c == 'ㅋ' || c == 'ㅎ') {
      laugh(c, at);
    } else {
      single(c, at);
    }
  }

  /** A letter of a decomposed text (NFD, or half width), where initial and final differ. */
  void conjoining(char original, char c, int at) {
    if (original < 0x1161) {
      begin(c, at);
    } else if (original < 0x11A8) {
      opened = at;
      vowel(c, at);
    } else {
      end(c, at);
    }
  }

  private void begin(char c, int at) {
    silent = c == 'ㅇ';
    opened = at + 1;
    if (!silent) {
      out.add(c, BOTH, at);
    }
  }

  private void vowel(char c, int at) {
    if (opened == at) {
      int start = silent || out.size() == 0 ? NormalText.SYLLABLE_START : 0;
      char before = start == 0 ? out.letter(out.size() - 1) : Jamo.NONE;
      if (start == 0) {
        out.reopenSyllable();
      }
      out.add(Jamo.foldVowel(before, c), start | NormalText.SYLLABLE_END, at);
      silent = false;
    } else if (c == 'ㅠ' || c == 'ㅜ') {
      out.signal(Signal.CRY, at);
    }
  }

  private void laugh(char c, int at) {
    boolean shorthand = at > 0 && text.charAt(at - 1) == 'ㅇ';
    boolean greeting = c == 'ㅎ' && at + 1 < length && text.charAt(at + 1) == 'ㅇ';
    if (shorthand || greeting && !vowelAt(at + 2)) {
      out.add(c, BOTH, at);
    } else {
      out.signal(Signal.LAUGH, at);
    }
  }

  /** Ends the open syllable before it, or stands alone. */
  private void single(char c, int at) {
    boolean touches = at > 0 && out.size() > 0 && out.origin(out.size() - 1) == at - 1;
    char before = touches ? out.letter(out.size() - 1) : Jamo.NONE;
    char previous = at > 0 ? text.charAt(at - 1) : Jamo.NONE;
    if (touches && slips(c, at)) {
      return;
    }
    if (Jamo.isVowel(before)) {
      end(c, at);
    } else if (c == 'ㅇ' || !touches || Jamo.isConsonant(previous)) {
      if (!(touches && inCluster(before, c) && at + 1 < length && at > 1 && vowelAt(at - 2))) {
        out.add(c, BOTH, at);
      }
    }
  }

  /** A key hit once too often between two syllables: 쓰러ㅈ졌어, 움직ㅇ여. */
  private boolean slips(char c, int at) {
    if (at + 1 >= length || !Jamo.isSyllable(text.charAt(at + 1))) {
      return false;
    }
    return c == 'ㅇ' || c == Jamo.initial(text.charAt(at + 1));
  }

  private void end(char c, int at) {
    out.reopenSyllable();
    out.add(Jamo.foldFinal(c), NormalText.SYLLABLE_END, at);
  }

  private static boolean inCluster(char first, char second) {
    return switch (first) {
      case 'ㅂ', 'ㄱ' -> second == 'ㅅ';
      case 'ㄴ' -> second == 'ㅈ' || second == 'ㅎ';
      case 'ㄹ' -> "ㄱㅁㅂㅅㅌㅍㅎ".indexOf(second) >= 0;
      default -> false;
    };
  }

  private boolean vowelAt(int at) {
    return at >= 0 && at < length && Jamo.isVowel(text.charAt(at));
  }
}
