package kr.salpim.domain.understanding;

import java.util.List;

/** Numbers for the letters that occur in patterns, in pages so that the table stays small. */
final class Symbols {
  private final short[][] pages = new short[256][];
  private int count;

  Symbols(List<Pattern> patterns) {
    for (Pattern pattern : patterns) {
      for (int i = 0; i < pattern.letters().length(); i++) {
        learn(pattern.letters().charAt(i));
      }
    }
  }

  private void learn(char c) {
    if (pages[c >> 8] == null) {
      pages[c >> 8] = new short[256];
    }
    if (pages[c >> 8][c & 255] == 0) {
      pages[c >> 8][c & 255] = (short) ++count;
    }
  }

  /** 0 up to {@link #count()}, exclusive, or -1 for a letter of no pattern. */
  int of(char c) {
    short[] page = pages[c >> 8];
    return page == null ? -1 : page[c & 255] - 1;
  }

  int count() {
    return count;
  }
}
