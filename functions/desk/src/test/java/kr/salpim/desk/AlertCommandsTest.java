package kr.salpim.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.salpim.adapters.testing.FunctionTable;
import kr.salpim.adapters.testing.MockLambda;
import kr.salpim.desk.alert.AlertViews;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Value;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Test;

/** What staff do with alerts; natively too ({@code AlertCommandsIT}). */
@QuarkusTest
@QuarkusTestResource(FunctionTable.class)
@QuarkusTestResource(MockLambda.class)
class AlertCommandsTest {

  @Test
  void theListSaysHowItStandsAndNothingOfAnybody() {
    String household = RaisedAlert.of("임영자", "010-0000-0801");

    JsonPath entry = listed(household);
    assertThat(entry.getString("level")).isEqualTo("CRISIS");
    assertThat(entry.getString("state")).isEqualTo("OPEN");
    assertThat(entry.getString("told[0].role")).isEqualTo("PLANNER");
    assertThat(entry.getString("told[0].name")).isEqualTo("이플래");
    assertThat(entry.getString("told[0].message.state")).isEqualTo("QUEUED");
    assertThat(entry.getString("due")).isNotEmpty();
    assertThat(entry.prettify()).doesNotContain("임영자", "0801", "체납");
  }

  @Test
  void whoeverReadsOneSeesWhatTheirRoleMayAndThatIsRecorded() {
    String household = RaisedAlert.of("서말자", "010-0000-0802");
    String id = listed(household).getString("id");

    JsonPath planner = by(DemoDong.PLANNER, "alert-read", Map.of("id", id));
    assertThat(planner.getList("body.card.names")).containsExactly("서말자");
    assertThat(planner.getList("body.record.what")).containsExactly("OPENED", "TOLD");
    assertThat(planner.getList("body.reasons", String.class))
        .anySatisfy(reason -> assertThat(reason).startsWith("전기 끊김(단전) · "))
        .anySatisfy(reason -> assertThat(reason).startsWith("민감한 사정"))
        .noneSatisfy(reason -> assertThat(reason).contains("건강 어려움"));
    JsonPath lead = by(DemoDong.TEAM_LEAD, "alert-read", Map.of("id", id));
    assertThat(lead.getList("body.reasons", String.class))
        .anySatisfy(reason -> assertThat(reason).startsWith("건강 어려움 제보 · "));
    JsonPath night = by(DemoDong.NIGHT_DESK, "alert-read", Map.of("id", id));
    assertThat(night.getString("body.reasons")).isNull();
    assertThat(night.getList("body.groups")).contains("STATE").doesNotContain("SIGNALS");

    assertThat(Accesses.of(household))
        .filteredOn(record -> record.command().equals("alert-read"))
        .extracting(record -> record.groups().contains(FieldGroup.HEALTH))
        .containsExactlyInAnyOrder(false, true, false);
  }

  @Test
  void whoTakesItReadsTheIllnessTooAndAResultClosesIt() {
    String household = RaisedAlert.of("문정님", "010-0000-0803");
    Map<String, String> id = Map.of("id", listed(household).getString("id"));

    assertThat(by(DemoDong.PLANNER, "alert-take", id).getString("result")).isEqualTo("DONE");
    assertThat(listed(household).getString("taken.role")).isEqualTo("PLANNER");
    assertThat(by(DemoDong.PLANNER, "alert-read", id).getList("body.reasons", String.class))
        .anySatisfy(reason -> assertThat(reason).startsWith("건강 어려움 제보 · "));
    assertThat(by(DemoDong.TEAM_LEAD, "alert-take", id).getString("result")).isEqualTo("TOO_LATE");

    assertThat(with(id, "result", "HEARD_FROM", "alert-result").getString("error"))
        .isEqualTo("result must be one of [SPOKE, MET, HANDED_TO_RESCUE, MISTAKEN]");
    assertThat(with(id, "result", "MET", "alert-result").getString("result")).isEqualTo("DONE");
    assertThat(with(id, "result", "MET", "alert-result").getString("result")).isEqualTo("TOO_LATE");
    JsonPath read = by(DemoDong.PLANNER, "alert-read", id);
    assertThat(read.getString("body.alert.state")).isEqualTo("CLOSED");
    assertThat(read.getString("body.alert.result")).isEqualTo("MET");
    assertThat(by(DemoDong.PLANNER, "alerts", Map.of()).prettify()).doesNotContain(household);
  }

