package kr.salpim.domain.understanding;

/** The runs of one to three syllables of a text, across spaces, as 64-bit keys. */
final class Ngrams {
  /** Longer runs repeat too seldom to learn from. */
  static final int LONGEST = 3;

  /** Stands between the syllables of a run. */
  static final char BORDER = '/';

  /** So much of a long text is weighed; the rules read all of it. In letters. */
  private static final int WEIGHED = 4_000;

  private static final long BASIS = 0xCBF29CE484222325L;
  private static final long PRIME = 0x100000001B3L;

  private Ngrams() {}

  interface Visitor {
    /** A run with its place in the letters, end exclusive. */
    void visit(long key, int start, int end);
  }

  static void forEach(NormalText text, Visitor visitor) {
    int size = Math.min(text.size(), WEIGHED);
    for (int start = 0; start < size; start++) {
      if (start > 0 && !text.startsSyllable(start)) {
        continue;
      }
      long key = BASIS;
      int syllables = 1;
      for (int at = start; at < size; at++) {
        key = (key ^ text.letter(at)) * PRIME;
        if (at + 1 == size || text.startsSyllable(at + 1)) {
          visitor.visit(key, start, at + 1);
          if (syllables++ == LONGEST) {
            break;
          }
          key = (key ^ BORDER) * PRIME;
        }
      }
    }
  }

  /** The key of a run as it is written in the file of weights. */
  static long key(String run) {
    long key = BASIS;
    for (int i = 0; i < run.length(); i++) {
      key = (key ^ run.charAt(i)) * PRIME;
    }
    return key;
  }

  static String write(NormalText text, int start, int end) {
    StringBuilder run = new StringBuilder();
    for (int at = start; at < end; at++) {
      if (at > start && text.startsSyllable(at)) {
        run.append(BORDER);
      }
      run.append(text.letter(at));
    }
    return run.toString();
  }
}
