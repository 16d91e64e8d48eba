package kr.salpim.domain.understanding;

import java.util.Arrays;

/** Where which pattern was found, in the order of their ends, three numbers packed into one. */
final class Matches {
  private static final int PATTERN_BITS = 17;
  private static final int PLACE_BITS = 23;

  /** As many patterns can be told apart. */
  static final int MOST_PATTERNS = 1 << PATTERN_BITS;

  private static final int PLACES = (1 << PLACE_BITS) - 1;

  private long[] packed = new long[32];
  private int size;

  void add(int pattern, int start, int end) {
    if (size == packed.length) {
      packed = Arrays.copyOf(packed, size * 2);
    }
    packed[size++] = ((long) end << PLACE_BITS | start) << PATTERN_BITS | pattern;
  }

  void sort() {
    Arrays.sort(packed, 0, size);
  }

  int size() {
    return size;
  }

  int pattern(int index) {
    return (int) (packed[index] & MOST_PATTERNS - 1);
  }

  int start(int index) {
    return (int) (packed[index] >> PATTERN_BITS) & PLACES;
  }

  /** Exclusive. */
  int end(int index) {
    return (int) (packed[index] >> PATTERN_BITS + PLACE_BITS);
  }
}