  @Test
  void aDecisionNeedsAReasonAndWhatIsNoCrisisIsClosed() {
    String household = RaisedAlert.of("노옥순", "010-0000-0804");
    Map<String, String> id = Map.of("id", listed(household).getString("id"));

    assertThat(with(id, "decision", "RIGHT", "alert-decide").getString("error"))
        .startsWith("reason must be a text");
    Map<String, String> decision = new HashMap<>(id);
    decision.put("decision", "CLOSED");
    decision.put("reason", "전기가 다시 들어옴");
    assertThat(by(DemoDong.PLANNER, "alert-decide", decision).getString("error"))
        .isEqualTo("decision must be one of [RIGHT, NOT_A_CRISIS, WATCH]");
    decision.put("decision", "NOT_A_CRISIS");
    assertThat(by(DemoDong.PLANNER, "alert-decide", decision).getString("result"))
        .isEqualTo("DONE");
    assertThat(by(DemoDong.PLANNER, "alert-read", id).getString("body.alert.result"))
        .isEqualTo("MISTAKEN");
  }

  @Test
  void anAlertIsJudgedByWhereItsHouseholdIsNow() {
    String household = RaisedAlert.of("양순복", "010-0000-0805");
    Map<String, String> id = Map.of("id", listed(household).getString("id"));
    assertThat(by(DemoDong.PLANNER, "alert-take", id).getString("result")).isEqualTo("DONE");
    OtherDong.setUp();
    assertThat(
            by(
                    DemoDong.PLANNER,
                    "household-move",
                    Map.of("household", household, "to", OtherDong.CODE, "reason", "이사"))
                .getString("result"))
        .isEqualTo("PROPOSED");
    assertThat(
            by(OtherDong.PLANNER, "household-accept", Map.of("household", household))
                .getString("result"))
        .isEqualTo("ACCEPTED");

    assertThat(by(DemoDong.PLANNER, "alerts", Map.of()).prettify()).doesNotContain(household);
    assertThat(by(DemoDong.PLANNER, "alert-read", id).getString("error"))
        .isEqualTo("you may see nothing of this alert");
    assertThat(with(id, "result", "MET", "alert-result").getString("error"))
        .isEqualTo("you may not change this alert");
    JsonPath there = by(OtherDong.PLANNER, "alert-read", id);
    assertThat(there.getString("body.alert.state")).isEqualTo("OPEN");
    assertThat(there.getList("body.record.what")).endsWith("TAKEN", "MOVED");
    assertThat(by(OtherDong.PLANNER, "alerts", Map.of()).prettify()).contains(household);
    assertThat(by(OtherDong.PLANNER, "alert-take", id).getString("result")).isEqualTo("DONE");
  }

  @Test
  void whoDoesNotAnswerForTheCareDecidesNothingNorDoesAnybodyOfAClosedAlert() {
    String household = RaisedAlert.of("천복례", "010-0000-0806");
    Map<String, String> id = Map.of("id", listed(household).getString("id"));
    Map<String, String> decision = new HashMap<>(id);
    decision.put("decision", "NOT_A_CRISIS");
    decision.put("reason", "850101-1234567 확인");
    assertThat(by(DemoDong.PLANNER, "alert-decide", decision).getString("error"))
        .isEqualTo("reason is refused: resident-number");
    decision.put("reason", "통화함");
    assertThat(by(DemoDong.NIGHT_DESK, "alert-decide", decision).getString("error"))
        .isEqualTo("only who answers for a household's care decides on it");
    assertThat(listed(household).getString("state")).isEqualTo("OPEN");

    assertThat(with(id, "result", "MET", "alert-result").getString("result")).isEqualTo("DONE");
    assertThat(by(DemoDong.PLANNER, "alert-decide", decision).getString("result"))
        .isEqualTo("TOO_LATE");
  }

  @Test
  void aCaseShowsAnIllnessOnlyToWhoMayReadIt() {
    String household = RaisedAlert.of("함금자", "010-0000-0807");
    Map<String, String> id = Map.of("household", household);

    for (String caller : List.of(DemoDong.PLANNER, DemoDong.NIGHT_DESK)) {
      assertThat(by(caller, "case-read", id).prettify()).doesNotContain("REPORT_HEALTH", "건강 어려움");
    }
    assertThat(by(DemoDong.TEAM_LEAD, "case-read", id).prettify())
        .contains("REPORT_HEALTH", "건강 어려움");
    by(DemoDong.PLANNER, "alert-take", Map.of("id", listed(household).getString("id")));
    assertThat(by(DemoDong.PLANNER, "case-read", id).prettify()).contains("REPORT_HEALTH");
  }

