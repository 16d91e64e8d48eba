package kr.salpim.local.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Names, numbers and texts that nobody else uses go through every path, failures included; then all
 * that the program wrote is searched for them: its output, its log, and the table's files, where
 * they may rest sealed only.
 */
class CanaryIT {

  private static final String TEXT = "canarytext쌀이없어요";
  private static final String NAME = "canaryname";
  private static final String PHONE = "01000007391";
  private static final List<String> CHANNELS =
      List.of(
          "sms",
          "desk",
          "twilio",
          "solapi",
          "nhn",
          "kakao",
          "talktalk",
          "line",
          "telegram",
          "whatsapp",
          "canaryname");

  @TempDir private Path folder;

  @Test
  void nothingThatSomebodyWroteStandsInClearAnywhere() throws Exception {
    int port = Program.freePort();
    try (Program program = Program.start(folder, port)) {
      program.ready();
      write(program);
      for (String channel : CHANNELS) {
        forged(program, channel);
      }
      program.post("/board/api/clock", "{\"advance\":\"PT10M\"}");
      assertThat(program.get("/board/api/messages?phone=+82" + PHONE.substring(1))).contains(TEXT);
      program.withoutTable();
      write(program);
      program.stop();
      assertThat(found(program.output())).as("in the output").isEmpty();
    }
    assertThat(found(Files.readString(folder.resolve("salpim.log")))).as("in the log").isEmpty();
    try (var files = Files.walk(folder.resolve("dynamodb"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String stored = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(found(stored)).as("in the table's file %s", file.getFileName()).isEmpty();
      }
    }
  }

  private static void write(Program program) throws Exception {
    String phone = "/board/api/phones/+82" + PHONE.substring(1) + "/messages";
    program.post(phone, "{\"text\":\"" + TEXT + "\"}");
    program.post(phone, "{\"text\":\"이제 다 그만하고 싶어요 " + NAME + "\"}");
    program.post(phone, "{\"text\":\"수신거부\"}");
    program.post(phone, "{\"" + NAME + "\":\"" + TEXT + "\"");
    program.post(
        "/board/api/phones/+821000000301/messages", "{\"text\":\"접수 " + PHONE + " " + NAME + "\"}");
  }

  /** Refused calls: what they bring must not be told either. */
  private static void forged(Program program, String channel) throws Exception {
    String body = "{\"from\":\"" + PHONE + "\",\"text\":\"" + TEXT + "\",\"x\":{{" + NAME + "}";
    program.post("/webhooks/" + channel + "/demo", body);
    program.post("/webhooks/" + channel + "/" + NAME, body);
    program.post("/webhooks/" + channel + "/demo/" + NAME, body);
  }

  private static List<String> found(String text) {
    return List.of("canarytext", NAME, PHONE, PHONE.substring(1)).stream()
        .filter(text::contains)
        .toList();
  }
}
