package kr.salpim.domain.understanding;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;

/** Weighs a text: how likely each outcome is, and which run of syllables spoke most for it. */
final class Weighing {
  private static final int NOWHERE = -1;

  private final Weights weights;
  private final NormalText text;
  private final BitSet counted;
  private final double[] sums = new double[Weights.OUTCOMES];
  private final float[] strongest = new float[Weights.OUTCOMES];
  private final int[] starts = new int[Weights.OUTCOMES];
  private final int[] ends = new int[Weights.OUTCOMES];
  private int known;

  private Weighing(Weights weights, NormalText text) {
    this.weights = weights;
    this.text = text;
    this.counted = new BitSet(weights.size());
    Arrays.fill(starts, NOWHERE);
  }

  /**
   * @param rules numbers of the rules that held
   */
  static Weighing of(Features features, BitSet rules, Weights weights) {
    NormalText text = features.text();
    Weighing weighing = new Weighing(weights, text);
    Ngrams.forEach(text, (key, start, end) -> weighing.count(weights.ofRun(key), start, end));
    Matches matches = features.matches();
    for (int i = 0; i < matches.size(); i++) {
      int row = weights.ofPattern(matches.pattern(i));
      weighing.count(row, matches.start(i), matches.end(i));
    }
    for (int rule = rules.nextSetBit(0); rule >= 0; rule = rules.nextSetBit(rule + 1)) {
      weighing.count(weights.ofRule(rule), NOWHERE, NOWHERE);
    }
    for (Signal signal : Signal.values()) {
      if (text.signalAt(signal) >= 0) {
        weighing.count(weights.ofSignal(signal), NOWHERE, NOWHERE);
      }
    }
    weighing.finish();
    return weighing;
  }

  private void count(int row, int start, int end) {
    if (row < 0 || counted.get(row)) {
      return;
    }
    counted.set(row);
    known++;
    for (int column = 0; column < Weights.OUTCOMES; column++) {
      float value = weights.value(row, column);
      sums[column] += value;
      if (start != NOWHERE && value > strongest[column]) {
        strongest[column] = value;
        starts[column] = start;
        ends[column] = end;
      }
    }
  }

  /** From sums to likelihoods; divided by the root of the length, or long texts shout. */
  private void finish() {
    int bias = weights.ofBias();
    double most = Double.NEGATIVE_INFINITY;
    for (int column = 0; column < Weights.OUTCOMES; column++) {
      double value = sums[column] + (bias < 0 ? 0 : weights.value(bias, column));
      sums[column] = value / Math.sqrt(known + 1.0);
      most = Math.max(most, sums[column]);
    }
    double total = 0;
    for (int i = 0; i < sums.length; i++) {
      sums[i] = Math.exp(sums[i] - most);
      total += sums[i];
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= total;
    }
  }

  /** How many signs of the text the weights know. */
  int known() {
    return known;
  }

  double likelihood(Outcome outcome) {
    return sums[outcome.ordinal()];
  }

  double emergencyLikelihood() {
    double sum = 0;
    for (Outcome outcome : Outcome.values()) {
      sum += outcome.isEmergency() ? likelihood(outcome) : 0;
    }
    return sum;
  }

  Outcome likeliestEmergency() {
    Outcome best = Outcome.SELF_HARM;
    for (Outcome outcome : Outcome.values()) {
      if (outcome.isEmergency() && likelihood(outcome) > likelihood(best)) {
        best = outcome;
      }
    }
    return best;
  }

  /** The likeliest of request, report and neither. */
  Outcome likeliestOther() {
    Outcome best = Outcome.OTHER;
    for (Outcome outcome : Outcome.values()) {
      if (!outcome.isEmergency() && likelihood(outcome) > likelihood(best)) {
        best = outcome;
      }
    }
    return best;
  }

  /** Points at what spoke most for the outcome. */
  Reason reason(Outcome outcome) {
    int column = outcome.ordinal();
    String rule = "weights-" + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return starts[column] == NOWHERE
        ? new Reason(rule, 0, 0)
        : new Reason(rule, text.origin(starts[column]), text.origin(ends[column] - 1) + 1);
  }
}