  @Test
  void onesOwnAlertIsFoundBehindHoweverManyOfOthers() {
    String household = RaisedAlert.of("석분이", "010-0000-0808");
    Item own =
        FunctionTable.table().query(Household.partition(household), Alert.SORT_PREFIX, 1).get(0);
    List<Key> others = new ArrayList<>();
    for (int n = 0; n < AlertViews.MAX_LISTED + 5; n++) {
      Key key = Alert.key("elsewhere-" + n, "e");
      Item.Builder item = Item.at(key);
      own.attributes()
          .forEach(
              (name, value) -> {
                if (value instanceof Value.Text text) {
                  item.text(name, text.text());
                } else if (value instanceof Value.Num num) {
                  item.number(name, num.number() + 1);
                }
              });
      FunctionTable.table().write(new Change.Put(item.build(), Condition.always()));
      others.add(key);
    }

    assertThat(listed(household).getString("state")).isEqualTo("OPEN");
    assertThat(by(DemoDong.PLANNER, "alerts", Map.of()).getBoolean("body.more")).isFalse();

    others.forEach(key -> FunctionTable.table().write(new Change.Delete(key, Condition.always())));
  }

  @Test
  void whoPassesAnAlertOnHasItNoLongerAndWhoIsNextIsAsked() {
    String household = RaisedAlert.of("봉순임", "010-0000-0809");
    Map<String, String> id = Map.of("id", listed(household).getString("id"));
    assertThat(by(DemoDong.TEAM_LEAD, "alert-pass", id).getString("result")).isEqualTo("TOO_LATE");

    assertThat(by(DemoDong.PLANNER, "alert-take", id).getString("result")).isEqualTo("DONE");
    assertThat(by(DemoDong.PLANNER, "alert-pass", id).getString("result")).isEqualTo("DONE");

    assertThat(listed(household).getString("state")).isEqualTo("OPEN");
    assertThat(listed(household).getList("told.role")).containsExactly("TEAM_LEAD");
    assertThat(by(DemoDong.PLANNER, "alert-pass", id).getString("result")).isEqualTo("TOO_LATE");
    assertThat(by(DemoDong.TEAM_LEAD, "alert-read", id).getList("body.record.what"))
        .containsExactly("OPENED", "TOLD", "TAKEN", "PASSED_ON", "TOLD");
    assertThat(by(DemoDong.NIGHT_DESK, "alert-pass", id).getString("result")).isEqualTo("TOO_LATE");
  }

  @Test
  void whoCallsOthersInHasTheAlertAndTheyAreAsked() {
    String household = RaisedAlert.of("제갈숙", "010-0000-0810");
    Map<String, String> id = Map.of("id", listed(household).getString("id"));

    assertThat(by(DemoDong.PLANNER, "alert-call-in", id).getString("result")).isEqualTo("DONE");

    assertThat(listed(household).getString("taken.role")).isEqualTo("PLANNER");
    JsonPath read = by(DemoDong.PLANNER, "alert-read", id);
    assertThat(read.getList("body.record.what"))
        .containsExactlyInAnyOrder("OPENED", "TOLD", "TAKEN", "CALLED_IN");
    assertThat(read.getString("body.record.find { it.what == 'CALLED_IN' }.role"))
        .isEqualTo("TEAM_LEAD");
    assertThat(by(DemoDong.TEAM_LEAD, "alert-call-in", id).getString("result"))
        .isEqualTo("TOO_LATE");
  }

  @Test
  void anIdThatIsNoneIsRefused() {
    for (String id : List.of("nobody", "a.b", "a.b.c", "a|b.c")) {
      assertThat(by(DemoDong.PLANNER, "alert-read", Map.of("id", id)).getString("error"))
          .isEqualTo("id is none of an alert's");
    }
  }

  private static JsonPath with(Map<String, String> id, String field, String value, String command) {
    Map<String, String> body = new HashMap<>(id);
    body.put(field, value);
    return by(DemoDong.PLANNER, command, body);
  }

  /** The household's entry on the planner's list. */
  private static JsonPath listed(String household) {
    JsonPath all = new JsonPath(by(DemoDong.PLANNER, "alerts", Map.of()).prettify());
    all.setRootPath("body.alerts.find { it.household == '" + household + "' }");
    return all;
  }

  private static JsonPath by(String phone, String command, Map<String, ?> body) {
    return DeskCall.by(phone, command, body);
  }
}
