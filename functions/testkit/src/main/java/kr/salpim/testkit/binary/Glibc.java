package kr.salpim.testkit.binary;

import java.util.List;

/** Versions of glibc, as executables name what they need. */
public final class Glibc {

  /**
   * What Lambda's {@code provided.al2023} has; a binary that asks for more does not start there.
   */
  public static final String LAMBDA = "GLIBC_2.34";

  private static final String PREFIX = "GLIBC_";

  private Glibc() {}

  /** Those of the versions needed that are of glibc and newer than what Lambda has. */
  public static List<String> tooNew(List<String> needed) {
    return needed.stream()
        .filter(version -> version.startsWith(PREFIX))
        .filter(version -> !isAtMost(version, LAMBDA))
        .toList();
  }

  /** {@code GLIBC_PRIVATE} and what else is no number belongs to one build of glibc alone. */
  private static boolean isAtMost(String version, String limit) {
    if (!version.matches(PREFIX + "\\d{1,4}(\\.\\d{1,4})*")) {
      return false;
    }
    int[] one = numbers(version);
    int[] other = numbers(limit);
    for (int at = 0; at < Math.max(one.length, other.length); at++) {
      int difference = at(one, at) - at(other, at);
      if (difference != 0) {
        return difference < 0;
      }
    }
    return true;
  }

  private static int at(int[] numbers, int at) {
    return at < numbers.length ? numbers[at] : 0;
  }

  private static int[] numbers(String version) {
    return List.of(version.substring(PREFIX.length()).split("\\.")).stream()
        .mapToInt(Integer::parseInt)
        .toArray();
  }
}
