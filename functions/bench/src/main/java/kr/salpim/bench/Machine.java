package kr.salpim.bench;

import java.util.Locale;

/** What was measured on, as far as it says something about the numbers. */
public final class Machine {

  private static final double GIB = 1024.0 * 1024 * 1024;

  private Machine() {}

  public static String here() {
    Runtime runtime = Runtime.getRuntime();
    return String.format(
        Locale.ROOT,
        "%d cores (%s), JDK %s, %s, heap up to %.1f GiB",
        runtime.availableProcessors(),
        System.getProperty("os.arch"),
        Runtime.version(),
        System.getProperty("os.name"),
        runtime.maxMemory() / GIB);
  }
}
