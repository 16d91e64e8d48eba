package kr.salpim.domain.understanding;

import java.util.Arrays;

/**
 * A text as the triage reads it: folded letters without spaces, and for each where it stood in the
 * original. Filled once by {@link Normalizer}, then only read.
 */
final class NormalText {
  /** The letter begins a syllable (or is a letter of a script without syllables). */
  static final int SYLLABLE_START = 1;

  /** The letter ends a syllable. */
  static final int SYLLABLE_END = 2;

  private char[] letters;
  private int[] origin;
  private byte[] flags;
  private int[] words;
  private int[] sentences;
  private int[] syllables;
  private final int[] signals = {-1, -1, -1};
  private int size;
  private int word;
  private int sentence;
  private int syllable;

  NormalText(int expected) {
    int capacity = Math.max(16, expected);
    letters = new char[capacity];
    origin = new int[capacity];
    flags = new byte[capacity];
    words = new int[capacity];
    sentences = new int[capacity];
    syllables = new int[capacity];
  }

  /** Remembers the first place of a signal that is no letter, such as laughter. */
  void signal(Signal signal, int at) {
    if (signals[signal.ordinal()] < 0) {
      signals[signal.ordinal()] = at;
    }
  }

  /** UTF-16 index of the signal's first sign in the original, or -1 where there is none. */
  int signalAt(Signal signal) {
    return signals[signal.ordinal()];
  }

  void add(char letter, int flag, int at) {
    if (size == letters.length) {
      grow();
    }
    if ((flag & SYLLABLE_START) != 0) {
      syllable++;
    }
    letters[size] = letter;
    origin[size] = at;
    flags[size] = (byte) flag;
    words[size] = word;
    sentences[size] = sentence;
    syllables[size] = syllable;
    size++;
  }

  void endWord() {
    if (size > 0 && words[size - 1] == word) {
      word++;
    }
  }

  void endSentence() {
    endWord();
    if (size > 0 && sentences[size - 1] == sentence) {
      sentence++;
    }
  }

  /** The last letter turned out to end its syllable. */
  void closeSyllable() {
    if (size > 0) {
      flags[size - 1] |= SYLLABLE_END;
    }
  }

  /** The last letter turned out to be the inside of a syllable. */
  void reopenSyllable() {
    if (size > 0) {
      flags[size - 1] &= ~SYLLABLE_END;
    }
  }

  private void grow() {
    int capacity = letters.length * 2;
    letters = Arrays.copyOf(letters, capacity);
    origin = Arrays.copyOf(origin, capacity);
    flags = Arrays.copyOf(flags, capacity);
    words = Arrays.copyOf(words, capacity);
    sentences = Arrays.copyOf(sentences, capacity);
    syllables = Arrays.copyOf(syllables, capacity);
  }

  int size() {
    return size;
  }

  char letter(int at) {
    return letters[at];
  }

  /** UTF-16 index in the original of the character that gave this letter. */
  int origin(int at) {
    return origin[at];
  }

  int word(int at) {
    return words[at];
  }

  int sentence(int at) {
    return sentences[at];
  }

  int sentenceCount() {
    return size == 0 ? 1 : sentences[size - 1] + 1;
  }

  int syllable(int at) {
    return syllables[at];
  }

  boolean startsSyllable(int at) {
    return (flags[at] & SYLLABLE_START) != 0;
  }

  boolean endsSyllable(int at) {
    return (flags[at] & SYLLABLE_END) != 0;
  }

  boolean startsWord(int at) {
    return at == 0 || words[at - 1] != words[at];
  }

  boolean endsWord(int at) {
    return at == size - 1 || words[at + 1] != words[at];
  }

  String letters() {
    return new String(letters, 0, size);
  }
}
