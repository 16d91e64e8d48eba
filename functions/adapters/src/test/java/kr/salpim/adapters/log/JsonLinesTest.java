package kr.salpim.adapters.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What somebody may send to break a line or to be found in one. */
  private static final List<String> HOSTILE =
      List.of(
          "canary 김영희 010-0000-0101",
          "canary\r\n{\"level\":\"INFO\"}",
          "canary\u001b[31m\u009b2J\u0007\u0000\u007f",
          "canary\u2028\u2029\u0085",
          "${jndi:ldap://canary}",
          "canary\",\"event\":\"forged",
          "{0} %s canary");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final StreamHandler handler = new StreamHandler(out, new JsonLines());
  private final Logger root = Logger.getLogger("");

  @BeforeEach
  void listen() {
    handler.setLevel(Level.ALL);
    root.addHandler(handler);
  }

  @AfterEach
  void leave() {
    root.removeHandler(handler);
  }

  @Test
  void anEventIsOneLineWithItsFields() throws JsonProcessingException {
    EventLog.event("webhook")
        .with(LogField.CHANNEL, "sms")
        .with(LogField.STATUS, 200)
        .with(LogField.CODE, "")
        .write();
    JsonNode line = JSON.readTree(only());
    assertThat(line.path("event").asText()).isEqualTo("webhook");
    assertThat(line.path("channel").asText()).isEqualTo("sms");
    assertThat(line.path("status").asInt()).isEqualTo(200);
    assertThat(line.has("code")).isFalse();
    assertThat(line.path("level").asText()).isEqualTo("INFO");
  }

  @Test
  void whateverAFieldHoldsTheLineStaysOneOfPrintableAscii() throws JsonProcessingException {
    for (String hostile : HOSTILE) {
      for (LogField field : LogField.values()) {
        EventLog.event(hostile).with(field, hostile).warn();
      }
    }
    for (String line : lines()) {
      JSON.readTree(line);
      assertThat(line).matches("[\\x20-\\x7E]+").doesNotContain("${", "\\u001b", "김영희");
    }
  }

  @Test
  void aLibrarysMessageIsWithheldAndItsExceptionsWordsToo() throws JsonProcessingException {
    for (String hostile : HOSTILE) {
      LogRecord record = new LogRecord(Level.SEVERE, hostile);
      record.setLoggerName("org.library.Client");
      record.setParameters(new Object[] {hostile});
      record.setThrown(new IllegalStateException(hostile, new RuntimeException(hostile)));
      Logger.getLogger("org.library.Client").log(record);
      EventLog.event("defect").error(new IllegalArgumentException(hostile));
    }
    for (String line : lines()) {
      JsonNode tree = JSON.readTree(line);
      assertThat(line).doesNotContain("canary").matches("[\\x20-\\x7E]+");
      assertThat(tree.path("error").path(0).asText()).startsWith("java.lang.Illegal");
      assertThat(tree.path("stack").path(0).asText()).contains("JsonLinesTest");
    }
  }

  @Test
  void quarkusMaySpeakExceptWhereItQuotesRequests() throws JsonProcessingException {
    Logger.getLogger("io.quarkus").info("started\r\nin 1 s\u007f\u009b");
    Logger.getLogger("io.quarkusx").info("canary");
    Logger.getLogger("io.quarkus.vertx.http.runtime").info("canary");
    Logger.getLogger("kr.salpim.domain").info("canary");
    List<String> lines = lines();
    assertThat(JSON.readTree(lines.get(0)).path("message").asText())
        .startsWith("started\r\nin 1 s");
    assertThat(lines).hasSize(4).allMatch(line -> line.matches("[\\x20-\\x7E]+"));
    assertThat(String.join("", lines)).doesNotContain("canary");
  }

  @Test
  void aLoopOfCausesEnds() {
    RuntimeException outer = new RuntimeException("canary");
    RuntimeException inner = new RuntimeException("canary", outer);
    outer.initCause(inner);
    EventLog.event("defect").error(outer);
    assertThat(lines()).hasSize(1);
  }

  private String only() {
    assertThat(lines()).hasSize(1);
    return lines().get(0);
  }

  private List<String> lines() {
    handler.flush();
    List<String> ours = new ArrayList<>();
    out.toString(StandardCharsets.UTF_8).lines().forEach(ours::add);
    return ours;
  }
}
