package kr.salpim.bench;

import java.util.List;

/** One part of the table, measured by itself. */
public interface Part {

  /** What the part is chosen by, one word. */
  String name();

  /**
   * Measures. Throws whatever it meets: a number that could not be measured must not be printed.
   */
  List<Row> measure() throws Exception;
}
