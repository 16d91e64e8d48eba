package kr.salpim.domain.understanding;

import java.text.Normalizer.Form;

/**
 * Brings a text into the form in which the lexicon is matched: compatibility forms folded (NFKC),
 * invisible and control characters gone, Hangul as folded letters ({@link Jamo}), separately typed
 * jamo put together, runs of one character shortened, spaces turned into borders. One pass, linear.
 */
final class Normalizer {
  /**
   * What is looked at, in UTF-16 units: all that a webhook's body of 256 KiB can carry, so that
   * nothing that reaches the triage over a channel is cut. The rest of a longer text is kept by
   * whoever stores it and is only not read here.
   */
  static final int LOOKED_AT = 256 * 1024;

  /** So many of one character in a row are emphasis, not spelling. */
  private static final int EMPHASIS = 3;

  private static final int BOTH = NormalText.SYLLABLE_START | NormalText.SYLLABLE_END;

  private final String text;
  private final int length;
  private final NormalText out;
  private final SeparateJamo jamo;
  private int script;

  private Normalizer(String text) {
    this.text = text;
    this.length = Math.min(text.length(), LOOKED_AT);
    this.out = new NormalText(length * 2 + 16);
    this.jamo = new SeparateJamo(text, length, out);
  }

  /** Never fails, whatever the text; lone surrogates and NUL are passed over. */
  static NormalText normalize(String text) {
    return new Normalizer(text).run();
  }

  private NormalText run() {
    int at = 0;
    while (at < length) {
      char c = text.charAt(at);
      int next = at + 1;
      if (Characters.repeats(c)) {
        while (next < length && text.charAt(next) == c) {
          next++;
        }
        if (next - at < EMPHASIS) {
          next = at + 1;
        }
      }
      if (Character.isHighSurrogate(c)
          && next < length
          && Character.isLowSurrogate(text.charAt(next))) {
        pair(Character.toCodePoint(c, text.charAt(next)), at);
        next++;
      } else {
        take(c, at);
      }
      at = next;
    }
    return out;
  }

  private void take(char c, int at) {
    if (Jamo.isSyllable(c)) {
      script(Characters.HANGUL);
      syllable(c, at);
    } else if (c < 128) {
      ascii(c, at);
    } else if (Jamo.isConsonant(c) || Jamo.isVowel(c)) {
      script(Characters.HANGUL);
      jamo.take(c, at);
    } else if (!Characters.invisible(c)) {
      other(c, at);
    }
  }

  private void syllable(char c, int at) {
    char initial = Jamo.initial(c);
    char fin = Jamo.fin(c);
    int start = NormalText.SYLLABLE_START;
    if (initial != Jamo.NONE) {
      out.add(initial, start, at);
      start = 0;
    }
    out.add(Jamo.vowel(c), fin == Jamo.NONE ? start | NormalText.SYLLABLE_END : start, at);
    if (fin != Jamo.NONE) {
      out.add(fin, NormalText.SYLLABLE_END, at);
    }
  }

  private void ascii(char c, int at) {
    if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
      script(c >= 'a' ? Characters.LATIN : Characters.DIGIT);
      out.add(c, BOTH, at);
    } else if (c >= 'A' && c <= 'Z') {
      script(Characters.LATIN);
      out.add((char) (c + 32), BOTH, at);
    } else if (c == '\n' || c == '\r') {
      out.endSentence();
    } else if (c == '.' || c == '!' || c == '?') {
      stop(c, at);
    } else if (c >= ' ' && c != '\'' && c != 127) {
      out.endWord();
    }
  }

  /** A stop between letters ({@code 죽.고.싶}) is no stop. */
  private void stop(char c, int at) {
    if (c == '?') {
      out.signal(Signal.QUESTION, at);
    }
    if (c != '.' || at + 1 >= length || !Character.isLetterOrDigit(text.charAt(at + 1))) {
      out.endSentence();
    }
  }

  private void other(char c, int at) {
    char conjoining = Jamo.ofConjoining(c);
    if (conjoining != Jamo.NONE) {
      script(Characters.HANGUL);
      jamo.conjoining(c, conjoining, at);
    } else if (Characters.plain(c)) {
      script(Characters.OTHER);
      out.add(Character.toLowerCase(c), BOTH, at);
    } else if (Characters.stop(c)) {
      stop(c == '？' ? '?' : '!', at);
    } else if (Character.isSurrogate(c)) {
      return;
    } else if (Characters.combining(c)) {
      return;
    } else if (c == '’' || c == '‘') {
      return;
    } else {
      folded(String.valueOf(c), at);
    }
  }

  private void pair(int codePoint, int at) {
    if (Characters.laughs(codePoint)) {
      out.signal(Signal.LAUGH, at);
    } else if (Characters.cries(codePoint)) {
      out.signal(Signal.CRY, at);
    } else if (!Characters.invisible(codePoint)) {
      folded(Character.toString(codePoint), at);
    }
  }

  /** Compatibility forms and accented Latin letters; what has no letters in it ends the word. */
  private void folded(String character, int at) {
    String plain = java.text.Normalizer.normalize(character, Form.NFKD);
    boolean same = plain.equals(character);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (!same && (c < 128 || Jamo.ofConjoining(c) != Jamo.NONE || Jamo.isSyllable(c))) {
        take(c, at);
      } else if (Character.isLetterOrDigit(c)) {
        script(c < 0x250 ? Characters.LATIN : Characters.OTHER);
        out.add(Characters.baseLetter(c), BOTH, at);
      } else if (!Characters.combining(c) && !Character.isSurrogate(c)) {
        out.endWord();
      }
    }
  }

  private void script(int now) {
    if (script != now && script + now == Characters.HANGUL + Characters.LATIN) {
      out.endWord();
    }
    script = now;
  }
}
