package kr.salpim.domain.gate;

/** What came of judging, as a word for tables: {@code pass}, or the outcome and its reason. */
final class Judged {

  private Judged() {}

  static String word(Outcome outcome) {
    if (outcome instanceof Outcome.Wait wait) {
      return "wait " + wait.reason();
    }
    if (outcome instanceof Outcome.Stop stop) {
      return "stop " + stop.reason();
    }
    return outcome instanceof Outcome.Park park ? "park " + park.reason() : "pass";
  }

  /** The letter that passed. */
  static Letter passed(Outcome outcome) {
    if (outcome instanceof Outcome.Pass pass) {
      return pass.letter();
    }
    throw new AssertionError("it did not pass: " + word(outcome));
  }
}
