package kr.salpim.domain.understanding;

/**
 * Puts together what the rules say and what the weights say. The rules know what must never be
 * missed; the weights know what the rules' authors did not think of.
 */
final class Judge {
  /** From here on the weights alone make an emergency; chosen by cross-validation. */
  private static final double EMERGENCY = 0.6;

  /** The same where the text speaks of films, drills, the past, or laughs. */
  private static final double EMERGENCY_AGAINST_CONTEXT = 0.9;

  /** Below this an emergency of the rules is a coincidence of words. */
  private static final double COINCIDENCE = 0.1;

  /** From here on the weights outvote the rules on whether it is a request at all. */
  private static final double SURE = 0.6;

  /** From here on they outvote the rules on whom it concerns: the rules look for the person. */
  private static final double VERY_SURE = 0.85;

  /** From here on a message in which the rules see nothing is shown to a person as a request. */
  private static final double DOUBT = 0.35;

  /** With fewer known signs the weights know nothing of the text. */
  private static final int ENOUGH = 5;

  private Judge() {}

  /**
   * Judges what is no whole message (answer, opt-out, greeting).
   *
   * @param takenBack whether the text shows a context that takes an emergency back
   */
  static Outcome judge(Findings findings, Weighing weighing, boolean takenBack) {
    Outcome byRules = findings.outcome();
    if (weighing.known() < ENOUGH) {
      return byRules;
    }
    double emergency = weighing.emergencyLikelihood();
    if (byRules.isEmergency() && emergency >= COINCIDENCE) {
      return byRules;
    }
    if (emergency >= (takenBack ? EMERGENCY_AGAINST_CONTEXT : EMERGENCY)) {
      return weighing.likeliestEmergency();
    }
    Outcome plain = plain(byRules, weighing, 1 - emergency);
    boolean doubtful = plain == Outcome.OTHER && emergency >= DOUBT && !takenBack;
    return doubtful ? Outcome.HELP : plain;
  }

  /** Request, report or neither. */
  private static Outcome plain(Outcome byRules, Weighing weighing, double rest) {
    Outcome byWeights = weighing.likeliestOther();
    if (byRules.isEmergency()) {
      return byWeights;
    }
    boolean sameButWhom = byRules != Outcome.OTHER && byWeights != Outcome.OTHER;
    double share = weighing.likelihood(byWeights) / rest;
    return share >= (sameButWhom ? VERY_SURE : SURE) ? byWeights : byRules;
  }
}
