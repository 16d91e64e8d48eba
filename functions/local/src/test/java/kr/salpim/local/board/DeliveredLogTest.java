package kr.salpim.local.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import kr.salpim.local.start.StartFailed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveredLogTest {

  private static final PhoneId PHONE = new PhoneId("+821000000101");

  @TempDir private Path folder;

  @Test
  void aMessageThatIsHandedOverTwiceIsShownOnce() {
    DeliveredLog log = log();

    assertThat(log.add(message("a"))).isTrue();
    assertThat(log.add(message("a"))).isFalse();
    assertThat(log.to(PHONE)).hasSize(1);
  }

  @Test
  void whatWasDeliveredIsThereAfterARestart() {
    log().add(message("a"));

    assertThat(log().to(PHONE)).containsExactly(message("a"));
    assertThat(log().add(message("a"))).isFalse();
  }

  @Test
  void aLineThatWasCutOffCostsNoOther() throws IOException {
    log().add(message("a"));
    Files.writeString(file(), "{\"id\":\"b\",\"chan", StandardOpenOption.APPEND);

    DeliveredLog restarted = log();
    restarted.add(message("c"));

    assertThat(restarted.to(PHONE)).extracting(Delivered::id).containsExactly("a", "c");
    assertThat(log().to(PHONE)).extracting(Delivered::id).containsExactly("a", "c");
  }

  @Test
  void aLineFromBeforeFormsWereKeptIsStillShown() throws IOException {
    Files.writeString(
        file(),
        """
        {"id":"old","channel":"sms","account":"demo","user":"+821000000101","phone":true,\
        "text":"예전 글","at":"2026-11-22T00:00:00Z"}
        """);

    assertThat(log().to(PHONE))
        .singleElement()
        .satisfies(message -> assertThat(message.form()).isEmpty());
  }

  @Test
  void aFileThatCannotBeReadIsSaidInOneLine() throws IOException {
    Files.createDirectory(file());

    assertThatThrownBy(this::log)
        .isInstanceOf(StartFailed.class)
        .hasMessageContaining("the data folder is broken");
  }

  private DeliveredLog log() {
    return new DeliveredLog(file(), new ObjectMapper());
  }

  private Path file() {
    return folder.resolve("delivered.ndjson");
  }

  private static Delivered message(String id) {
    return new Delivered(
        id, "sms", "demo", "+821000000101", true, "LMS", "첫 줄\n둘째 줄", "2026-11-23T00:00:00Z");
  }
}
