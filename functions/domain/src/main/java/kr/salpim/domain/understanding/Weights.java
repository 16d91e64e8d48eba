package kr.salpim.domain.understanding;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What was learned from the labelled corpus: how much a run of syllables, a lexicon row or a rule
 * speaks for each {@link Outcome}. Multinomial logistic regression; immutable.
 */
final class Weights {
  static final int OUTCOMES = Outcome.values().length;

  private static final int UNKNOWN = -1;

  private final float[] values;
  private final long[] keys;
  private final int[] rows;
  private final int mask;
  private final Map<String, Integer> named;
  private final int[] patternRows;
  private final int[] ruleRows;

  /** Rows by name; the name of a run is its syllables, all others carry a prefix. */
  Weights(Map<String, float[]> table, Lexicon lexicon) {
    this.named = new HashMap<>();
    this.values = new float[table.size() * OUTCOMES];
    int capacity = Math.max(16, Integer.highestOneBit(table.size()) * 4);
    this.mask = capacity - 1;
    this.keys = new long[capacity];
    this.rows = new int[capacity];
    Arrays.fill(rows, UNKNOWN);
    int row = 0;
    for (Map.Entry<String, float[]> entry : table.entrySet()) {
      System.arraycopy(entry.getValue(), 0, values, row * OUTCOMES, OUTCOMES);
      if (entry.getKey().indexOf(':') >= 0) {
        named.put(entry.getKey(), row);
      } else {
        int slot = slot(Ngrams.key(entry.getKey()));
        keys[slot] = Ngrams.key(entry.getKey());
        rows[slot] = row;
      }
      row++;
    }
    this.patternRows = new int[lexicon.patternCount()];
    for (int i = 0; i < patternRows.length; i++) {
      patternRows[i] = row(pattern(lexicon.pattern(i).id()));
    }
    this.ruleRows = lexicon.rules().stream().mapToInt(rule -> row(rule(rule.id()))).toArray();
  }

  static String pattern(String id) {
    return "pattern:" + id;
  }

  static String rule(String id) {
    return "rule:" + id;
  }

  static String signal(Signal signal) {
    return "signal:" + signal;
  }

  /** The row that always counts. */
  static String bias() {
    return "bias:";
  }

  private int row(String name) {
    return named.getOrDefault(name, UNKNOWN);
  }

  private int slot(long key) {
    int slot = (int) (key ^ key >>> 32) & mask;
    while (rows[slot] != UNKNOWN && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  int size() {
    return values.length / OUTCOMES;
  }

  float value(int row, int column) {
    return values[row * OUTCOMES + column];
  }

  int ofRun(long key) {
    return rows[slot(key)];
  }

  int ofPattern(int pattern) {
    return patternRows[pattern];
  }

  int ofRule(int rule) {
    return ruleRows[rule];
  }

  int ofSignal(Signal signal) {
    return row(signal(signal));
  }

  int ofBias() {
    return row(bias());
  }
}
