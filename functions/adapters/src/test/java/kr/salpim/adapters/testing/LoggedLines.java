package kr.salpim.adapters.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import kr.salpim.adapters.log.JsonLines;

/** What Salpim's own code has logged since, as the lines that an operator greps. */
public final class LoggedLines implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final StreamHandler handler = new StreamHandler(out, new JsonLines());
  private final Logger logger = Logger.getLogger("kr.salpim.event");

  public LoggedLines() {
    handler.setLevel(Level.ALL);
    logger.setLevel(Level.INFO);
    logger.addHandler(handler);
  }

  public List<String> all() {
    handler.flush();
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  /** The lines with this in them, read. */
  public List<JsonNode> with(String needle) {
    return all().stream().filter(line -> line.contains(needle)).map(LoggedLines::read).toList();
  }

  private static JsonNode read(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException noJson) {
      throw new AssertionError(line, noJson);
    }
  }

  @Override
  public void close() {
    logger.removeHandler(handler);
  }
}
