package kr.salpim.domain.risk;

/** How much of a signal is left after days: half of it after each half-life. */
final class Decay {

  static final int WHOLE = 1_000_000;

  private Decay() {}

  /**
   * In millionths, rounded down. {@link StrictMath} gives the same bits on every machine. What is
   * observed later than today has not begun to fade.
   *
   * @param halfLife in days, at least 1
   */
  static int millionths(long days, int halfLife) {
    if (days <= 0) {
      return WHOLE;
    }
    return (int) (WHOLE * StrictMath.pow(2, -(double) days / halfLife));
  }
}
