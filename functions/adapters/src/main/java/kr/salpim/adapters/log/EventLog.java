package kr.salpim.adapters.log;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * The one way in which Salpim's code writes a log line: an event's name and fields of the
 * allow-list. There is no message, so that nobody can put a name, a number or a text into one.
 *
 * <pre>
 * {@code EventLog.event("webhook").with(LogField.CHANNEL, "sms").with(LogField.STATUS, 200).write();}
 * </pre>
 */
public final class EventLog {

  /** Codes and ids are shorter; what is longer is cut. */
  static final int MAX_VALUE = 80;

  private static final Logger LOGGER = Logger.getLogger("kr.salpim.event");

  private final String name;
  private final Map<LogField, Object> fields = new EnumMap<>(LogField.class);

  private EventLog(String name) {
    this.name = plain(name);
    Trace.current().ifPresent(id -> with(LogField.TRACE, id));
    Request.current().ifPresent(id -> with(LogField.REQUEST, id));
    XRay.root().ifPresent(root -> with(LogField.XRAY, root));
  }

  public static EventLog event(String name) {
    return new EventLog(name);
  }

  /** Adds a word: letters, digits and {@code ._:+/=-}; any other character becomes {@code ?}. */
  public EventLog with(LogField field, String value) {
    if (!value.isEmpty()) {
      fields.put(field, plain(value));
    }
    return this;
  }

  public EventLog with(LogField field, long value) {
    fields.put(field, value);
    return this;
  }

  public void write() {
    log(Level.INFO, null);
  }

  public void warn() {
    log(Level.WARNING, null);
  }

  /** Writes with the classes and places of an exception, never with what it says. */
  public void error(Throwable cause) {
    log(Level.SEVERE, cause);
  }

  String name() {
    return name;
  }

  Map<LogField, Object> fields() {
    return Collections.unmodifiableMap(fields);
  }

  private void log(Level level, Throwable cause) {
    if (!LOGGER.isLoggable(level)) {
      return;
    }
    LogRecord line = new LogRecord(level, name);
    line.setLoggerName(LOGGER.getName());
    line.setParameters(new Object[] {this});
    line.setThrown(cause);
    LOGGER.log(line);
  }

  private static String plain(String value) {
    String cut = value.length() > MAX_VALUE ? value.substring(0, MAX_VALUE) : value;
    return cut.replaceAll("[^A-Za-z0-9._:+/=-]", "?");
  }

  /** For formatters that do not know events: the name alone. */
  @Override
  public String toString() {
    return name;
  }
}
