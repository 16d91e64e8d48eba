package kr.salpim.domain.report;

/** The rows of a call take too long: made again, it goes on where it ended. */
public final class OutOfTime extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OutOfTime() {
    super("out of time", null, false, false);
  }
}
