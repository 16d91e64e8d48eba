package kr.salpim.domain.understanding;

/** Sets of feature numbers as bits in plain arrays. */
final class FeatureSet {
  private FeatureSet() {}

  static void add(long[] set, int feature) {
    set[feature >> 6] |= 1L << feature;
  }

  static boolean has(long[] set, int feature) {
    return (set[feature >> 6] & 1L << feature) != 0;
  }

  static void addAll(long[] set, long[] others) {
    for (int i = 0; i < set.length; i++) {
      set[i] |= others[i];
    }
  }

  static boolean meets(long[] set, long[] others) {
    for (int i = 0; i < set.length; i++) {
      if ((set[i] & others[i]) != 0) {
        return true;
      }
    }
    return false;
  }
}
