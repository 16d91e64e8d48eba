package kr.salpim.domain.understanding;

import java.util.Arrays;

/**
 * What a text shows to the {@link Impression}: the short runs of letters in it, each as a number,
 * and what lexicon and rules found. Runs make the impression robust to typing errors and endings
 * that no list of words foresees.
 */
final class Evidence {

  /** Numbers that runs of letters are hashed to. A power of two. */
  static final int RUNS = 1 << 15;

  /** Numbers for findings: the lexicon's features, what the rules made of them, each rule. */
  static final int FINDINGS = FeatureNames.MOST + 64 + Lexicon.MOST_RULES;

  static final int SIZE = RUNS + FINDINGS;

  /** Runs of 3 to 8 letters: from one syllable to about three. */
  private static final int SHORTEST = 3;

  private static final int LONGEST = 8;

  /**
   * Longer runs begin where a syllable does; shorter ones anywhere, for the sake of typing errors.
   */
  private static final int ANYWHERE = 5;

  /** How many letters count at both ends of the text. */
  private static final int EDGE = 6;

  /** Letters of a long text that are looked at: the trouble is told in its first screens. */
  private static final int MOST_LETTERS = 1_500;

  private static final int RUN = 131;
  private static final int HEAD = 17;
  private static final int TAIL = 19;
  private static final int LENGTH = 23;
  private static final int SIGN = 29;

  private int[] numbers = new int[256];
  private int[] places = new int[256];
  private int runs;
  private int size;

  private Evidence() {}

  static Evidence of(Features features, Findings findings, int whole) {
    Evidence evidence = new Evidence();
    NormalText text = features.text();
    evidence.runs(text);
    evidence.edges(text);
    evidence.put(hash(LENGTH, lengthClass(text.size())), -1);
    for (Signal signal : Signal.values()) {
      if (text.signalAt(signal) >= 0) {
        evidence.put(hash(SIGN, signal.ordinal()), -1);
      }
    }
    evidence.runs = evidence.unique();
    evidence.findings(features, findings, whole);
    return evidence;
  }

  /** The same without the findings: for messages that lexicon and rules were tuned on. */
  Evidence runsAlone() {
    Evidence alone = new Evidence();
    alone.numbers = numbers;
    alone.places = places;
    alone.runs = runs;
    alone.size = runs;
    return alone;
  }

  /** Numbers of runs come first, then those of findings. */
  int size() {
    return size;
  }

  int number(int index) {
    return numbers[index];
  }

  /** The weight of one number: each of the two kinds has length 1 as a whole. */
  double weight(int index) {
    return 1 / Math.sqrt(index < runs ? runs : size - runs);
  }

  /** Where in the normal text the run begins; -1 where the number is no run. */
  int place(int index) {
    return places[index];
  }

  /** Runs of letters only. */
  int runCount() {
    return runs;
  }

  private void runs(NormalText text) {
    int letters = Math.min(text.size(), MOST_LETTERS);
    for (int start = 0; start < letters; start++) {
      int hash = 7;
      int longest = text.startsSyllable(start) ? LONGEST : ANYWHERE;
      for (int length = 1; length <= longest && start + length <= letters; length++) {
        hash = hash * 31 + text.letter(start + length - 1);
        if (length >= SHORTEST) {
          put(hash(RUN + length, hash), start);
        }
      }
    }
  }

  private void edges(NormalText text) {
    int head = 11;
    int tail = 13;
    for (int i = 0; i < Math.min(EDGE, text.size()); i++) {
      head = head * 31 + text.letter(i);
      tail = tail * 31 + text.letter(text.size() - 1 - i);
      if (i > 0) {
        put(hash(HEAD, head), -1);
        put(hash(TAIL, tail), -1);
      }
    }
  }

  private void findings(Features features, Findings findings, int whole) {
    long[] shown = features.whole();
    for (int feature = 0; feature < FeatureNames.MOST; feature++) {
      if (FeatureSet.has(shown, feature)) {
        put(RUNS + feature, -1);
      }
    }
    int base = RUNS + FeatureNames.MOST;
    findings.emergency().ifPresent(type -> put(base + type.ordinal(), -1));
    findings.needs().forEach(need -> put(base + 8 + need.ordinal(), -1));
    put(base + 24 + findings.about().ordinal(), -1);
    put(base + 28 + (findings.asksForHelp() ? 1 : 0), -1);
    put(base + 32 + whole, -1);
    findings.rules().stream().forEach(rule -> put(base + 64 + rule, -1));
  }

  private void put(int number, int place) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size * 2);
      places = Arrays.copyOf(places, size * 2);
    }
    numbers[size] = number;
    places[size++] = place;
  }

  /** Sorts by number and keeps the first place of each; returns how many are left. */
  private int unique() {
    long[] packed = new long[size];
    for (int i = 0; i < size; i++) {
      packed[i] = (long) numbers[i] << Integer.SIZE | places[i] & 0xFFFF_FFFFL;
    }
    Arrays.sort(packed);
    int kept = 0;
    for (int i = 0; i < packed.length; i++) {
      int number = (int) (packed[i] >> Integer.SIZE);
      if (kept == 0 || numbers[kept - 1] != number) {
        numbers[kept] = number;
        places[kept++] = (int) packed[i];
      }
    }
    size = kept;
    return kept;
  }

  private static int lengthClass(int letters) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(letters);
  }

  /** The finaliser of MurmurHash3, which spreads what is near. */
  private static int hash(int kind, int value) {
    int h = value * 31 + kind;
    h ^= h >>> 16;
    h *= 0x85ebca6b;
    h ^= h >>> 13;
    h *= 0xc2b2ae35;
    h ^= h >>> 16;
    return h & RUNS - 1;
  }
}
