package kr.salpim.domain.understanding;

import java.util.LinkedHashMap;
import java.util.Map;

/** Numbers for the names of features, and sets of them as bits. */
final class FeatureNames {
  /** Four words of bits a sentence; far more names than the rules can keep apart. */
  static final int MOST = 256;

  static final int WORDS = MOST / Long.SIZE;

  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final Map<String, long[]> groups = new LinkedHashMap<>();

  FeatureNames() {
    for (Signal signal : Signal.values()) {
      learn(signal.name());
    }
  }

  /** The number of a name, a new one where it is new. */
  int learn(String name) {
    if (!name.matches("[A-Z][A-Z0-9_]*")) {
      throw new IllegalArgumentException("not a feature's name: " + name);
    }
    Integer known = numbers.get(name);
    if (known != null) {
      return known;
    }
    if (numbers.size() == MOST) {
      throw new IllegalArgumentException("more than " + MOST + " features");
    }
    numbers.put(name, numbers.size());
    return numbers.size() - 1;
  }

  void group(String name, long[] set) {
    groups.put(name, set);
  }

  /** The set that {@code A|B} names; a name nobody gave is an error. */
  long[] set(String expression) {
    long[] set = new long[WORDS];
    for (String name : expression.split("\\|", -1)) {
      long[] group = groups.get(name);
      Integer number = numbers.get(name);
      if (group == null && number == null) {
        throw new IllegalArgumentException("unknown feature " + name);
      }
      if (group != null) {
        FeatureSet.addAll(set, group);
      } else {
        FeatureSet.add(set, number);
      }
    }
    return set;
  }

  long[] beginningWith(String prefix) {
    long[] set = new long[WORDS];
    numbers.forEach(
        (name, number) -> {
          if (name.startsWith(prefix)) {
            FeatureSet.add(set, number);
          }
        });
    return set;
  }
}
