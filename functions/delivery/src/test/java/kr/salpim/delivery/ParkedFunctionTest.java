package kr.salpim.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import kr.salpim.adapters.testing.FunctionTable;
import kr.salpim.adapters.testing.MockLambda;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.outbox.OutgoingItem;
import kr.salpim.domain.outbox.Parking;
import kr.salpim.domain.outbox.State;
import kr.salpim.domain.parked.ParkedList;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Value;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The operators' function as Lambda runs it; natively too ({@code ParkedFunctionIT}). */
@QuarkusTest
@TestProfile(ParkedProfile.class)
@QuarkusTestResource(FunctionTable.class)
@QuarkusTestResource(MockLambda.class)
@QuarkusTestResource(BoardTwin.class)
class ParkedFunctionTest {

  private static final String TEXT = "[구로4동주민센터] 잘 받았습니다.";

  @Test
  void aParkedMessageIsListedInspectedAndReleasedOnce() {
    String id = parked("release");

    String listed = run("{\"command\":\"list\",\"dong\":\"" + DemoDong.CODE + "\"}");
    JsonPath entry = new JsonPath(listed);
    entry.setRootPath("entries.find { it.id == '" + id + "' }");
    assertThat(entry.getString("class")).isEqualTo("REPLY");
    assertThat(entry.getString("state")).isEqualTo("UNKNOWN");
    assertThat(entry.getString("reason")).isEqualTo("no-receipt");
    assertThat(entry.getBoolean("mayRepeat")).isTrue();
    String inspected = run("{\"command\":\"inspect\",\"id\":\"" + id + "\"}");
    assertThat(new JsonPath(inspected).getBoolean("details.referenced")).isTrue();
    assertThat(listed + inspected).doesNotContain(DemoDong.RESIDENT, "잘 받았습니다");

    String release = "{\"command\":\"release\",\"id\":\"" + id + "\",\"by\":\"kim.ops\"}";
    assertThat(result(release)).isEqualTo("RELEASED");
    assertThat(result(release)).isEqualTo("NOT_PARKED");
    assertThat(result("{\"command\":\"inspect\",\"id\":\"" + id + "\"}")).isEqualTo("NOT_PARKED");
    Item item = FunctionTable.table().get(Outgoing.key(id)).orElseThrow();
    assertThat(OutgoingItem.stateOf(item)).isEqualTo(State.QUEUED);
    assertThat(item.number(Attributes.DUE)).isPresent();
    assertThat(item.text(ParkedList.RELEASED_BY)).contains("kim.ops");
  }

  @Test
  void whatIsDismissedIsOffTheList() {
    String id = parked("dismiss");

    assertThat(result("{\"command\":\"dismiss\",\"id\":\"" + id + "\",\"by\":\"kim.ops\"}"))
        .isEqualTo("DISMISSED");
    assertThat(run("{\"command\":\"list\",\"dong\":\"" + DemoDong.CODE + "\"}")).doesNotContain(id);
  }

  @Test
  void allSendingCanBeHeldAndResumed() {
    assertThat(result("{\"command\":\"hold\"}")).isEqualTo("HELD");
    assertThat(result("{\"command\":\"resume\"}")).isEqualTo("RESUMED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | command must be list, inspect, release, dismiss, hold, restored or resume",
        "{'command':'list'} | dong must be a code of ten digits",
        "{'command':'inspect','id':'nobody'} | id is none of a parked message's",
        "{'command':'release','id':'0123456789'} | by must be 1 to 32 letters, digits and dots",
        "{'command':'dismiss','id':'0123456789','by':'a b'} | by must be 1 to 32 letters, digits and dots"
      })
  void whatCannotBeReadIsSaidInOneLine(String command, String line) {
    JsonPath answer = new JsonPath(run(command.replace('\'', '"')));

    assertThat(answer.getString("result")).isEqualTo("REFUSED");
    assertThat(answer.getString("error")).isEqualTo(line);
  }

  /** A message whose receipt never came. */
  private static String parked(String cause) {
    Instant now = Instant.now();
    Outgoing message =
        Outgoing.causedBy(
            FunctionTable.hash(),
            "test",
            cause,
            DemoDong.sms(DemoDong.RESIDENT),
            TEXT,
            MessageClass.REPLY,
            DemoDong.CODE,
            now);
    FunctionTable.table().write(message.queue(now, Lane.NOW));
    FunctionTable.table()
        .write(
            new Change.Update(
                Outgoing.key(message.id()),
                Map.of(
                    OutgoingItem.STATE, new Value.Num(State.UNKNOWN.rank()),
                    OutgoingItem.REASON, new Value.Text("no-receipt"),
                    OutgoingItem.REFERENCE, new Value.Text("ref-1"),
                    Attributes.BOARD, new Value.Text(Parking.list(DemoDong.CODE)),
                    Attributes.BOARD_AT, new Value.Num(now.toEpochMilli())),
                Map.of(),
                Set.of(Attributes.CLOCK, Attributes.DUE),
                Condition.present()));
    return message.id();
  }

  private static String result(String command) {
    return new JsonPath(run(command)).getString("result");
  }

  private static String run(String command) {
    return MockLambda.invoke(command).post("/").then().statusCode(200).extract().asString();
  }
}
