package kr.salpim.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.access.AccessRecord.Outcome;
import kr.salpim.domain.contact.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessRecordTest {

  /** 2026-11-24, 00:30:15.250 in Seoul. */
  private static final Instant AT = Instant.parse("2026-11-23T15:30:15.250Z");

  private static final Actor PLANNER =
      Actor.of(new Viewer(Role.PLANNER, "1153055000", Optional.empty(), "token_-1"));

  @Test
  void aRecordStandsUnderItsDayAndTimeInSeoul() {
    AccessRecord record = record("board", "read-case", Optional.empty());
    assertThat(record.toItem().key().partition()).matches("L#2026-11-24#(0\\d|1[0-5])");
    assertThat(record.toItem().key().sort()).isEqualTo("003015250#id-1");
  }

  @Test
  void aRecordIsReadFromItsItemAsItWasWritten() {
    AccessRecord read = record("board", "read-case", Optional.empty());
    assertThat(AccessRecord.from(read.toItem())).isEqualTo(read);
    AccessRecord refused =
        new AccessRecord(
            AT,
            "id-2",
            Actor.named("ops.kim@guro"),
            "203.0.113.7",
            Optional.of("8476a536-e9f4-11e8-9739-2dfe598c3fcd"),
            "household1",
            "export",
            Verb.CHANGE,
            Set.of(),
            Outcome.REFUSED,
            Optional.of("audit"));
    assertThat(AccessRecord.from(refused.toItem())).isEqualTo(refused);
  }

  @Test
  void aRecordIsKeptForTwoYears() {
    assertThat(record("board", "read-case", Optional.empty()).toItem().number("expires"))
        .hasValue(Instant.parse("2028-11-23T15:30:15Z").getEpochSecond());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "김주민의 집", "Read the case", "a b", "x\ny"})
  void whatAPersonMightHaveWrittenIsNotRecorded(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> record(text, "read-case", Optional.empty()));
    assertThatIllegalArgumentException().isThrownBy(() -> record("board", text, Optional.empty()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> record("board", "read-case", Optional.of(text)));
    assertThatIllegalArgumentException().isThrownBy(() -> Actor.named(text));
  }

  private static AccessRecord record(String source, String command, Optional<String> purpose) {
    return new AccessRecord(
        AT,
        "id-1",
        PLANNER,
        source,
        Optional.empty(),
        "household1",
        command,
        Verb.READ,
        Set.of(FieldGroup.STATE, FieldGroup.ADDRESS_CARD),
        Outcome.ALLOWED,
        purpose);
  }
}
