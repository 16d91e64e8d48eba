package kr.salpim.bench;

/**
 * One line of the table.
 *
 * @param what is measured
 * @param goal what the design asks for; empty where it asks for nothing
 * @param measured with its unit
 * @param how it came about
 */
public record Row(String what, String goal, String measured, String how) {

  /** A line that the design sets no goal for. */
  public static Row of(String what, String measured, String how) {
    return new Row(what, "", measured, how);
  }
}
