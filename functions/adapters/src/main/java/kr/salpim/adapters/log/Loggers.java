package kr.salpim.adapters.log;

import java.util.List;

/** Whose messages may stand in the log. */
final class Loggers {

  /** Quarkus says that it started and what of its settings is wrong. */
  private static final List<String> QUOTED = List.of("io.quarkus");

  /** These name a request's path or body when they fail. */
  private static final List<String> WITHHELD =
      List.of("io.quarkus.vertx", "io.quarkus.funqy", "io.quarkus.amazon", "io.quarkus.reactive");

  private Loggers() {}

  static boolean mayQuote(String logger) {
    return within(logger, QUOTED) && !within(logger, WITHHELD);
  }

  private static boolean within(String logger, List<String> roots) {
    return logger != null
        && roots.stream().anyMatch(root -> logger.equals(root) || logger.startsWith(root + "."));
  }
}
