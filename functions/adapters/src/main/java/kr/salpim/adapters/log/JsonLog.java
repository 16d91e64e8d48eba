package kr.salpim.adapters.log;

import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtHandler;

/** Turns everything that is logged in this process into {@link JsonLines}. */
public final class JsonLog {

  private JsonLog() {}

  /** Sets the formatter of every handler at the root. Safe to call again. */
  public static void install() {
    Formatter lines = new JsonLines();
    Logger root = LogManager.getLogManager().getLogger("");
    for (Handler handler : root.getHandlers()) {
      install(handler, lines);
    }
  }

  private static void install(Handler handler, Formatter lines) {
    handler.setFormatter(lines);
    // Quarkus hangs its handlers below one that waits for the settings.
    if (handler instanceof ExtHandler parent) {
      for (Handler child : parent.getHandlers()) {
        install(child, lines);
      }
    }
  }
}
