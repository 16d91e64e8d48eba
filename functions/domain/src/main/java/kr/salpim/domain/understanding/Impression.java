package kr.salpim.domain.understanding;

/**
 * How likely each outcome is, learned from labelled messages: a linear model (multinomial logistic
 * regression) over {@link Evidence}. It knows what rules cannot list, and hears what the rules say.
 * Immutable; a weight is one byte, scaled an outcome.
 */
final class Impression {

  /** Outcomes, then needs, then whether it is about somebody else. */
  static final int NEEDS = Outcome.ALL.length;

  static final int ABOUT = NEEDS + Need.values().length;
  static final int HEADS = ABOUT + 1;

  private final byte[] weights;
  private final float[] scales;

  /**
   * @param weights of each number of evidence, {@link #HEADS} in a row
   * @param scales what one step of a weight is worth, a head
   */
  Impression(byte[] weights, float[] scales) {
    if (weights.length != Evidence.SIZE * HEADS || scales.length != HEADS) {
      throw new IllegalArgumentException("an impression of another shape");
    }
    this.weights = weights;
    this.scales = scales;
  }

  /** Likelihoods: of outcomes, which add up to 1, of each need, and of being about another. */
  double[] of(Evidence evidence) {
    double[] heads = new double[HEADS];
    for (int i = 0; i < evidence.size(); i++) {
      int row = evidence.number(i) * HEADS;
      double weight = evidence.weight(i);
      for (int head = 0; head < HEADS; head++) {
        heads[head] += weight * weights[row + head];
      }
    }
    for (int head = 0; head < HEADS; head++) {
      heads[head] *= scales[head];
    }
    likely(heads);
    return heads;
  }

  /** The place of the run of letters that speaks most for an outcome; -1 where there is none. */
  int strongest(Evidence evidence, Outcome outcome) {
    int best = -1;
    int most = 0;
    for (int i = 0; i < evidence.runCount(); i++) {
      int weight = weights[evidence.number(i) * HEADS + outcome.ordinal()];
      if (weight > most && evidence.place(i) >= 0) {
        most = weight;
        best = evidence.place(i);
      }
    }
    return best;
  }

  /** Softmax over outcomes, the logistic function for the rest. In place. */
  static void likely(double[] heads) {
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < NEEDS; i++) {
      most = Math.max(most, heads[i]);
    }
    double sum = 0;
    for (int i = 0; i < NEEDS; i++) {
      heads[i] = StrictMath.exp(heads[i] - most);
      sum += heads[i];
    }
    for (int i = 0; i < NEEDS; i++) {
      heads[i] /= sum;
    }
    for (int i = NEEDS; i < HEADS; i++) {
      heads[i] = 1 / (1 + StrictMath.exp(-heads[i]));
    }
  }
}
