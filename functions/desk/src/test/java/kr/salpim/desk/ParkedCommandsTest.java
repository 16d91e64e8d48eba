package kr.salpim.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.adapters.testing.FunctionTable;
import kr.salpim.adapters.testing.MockLambda;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.outbox.Hold;
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
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Value;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands over what waits for a person; natively too ({@code ParkedCommandsIT}). */
@QuarkusTest
@TestProfile(OperatorProfile.class)
@QuarkusTestResource(FunctionTable.class)
@QuarkusTestResource(MockLambda.class)
class ParkedCommandsTest {

  private static final Map<String, ?> IN_DONG = Map.of("dong", DemoDong.CODE);
  private static final String TEXT = "[구로4동주민센터] 잘 받았습니다.";

  @Test
  void aParkedMessageIsListedInspectedAndReleasedOnce() {
    String id = parked("release");

    JsonPath listed = DeskCall.operator("parked-list", IN_DONG);
    JsonPath entry = new JsonPath(listed.prettify());
    entry.setRootPath("body.entries.find { it.id == '" + id + "' }");
    assertThat(entry.getString("class")).isEqualTo("REPLY");
    assertThat(entry.getString("state")).isEqualTo("UNKNOWN");
    assertThat(entry.getString("reason")).isEqualTo("no-receipt");
    assertThat(entry.getBoolean("mayRepeat")).isTrue();
    JsonPath inspected = DeskCall.operator("parked-inspect", Map.of("id", id));
    assertThat(inspected.getBoolean("body.referenced")).isTrue();
    assertThat(listed.prettify() + inspected.prettify())
        .doesNotContain(DemoDong.RESIDENT, "잘 받았습니다");

    assertThat(result("parked-release", id)).isEqualTo("RELEASED");
    assertThat(result("parked-release", id)).isEqualTo("NOT_PARKED");
    assertThat(result("parked-inspect", id)).isEqualTo("NOT_PARKED");
    Item item = FunctionTable.table().get(Outgoing.key(id)).orElseThrow();
    assertThat(OutgoingItem.stateOf(item)).isEqualTo(State.QUEUED);
    assertThat(item.number(Attributes.DUE)).isPresent();
    assertThat(item.text(ParkedList.RELEASED_BY)).contains("kim.ops");
  }

  @Test
  void whatIsDismissedIsOffTheList() {
    String id = parked("dismiss");

    assertThat(result("parked-dismiss", id)).isEqualTo("DISMISSED");
    assertThat(DeskCall.operator("parked-list", IN_DONG).prettify()).doesNotContain(id);
  }

  @Test
  void aHouseholdThatCouldNotBeAssessedIsShownAndPutOnTheClockAnew() {
    String household = household("1");
    String id = entry(household, "HOUSEHOLD").getString("id");

    JsonPath entry = entry(household, "HOUSEHOLD");
    assertThat(entry.getString("class")).isEqualTo("PROVISIONAL");
    assertThat(entry.getString("reason")).isEqualTo("attempts ArithmeticException");
    assertThat(entry.getInt("tries")).isEqualTo(Clockwork.MAX_ATTEMPTS);
    assertThat(result("parked-inspect", id)).isEqualTo("FOUND");
    assertThat(result("parked-release", id)).isEqualTo("RELEASED");
    assertThat(result("parked-inspect", id)).isEqualTo("NOT_PARKED");
    Item item = FunctionTable.table().get(Household.key(household)).orElseThrow();
    assertThat(item.number(Attributes.DUE)).isPresent();
    assertThat(item.attributes()).doesNotContainKeys(Clockwork.ATTEMPTS, Clockwork.REASON);
  }

