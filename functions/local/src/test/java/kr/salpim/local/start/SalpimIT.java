package kr.salpim.local.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.local.board.Seoul;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built program: it starts, keeps what it was given, ends whole, and says why it cannot. */
class SalpimIT {

  private static final String MESSAGES = "/board/api/messages?phone=+821000000101";

  @TempDir private Path folder;

  @Test
  void whatItWasToldIsThereAfterARestart() throws Exception {
    int port = Program.freePort();
    String messages;
    try (Program program = Program.start(folder, port)) {
      program.ready();
      program.post("/board/api/phones/+821000000101/messages", "{\"text\":\"쌀이 떨어졌어요\"}");
      program.post("/board/api/clock", "{\"advance\":\"PT3H\"}");
      messages = settled(program);
      assertThat(program.stop()).as("children that are left").isEmpty();
    }
    try (Program program = Program.start(folder, port)) {
      program.ready();

      assertThat(program.get(MESSAGES)).isEqualTo(messages).contains("쌀이 떨어졌어요", "OUT");
      Duration offset = Duration.parse(json(program, "/board/api/clock").getString("offset"));
      assertThat(offset).isBetween(Duration.ofMinutes(179), Duration.ofMinutes(181));
      program.stop();
    }
  }

  @Test
  void whatComesAfterARestartIsStillHandedOn() throws Exception {
    int port = Program.freePort();
    for (int start = 1; start <= 2; start++) {
      try (Program program = Program.start(folder, port)) {
        program.ready();
        if (start == 1) {
          byDay(program);
        }
        program.post("/board/api/phones/+821000000101/messages", "{\"text\":\"쌀이 떨어졌어요\"}");
        int notices = start;
        await(
            () ->
                json(program, "/board/api/messages?phone=+821000000301").getList("").size()
                    == notices);
        program.stop();
      }
    }
  }

  @Test
  void aTakenPortIsSaidInOneLine() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertOneLine(Program.start(folder, taken.getLocalPort()), "port", "is taken");
    }
  }

  @Test
  void aFileInThePlaceOfTheDataFolderIsSaidInOneLine() throws Exception {
    Path file = Files.writeString(folder.resolve("data"), "no folder");

    assertOneLine(Program.start(file, Program.freePort()), "data folder", "cannot be used");
  }

  @Test
  void aBrokenTableIsSaidInOneLine() throws Exception {
    new DataFiles(folder).prepare();
    Files.createDirectories(folder.resolve("dynamodb"));
    Files.writeString(folder.resolve("dynamodb/shared-local-instance.db"), "no database at all");

    assertOneLine(Program.start(folder, Program.freePort()), "data folder", "is broken");
  }

  @Test
  void aBrokenClockIsSaidInOneLine() throws Exception {
    Files.writeString(folder.resolve("clock"), "yesterday");

    assertOneLine(Program.start(folder, Program.freePort()), "data folder", "is broken");
  }

  @Test
  void secretsThatAreNoneAreSaidInOneLine() throws Exception {
    Files.writeString(folder.resolve("secrets.json"), "{\"pager/demo\":\"a\"}");

    assertOneLine(Program.start(folder, Program.freePort()), "secrets-file", "pager/demo");
  }

  @Test
  void missingJarsAreSaidInOneLine() throws Exception {
    Program program =
        Program.start(folder, Program.freePort(), "salpim.dynamodb-local.jars=" + folder + "/none");

    assertOneLine(program, "jars are missing");
  }

  @Test
  void aSecondOneOnTheSameDataIsRefused() throws Exception {
    try (Program first = Program.start(folder, Program.freePort())) {
      first.ready();
      assertOneLine(Program.start(folder, Program.freePort()), "another process uses");
      first.stop();
    }
  }

  /** Outside duty hours staff hear of what can wait in the morning. */
  private static void byDay(Program program) throws Exception {
    Instant now = Instant.parse(json(program, "/board/api/clock").getString("now"));
    LocalDate today = now.atZone(WorkingDays.SEOUL).toLocalDate();
    Duration advance = Duration.between(now, Seoul.openingAfter(today).plusHours(1).toInstant());
    program.post("/board/api/clock", "{\"advance\":\"" + advance + "\"}");
  }

  private static void assertOneLine(Program program, String... parts) throws Exception {
    try (program) {
      assertThat(program.ended()).isEqualTo(1);
      assertThat(program.output().strip().lines().toList())
          .singleElement()
          .asString()
          .startsWith("Salpim cannot start: ")
          .contains(parts);
    }
  }

  /** The conversation once the acknowledgement has come. */
  private static String settled(Program program) throws Exception {
    await(() -> program.get(MESSAGES).contains("\"OUT\""));
    return program.get(MESSAGES);
  }

  private static JsonPath json(Program program, String path)
      throws IOException, InterruptedException {
    return new JsonPath(program.get(path));
  }

  private interface Condition {
    boolean holds() throws Exception;
  }

  private static void await(Condition condition) throws Exception {
    for (int i = 0; i < 300 && !condition.holds(); i++) {
      Thread.sleep(50);
    }
    assertThat(condition.holds()).isTrue();
  }
}
