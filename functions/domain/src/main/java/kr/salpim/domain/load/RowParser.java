package kr.salpim.domain.load;

import java.util.Map;

/** Reads a line of NDJSON. */
@FunctionalInterface
public interface RowParser {

  /**
   * The line's fields by name; numbers and dates as they are written.
   *
   * @throws IllegalArgumentException where the line is no flat JSON object; its text is not shown
   */
  Map<String, String> parse(String line);
}