  @Test
  void aHouseholdIsDismissedWithAReasonAlone() {
    String id = entry(household("2"), "HOUSEHOLD").getString("id");

    JsonPath refused = DeskCall.operator("parked-dismiss", Map.of("id", id));
    assertThat(refused.getString("error"))
        .isEqualTo("reason must say why nobody is to look after it");
    JsonPath done = DeskCall.operator("parked-dismiss", Map.of("id", id, "reason", "이미 만났음"));
    assertThat(done.getString("result")).isEqualTo("DISMISSED");
  }

  @Test
  void anAlertThatDoesNotClimbIsShownAndNotDismissed() {
    String household = RaisedAlert.of("오보류", "010-0000-0955");
    Table table = FunctionTable.table();
    Item alert = table.query(Household.partition(household), Alert.SORT_PREFIX, 1).get(0);
    table.write(
        new Change.Update(
            alert.key(),
            Map.of(
                Parking.STUCK, new Value.Num(Instant.now().toEpochMilli()),
                Clockwork.ATTEMPTS, new Value.Num(12),
                Clockwork.REASON, new Value.Text("attempts TableBusy")),
            Map.of(),
            Set.of(),
            Condition.present()));

    JsonPath entry = entry(household, "ALERT");
    assertThat(entry.getInt("tries")).isEqualTo(12);
    assertThat(result("parked-dismiss", entry.getString("id"))).isEqualTo("NEEDS_RESULT");
    assertThat(result("parked-release", entry.getString("id"))).isEqualTo("RELEASED");
  }

  @Test
  void allSendingCanBeHeldAndResumed() {
    Hold hold = new Hold(FunctionTable.table(), Clock.systemUTC());

    assertThat(DeskCall.operator("delivery-hold", Map.of()).getString("result")).isEqualTo("HELD");
    assertThat(hold.orders().held()).isTrue();
    assertThat(DeskCall.operator("delivery-restored", Map.of()).getString("result"))
        .isEqualTo("HELD");
    assertThat(DeskCall.operator("delivery-resume", Map.of()).getString("result"))
        .isEqualTo("RESUMED");
    Hold.Orders now = new Hold(FunctionTable.table(), Clock.systemUTC()).orders();
    assertThat(now.held()).isFalse();
    assertThat(now.restored()).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "parked-inspect | nobody | id is none of a parked item's",
        "parked-release | no | id is none of a parked item's",
        "parked-dismiss | '' | id must be a text of 1 to 400 characters in one line"
      })
  void anIdThatIsNoneIsRefused(String command, String id, String line) {
    JsonPath answer = DeskCall.operator(command, Map.of("id", id));

    assertThat(answer.getString("result")).isEqualTo("REFUSED");
    assertThat(answer.getString("error")).isEqualTo(line);
  }

  /** A household whose assessment failed time and again. */
  private static String household(String name) {
    String id = FunctionTable.hash().of("parked household|" + name);
    Household household = Household.provisional(id, DemoDong.CODE, Optional.empty());
    Item item =
        household
            .toItem()
            .number(Clockwork.ATTEMPTS, Clockwork.MAX_ATTEMPTS)
            .text(Clockwork.REASON, "attempts ArithmeticException")
            .text(Attributes.BOARD, Parking.list(DemoDong.CODE))
            .number(Attributes.BOARD_AT, Instant.now().toEpochMilli())
            .build();
    FunctionTable.table().write(new Change.Put(item, Condition.always()));
    return id;
  }

  /** The entry of a kind on the dong's list that is this household's. */
  private static JsonPath entry(String household, String what) {
    JsonPath listed = DeskCall.operator("parked-list", IN_DONG);
    List<String> ids = listed.getList("body.entries.findAll { it.what == '" + what + "' }.id");
    String id =
        ids.stream()
            .filter(one -> ParkedList.whose(one).equals(household))
            .findFirst()
            .orElseThrow();
    listed.setRootPath("body.entries.find { it.id == '" + id + "' }");
    return listed;
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

  private static String result(String command, String id) {
    return DeskCall.operator(command, Map.of("id", id)).getString("result");
  }
}
