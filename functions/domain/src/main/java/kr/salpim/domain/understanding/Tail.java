package kr.salpim.domain.understanding;

import java.util.List;

/**
 * What must follow a pattern's head: one choice of every group, in turn. Written out, the forms of
 * an expression multiply; so only its head stands in the automaton.
 */
record Tail(List<List<String>> groups) {
  static final Tail NONE = new Tail(List.of());

  /** Where the tail ends if it stands at the place and its end fits the pattern, or -1. */
  int end(Pattern pattern, NormalText text, int start, int at) {
    return end(pattern, text, start, at, 0);
  }

  private int end(Pattern pattern, NormalText text, int start, int at, int group) {
    if (group == groups.size()) {
      return pattern.fits(text, start, at) ? at : -1;
    }
    for (String choice : groups.get(group)) {
      if (stands(choice, text, at)) {
        int end = end(pattern, text, start, at + choice.length(), group + 1);
        if (end >= 0) {
          return end;
        }
      }
    }
    return -1;
  }

  private static boolean stands(String letters, NormalText text, int at) {
    if (at + letters.length() > text.size()) {
      return false;
    }
    for (int i = 0; i < letters.length(); i++) {
      if (text.letter(at + i) != letters.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
