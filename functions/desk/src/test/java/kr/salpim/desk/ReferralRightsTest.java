package kr.salpim.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.salpim.adapters.testing.FunctionTable;
import kr.salpim.adapters.testing.MockLambda;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may do what with a referral, and what is said twice; natively too. */
@QuarkusTest
@QuarkusTestResource(FunctionTable.class)
@QuarkusTestResource(MockLambda.class)
class ReferralRightsTest {

  private static final String NOT_YOURS = "you may not";

  @BeforeAll
  static void agencies() {
    OtherDong.setUp();
    Agencies.setUp();
  }

  /** Every command on a referral that is with its agency, and what it needs. */
  private static Map<String, Map<String, Object>> commands(String home, String id) {
    Map<String, Map<String, Object>> all = new TreeMap<>();
    all.put("referral-propose", Map.of("household", home, "need", "FOOD"));
    all.put("referral-options", Map.of("household", home, "need", "FOOD"));
    all.put("referral-send", Map.of("id", id));
    all.put("referral-read", Map.of("id", id));
    all.put("referral-confirm", Map.of("id", id));
    all.put("referral-again", Map.of("id", id));
    all.put("referral-withdraw", Map.of("id", id, "reason", "까닭"));
    all.put("referral-noticed", Map.of("id", id, "how", "전화"));
    all.put("referral-code", Map.of("id", id));
    all.put("referral-tell", Map.of("id", id, "code", "123456"));
    all.put("referral-said", Map.of("id", id, "act", "PROGRESS"));
    all.put("benefit-set", Map.of("household", home, "need", "FOOD", "name", "도시락"));
    all.put("consent-set", Map.of("household", home, "sharing", true));
    return all;
  }

  @Test
  void anotherDongMayDoNothingWithIt() {
    String home = Neighbours.household("김권한", "010-0000-0867");
    String id = sent(home);
    commands(home, id)
        .forEach(
            (command, body) -> refused(DeskCall.by(OtherDong.PLANNER, command, body), NOT_YOURS));
    assertThat(planner("referral-read", Map.of("id", id)).getString("body.state"))
        .isEqualTo("SENT");
  }

  @Test
  void theNightDeskSeesHowItStandsAndReadsOutNothing() {
    String home = Neighbours.household("김당직", "010-0000-0866");
    String id = sent(home);
    Map<String, Map<String, Object>> all = commands(home, id);
    for (String command :
        List.of("referral-tell", "referral-noticed", "benefit-set", "consent-set")) {
      JsonPath answer = DeskCall.by(DemoDong.NIGHT_DESK, command, all.get(command));
      assertThat(answer.getString("result")).as(command).isEqualTo("REFUSED");
    }
    JsonPath read = DeskCall.by(DemoDong.NIGHT_DESK, "referral-read", Map.of("id", id));
    assertThat(read.getString("body.state")).as(read.prettify()).isEqualTo("SENT");
    assertThat(read.getString("body.need")).isNull();
    assertThat(read.getString("body.reason")).isNull();
    assertThat(read.prettify()).doesNotContain("쌀이 떨어짐", "한아름복지관");
  }

  @Test
  void whatWasSentIsTakenBackWithAReason() {
    String home = Neighbours.household("김거둠", "010-0000-0868");
    String id = sent(home);
    refused(planner("referral-withdraw", Map.of("id", id)), "a reason");
    planner("referral-withdraw", Map.of("id", id, "reason", "가구에서 원하지 않음"));
    JsonPath read = planner("referral-read", Map.of("id", id));
    assertThat(read.getString("body.state")).isEqualTo("WITHDRAWN");
    assertThat(read.getString("body.dropped")).isEqualTo("가구에서 원하지 않음");
  }

  @Test
  void whatIsSaidTwiceIsProposedAndReceivedOnce() {
    String home = Neighbours.household("김두번", "010-0000-0869");
    assertThat(proposed(home, "FOOD"))
        .isEqualTo(proposed(home, "FOOD"))
        .isNotEqualTo(proposed(home, "HOUSING"));
    Map<String, String> meal = Map.of("household", home, "need", "FOOD", "name", "도시락");
    assertThat(planner("benefit-set", meal).getString("body.benefit"))
        .isEqualTo(planner("benefit-set", meal).getString("body.benefit"));
  }

  @Test
  void anotherDongNeitherSeesNorChangesIt() {
    String home = Neighbours.household("김이웃", "010-0000-0859");
    String id = proposed(home, "FOOD");
    refused(
        DeskCall.by(OtherDong.PLANNER, "referral-read", Map.of("id", id)),
        "you may not see this referral");
    refused(
        DeskCall.by(OtherDong.PLANNER, "referral-send", Map.of("id", id)),
        "you may not do this with the household's [STATE]");
    JsonPath listed =
        DeskCall.by(OtherDong.PLANNER, "referrals-list", Map.of("dong", DemoDong.CODE));
    assertThat(listed.<String>getList("body.referrals.id")).doesNotContain(id);
    refused(planner("referral-read", Map.of("id", home + ".nothing")), "id is none of a referral");
    refused(planner("referral-read", Map.of("id", "nothing")), "id is none of a referral");
  }

  @Test
  void aPageGoesOnWhereTheOneBeforeEndedThoughThatIsOver() {
    String home = Neighbours.household("김쪽", "010-0000-0865");
    String first = proposed(home, "FOOD");
    String second = proposed(home, "HOUSING");
    planner("referral-withdraw", Map.of("id", first));
    assertThat(
            planner("referrals-list", Map.of("after", first)).<String>getList("body.referrals.id"))
        .contains(second)
        .doesNotContain(first);
    assertThat(
            planner("referrals-list", Map.of("after", second)).<String>getList("body.referrals.id"))
        .doesNotContain(first, second);
    refused(planner("referrals-list", Map.of("after", "gone")), "after is none of a referral");
  }

  private static String proposed(String home, String need) {
    JsonPath answer =
        planner(
            "referral-propose",
            Map.of(
                "household", home, "need", need, "partner", Agencies.CENTRE, "reason", "쌀이 떨어짐"));
    assertThat(answer.getString("result")).as(answer.prettify()).isEqualTo("PROPOSED");
    return answer.getString("body.id");
  }

  private static String sent(String home) {
    planner("consent-set", Map.of("household", home, "sharing", true));
    String id = proposed(home, "FOOD");
    assertThat(planner("referral-send", Map.of("id", id)).getString("result")).isEqualTo("SENT");
    return id;
  }

  private static JsonPath planner(String command, Map<String, ?> body) {
    return DeskCall.by(DemoDong.PLANNER, command, body);
  }

  private static void refused(JsonPath answer, String why) {
    assertThat(answer.getString("result")).as(answer.prettify()).isEqualTo("REFUSED");
    assertThat(answer.getString("error")).contains(why);
  }
}
