package kr.salpim.adapters.webhook;

/** Ends a call with a problem. {@code why} is a word for the log, never for the caller. */
final class Refused extends Exception {

  private static final long serialVersionUID = 1L;

  private final Problem problem;
  private final String why;

  Refused(Problem problem, String why) {
    super(why, null, false, false);
    this.problem = problem;
    this.why = why;
  }

  Problem problem() {
    return problem;
  }

  String why() {
    return why;
  }
}
