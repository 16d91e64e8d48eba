package kr.salpim.domain.understanding;

import java.util.Arrays;

/** Longer words that hide shorter ones: in 이불이나 there is no 불이나. */
final class Masks {
  private Masks() {}

  /** The matches that no mask hides, the masks themselves left out. */
  static Matches without(Matches found, NormalText text, Lexicon lexicon) {
    int[] maskStart = null;
    int[] maskEnd = null;
    for (int i = 0; i < found.size(); i++) {
      if (lexicon.isMask(found.pattern(i))) {
        if (maskStart == null) {
          maskStart = new int[text.size()];
          maskEnd = new int[text.size()];
          Arrays.fill(maskStart, -1);
        }
        cover(maskStart, maskEnd, found.start(i), found.end(i));
      }
    }
    if (maskStart == null) {
      return found;
    }
    Matches kept = new Matches();
    for (int i = 0; i < found.size(); i++) {
      int start = found.start(i);
      boolean hidden =
          lexicon.canBeMasked(found.pattern(i))
              && maskStart[start] >= 0
              && (start > maskStart[start] || found.end(i) <= maskEnd[start]);
      if (!hidden && !lexicon.isMask(found.pattern(i))) {
        kept.add(found.pattern(i), start, found.end(i));
      }
    }
    return kept;
  }

  private static void cover(int[] starts, int[] ends, int start, int end) {
    // Masks are short, so this stays linear in the text.
    for (int at = start; at < end; at++) {
      if (starts[at] < 0 || end - start > ends[at] - starts[at]) {
        starts[at] = start;
        ends[at] = end;
      }
    }
  }
}
