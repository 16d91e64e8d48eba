package kr.salpim.domain.parked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.table.Key;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParkedIdTest {

  private static final String TOKEN = "AbCdEfGhIjKlMnOpQrStUv";
  private static final String HASH = "0123456789_-abcdefghij";

  @Test
  void anOutgoingMessageIsCalledByItsOwnId() {
    assertThat(ParkedId.of(What.OUTGOING, Outgoing.key(HASH))).isEqualTo(HASH);
    assertThat(ParkedId.parse(HASH)).isEqualTo(Outgoing.key(HASH));
  }

  @Test
  void theIdOfWhatCameInLeadsBackToItAndFitsIntoAnAddress() {
    Key key = Inbound.key(TOKEN, "sms", "guro-4", HASH);

    String id = ParkedId.of(What.INBOUND, key);
    assertThat(id).matches("in\\.[A-Za-z0-9_-]+");
    assertThat(ParkedId.parse(id)).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({
    "SIG#check_in#h-1,sig",
    "H,house",
    "ALERT#episode,alert",
    "VISIT#AGE_65#o-1,visit",
    "PLAN,plan"
  })
  void theIdOfWhatIsAHouseholdsLeadsBackToItAndNamesItsKind(String sort, String prefix) {
    Key key = new Key("H#" + TOKEN, sort);

    String id = ParkedId.of(What.of(key).orElseThrow(), key);
    assertThat(id).matches(prefix + "\\.[A-Za-z0-9_-]+");
    assertThat(ParkedId.parse(id)).isEqualTo(key);
    assertThat(ParkedList.whose(id)).isEqualTo(TOKEN);
  }

  @ParameterizedTest
  @CsvSource({"E#" + TOKEN + ",SOS,sos", "J#programmes#11530,J#plan#07,job"})
  void theIdOfAnSosAndOfAJobLeadsBackToItToo(String partition, String sort, String prefix) {
    Key key = new Key(partition, sort);

    String id = ParkedId.of(What.of(key).orElseThrow(), key);
    assertThat(id).startsWith(prefix + ".");
    assertThat(ParkedId.parse(id)).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"H#a|PLAN#x", "H#a|SIG#x", "H#a|ALERT#", "H#a|MOVE#0000000001", "H#a|H#b"})
  void anIdOfAHouseholdLeadsToNothingElseOfIt(String name) {
    String key =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(name.getBytes(StandardCharsets.UTF_8));

    for (String prefix :
        List.of("sig.", "house.", "alert.", "in.", "visit.", "plan.", "sos.", "job.")) {
      assertThatThrownBy(() -> ParkedId.parse(prefix + key)).isInstanceOf(BadInput.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "short", "in.", "in.%%%", "in.AAAA", "+821000000101", "a b c d e f g h"})
  void whatIsNoIdIsSaidInOneLine(String id) {
    assertThatThrownBy(() -> ParkedId.parse(id))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("id is none of a parked item's");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C#" + TOKEN + "|WHO",
        "O#" + TOKEN + "|O",
        "S#delivery|SET#hold",
        "C#" + TOKEN + "|IN#sms#demo#" + HASH + "#more",
        "C#" + TOKEN + "|IN#sms#demo#"
      })
  void anIdLeadsToNothingButWhatCameIn(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    String id = "in." + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);

    assertThatThrownBy(() -> ParkedId.parse(id)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".x", "김주민", "a b", "kim@example.org", "x2345678901234567890123456789012y"})
  void whoeverReleasesIsNamedShortlyAndPlainly(String by) {
    assertThatThrownBy(() -> new Operator(by)).hasMessageStartingWith("by must be");
    assertThat(new Operator("desk.1").name()).isEqualTo("desk.1");
  }
}
