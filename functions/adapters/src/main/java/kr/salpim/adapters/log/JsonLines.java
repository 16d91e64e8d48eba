package kr.salpim.adapters.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Every log record as one line of JSON in ASCII. An {@link EventLog} writes its fields. A library's
 * message is written only where its logger is known not to quote data, and an exception's never:
 * its classes and places are.
 */
public final class JsonLines extends ExtFormatter {

  /** Enough to find the place; a deeper stack repeats the framework. */
  private static final int MAX_FRAMES = 16;

  private static final int MAX_CAUSES = 5;

  private static final JsonFactory JSON =
      new JsonFactoryBuilder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  @Override
  public String format(ExtLogRecord line) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("time", line.getInstant().toString());
      json.writeStringField("level", line.getLevel().getName());
      json.writeStringField("logger", visible(String.valueOf(line.getLoggerName())));
      what(json, line);
      if (line.getThrown() != null) {
        error(json, line.getThrown());
      }
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.append('\n').toString();
  }

  private void what(JsonGenerator json, ExtLogRecord line) throws IOException {
    Object[] parameters = line.getParameters();
    if (parameters != null && parameters.length == 1 && parameters[0] instanceof EventLog event) {
      json.writeStringField("event", event.name());
      for (Map.Entry<LogField, Object> field : event.fields().entrySet()) {
        json.writePOJOField(field.getKey().key(), field.getValue());
      }
    } else if (Loggers.mayQuote(line.getLoggerName())) {
      json.writeStringField("message", visible(String.valueOf(formatMessage(line))));
    } else {
      json.writeBooleanField("withheld", true);
    }
  }

  private static void error(JsonGenerator json, Throwable thrown) throws IOException {
    json.writeArrayFieldStart("error");
    Throwable cause = thrown;
    Throwable root = thrown;
    for (int i = 0; i < MAX_CAUSES && cause != null; i++) {
      json.writeString(cause.getClass().getName());
      root = cause;
      cause = cause.getCause();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("stack");
    StackTraceElement[] frames = root.getStackTrace();
    for (int i = 0; i < Math.min(MAX_FRAMES, frames.length); i++) {
      StackTraceElement frame = frames[i];
      json.writeString(
          frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber());
    }
    json.writeEndArray();
  }

  /**
   * JSON escapes the control characters below space and, as we ask, all above ASCII; DEL is left.
   */
  private static String visible(String text) {
    return text.replace('\u007F', '?');
  }
}
