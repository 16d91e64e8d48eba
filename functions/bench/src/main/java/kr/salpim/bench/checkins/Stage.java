package kr.salpim.bench.checkins;

/** What of a check-in units are spent on. */
enum Stage {
  /** A volunteer's day is made into rounds; a warning for the weather likewise. */
  PLANNING("planned"),
  /** Somebody is asked, once more, or another in their place; or a silence goes to the staff. */
  ASKING("asked"),
  /** Intake of what people write, and the reaction to it. */
  ANSWERING("answered"),
  /** Signals are assessed, and alerts opened. */
  ASSESSING("assessed"),
  /** Thanks at the end of the week. */
  THANKING("thanked"),
  /** Every message of these, from the queue to the provider. */
  DELIVERING("delivered");

  private final String word;

  Stage(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }
}
