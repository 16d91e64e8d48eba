package kr.salpim.bench;

import java.io.OutputStream;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import kr.salpim.adapters.log.JsonLog;

/** Log lines are made as in a function, and then thrown away: the table must stay readable. */
public final class QuietLog {

  private QuietLog() {}

  public static void install() {
    Logger root = LogManager.getLogManager().getLogger("");
    for (Handler handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    root.addHandler(new StreamHandler(OutputStream.nullOutputStream(), new SimpleFormatter()));
    JsonLog.install();
  }
}
