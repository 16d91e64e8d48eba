package kr.salpim.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.salpim.adapters.testing.FunctionTable;
import kr.salpim.adapters.testing.MockLambda;
import kr.salpim.domain.access.AccessRecord;
import kr.salpim.domain.access.Actor;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.referral.ReferralAct;
import kr.salpim.domain.referral.ReferralBook.Acted;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Referrals at the desk; natively too ({@code ReferralCommandsIT}). */
@QuarkusTest
@QuarkusTestResource(FunctionTable.class)
@QuarkusTestResource(MockLambda.class)
class ReferralCommandsTest {

  @BeforeAll
  static void agencies() {
    OtherDong.setUp();
    Agencies.setUp();
  }

  @Test
  void whatThereIsForANeedIsShownTheRightAgencyFirst() {
    String home = Neighbours.household("김선택", "010-0000-0851");
    JsonPath found = planner("referral-options", Map.of("household", home, "need", "LEGAL"));
    assertThat(found.<String>getList("body.leads")).contains("마을변호사");
    assertThat(found.getString("body.call")).isEmpty();
    assertThat(found.getString("body.options[0].partner")).isEqualTo(Agencies.LAWYER);
    assertThat(found.getBoolean("body.options[0].fits")).isTrue();
    refused(
        planner("referral-options", Map.of("household", home, "need", "MONEY")),
        "need must be one of");
  }

  @Test
  void forAnAbusedChildTheLawWantsACall() {
    String home = Neighbours.household("김아이", "010-0000-0852");
    Map<String, Object> wish = Map.of("household", home, "need", "CHILD_ABUSE");
    assertThat(planner("referral-options", wish).getString("body.call")).isEqualTo("112");
    refused(planner("referral-propose", wish), "need is one for which the law wants a call");
  }

  @Test
  void nothingGoesToAPrivateBodyBeforeTheHouseholdAgrees() {
    String home = Neighbours.household("김동의", "010-0000-0853");
    String id = proposed(home, "FOOD", Agencies.CENTRE);
    refused(
        planner("referral-send", Map.of("id", id)),
        "the household has not agreed that a private body is told");
    planner("consent-set", Map.of("household", home, "sharing", true));
    assertThat(planner("referral-send", Map.of("id", id)).getString("body.state"))
        .isEqualTo("SENT");

    JsonPath listed = planner("referrals-list", Map.of("state", "SENT"));
    listed.setRootPath("body.referrals.find { it.id == '" + id + "' }");
    assertThat(Accesses.of(home))
        .filteredOn(record -> record.command().equals("referrals-list"))
        .isNotEmpty()
        .allSatisfy(record -> assertThat(record.groups()).contains(FieldGroup.NOTES));
    assertThat(listed.getString("need")).isEqualTo("FOOD");
    assertThat(listed.getString("turn")).isEqualTo("AGENCY");
    assertThat(listed.getString("agency.name")).isEqualTo("한아름복지관");
    assertThat(listed.getString("basis")).isEqualTo("CONSENT");
    assertThat(listed.getString("deadline")).isNotEmpty();
    assertThat(listed.getBoolean("late")).isFalse();
    assertThat(listed.prettify()).doesNotContain("김동의").doesNotContain("쌀이 떨어짐");
  }

  @Test
  void whatCameOfItIsReadAndConfirmed() {
    String home = Neighbours.household("김결과", "010-0000-0854");
    String id = sent(home, "FOOD", Agencies.CENTRE);
    refused(planner("referral-confirm", Map.of("id", id)), "it is SENT, and cannot be so now");
    acted(Agencies.CENTRE, id, ReferralAct.ACCEPT, "");
    acted(Agencies.CENTRE, id, ReferralAct.COMPLETE, "밑반찬을 시작했습니다");

    JsonPath read = planner("referral-read", Map.of("id", id));
    assertThat(read.getString("body.state")).isEqualTo("COMPLETED");
    assertThat(read.getString("body.word")).isEqualTo("밑반찬을 시작했습니다");
    assertThat(read.getString("body.reason")).isEqualTo("쌀이 떨어짐");
    assertThat(read.<String>getList("body.record.what"))
        .containsExactly("PROPOSED", "SENT", "ACCEPTED", "COMPLETED");
    assertThat(read.getString("body.record[0].who")).isEqualTo("이플래");
    assertThat(read.getString("body.record[3].who")).isEqualTo("한아름복지관");

    assertThat(planner("referral-confirm", Map.of("id", id)).getString("result"))
        .isEqualTo("CONFIRMED");
    assertThat(planner("referral-confirm", Map.of("id", id)).getString("result"))
        .as("once more")
        .isEqualTo("CONFIRMED");
    JsonPath shown =
        planner("case-read", Map.of("household", home, "groups", List.of("STATE", "NOTES")));
    assertThat(shown.getString("body.referrals[0].state")).isEqualTo("CONFIRMED");
    assertThat(Accesses.of(home))
        .extracting(AccessRecord::command)
        .contains("referral-propose", "referral-send", "referral-read", "referral-confirm");
  }

  @Test
  void whatAnAgencyCannotDoIsReferredAnew() {
    String home = Neighbours.household("김다시", "010-0000-0855");
    String id = sent(home, "FOOD", Agencies.CENTRE);
    acted(Agencies.CENTRE, id, ReferralAct.DECLINE, "자리가 없습니다");
    JsonPath again = planner("referral-again", Map.of("id", id));
    assertThat(again.getString("result")).as(again.prettify()).isEqualTo("PROPOSED");
    assertThat(again.getString("body.id")).isNotEqualTo(id);
    assertThat(again.getString("body.state")).isEqualTo("PROPOSED");
    JsonPath withdrawn = planner("referral-withdraw", Map.of("id", again.getString("body.id")));
    assertThat(withdrawn.getString("body.state")).isEqualTo("WITHDRAWN");
  }

  @Test
  void inDangerOneWhoLeadsSendsWithoutConsentAndTheHouseholdHearsLater() {
    String home = Neighbours.household("김위급", "010-0000-0856");
    String id = proposed(home, "FOOD", Agencies.CENTRE);
    Map<String, Object> order = Map.of("id", id, "danger", "사흘째 아무것도 못 드심");
    refused(planner("referral-send", order), "only 복지팀장 and 동장 send without consent");
    JsonPath sent = lead("referral-send", order);
    assertThat(sent.getString("body.state")).as(sent.prettify()).isEqualTo("SENT");
    JsonPath read = lead("referral-read", Map.of("id", id));
    assertThat(read.getString("body.basis")).isEqualTo("DANGER");
    assertThat(read.getString("body.danger")).isEqualTo("사흘째 아무것도 못 드심");
    assertThat(read.getString("body.noticeDue")).isNotEmpty();

    Map<String, Object> told = Map.of("id", id, "how", "본인에게 전화로 알림");
    refused(
        DeskCall.by(DemoDong.NIGHT_DESK, "referral-noticed", told),
        "only those who answer for a household");
    refused(planner("referral-noticed", Map.of("id", id)), "how ");
    assertThat(planner("referral-noticed", told).getString("result")).isEqualTo("NOTICED");
    JsonPath noticed = planner("referral-read", Map.of("id", id));
    assertThat(noticed.getString("body.noticeDue")).isEmpty();
    assertThat(noticed.getString("body.noticed")).isEqualTo("본인에게 전화로 알림");
  }

  @Test
  void nobodyIsServedTwiceWithoutKnowing() {
    String home = Neighbours.household("김중복", "010-0000-0857");
    sent(home, "FOOD", Agencies.CENTRE);
    planner("benefit-set", Map.of("household", home, "need", "FOOD", "name", "도시락"));
    String second = proposed(home, "FOOD", Agencies.CENTRE);
    JsonPath twice = planner("referral-send", Map.of("id", second));
    assertThat(twice.getString("result")).isEqualTo("DUPLICATE");
    assertThat(twice.<String>getList("body.flags.kind"))
        .containsExactlyInAnyOrder("REFERRAL", "BENEFIT");
    JsonPath read = planner("referral-read", Map.of("id", second));
    assertThat(read.getString("body.state")).isEqualTo("PROPOSED");

    JsonPath knowing = planner("referral-send", Map.of("id", second, "knowing", "도시락은 다음 주에 끝남"));
    assertThat(knowing.getString("body.state")).as(knowing.prettify()).isEqualTo("SENT");
    assertThat(planner("referral-read", Map.of("id", second)).getString("body.knowing"))
        .isEqualTo("도시락은 다음 주에 끝남");
  }

  @Test
  void anAgencyThatCallsHearsTheDetailsForTheCodeThatItWasSent() {
    String home = Neighbours.household("김법률", "010-0000-0858");
    String id = sent(home, "LEGAL", Agencies.LAWYER);
    refused(tell(id, "123456"), "code is too old or was guessed at too often");
    assertThat(planner("referral-code", Map.of("id", id)).getString("result")).isEqualTo("SENT");
    String code = code();
    refused(tell(id, code.equals("000000") ? "000001" : "000000"), "code is not the one");
    refused(
        DeskCall.by(DemoDong.NIGHT_DESK, "referral-tell", Map.of("id", id, "code", code)),
        "you may not do this with the household's [");
    JsonPath told = tell(id, code);
    assertThat(told.getString("result")).as(told.prettify()).isEqualTo("TOLD");
    assertThat(told.getString("body.sheet.name")).isEqualTo("김법률");
    assertThat(told.getString("body.sheet.reason")).isEqualTo("쌀이 떨어짐");
    assertThat(told.getString("body.sheet.address")).isNull();
    assertThat(Accesses.of(home))
        .extracting(AccessRecord::who)
        .contains(Actor.named(Agencies.LAWYER));
    assertThat(Accesses.of(home))
        .filteredOn(record -> record.command().equals("referral-tell"))
        .extracting(AccessRecord::groups)
        .allMatch(groups -> groups.contains(FieldGroup.NOTES));
    refused(tell(id, code), "code is too old");
    refused(tell(id, "12345"), "code must be six digits");
  }

  private static String proposed(String home, String need, String partner) {
    Map<String, Object> wish =
        new HashMap<>(
            Map.of("household", home, "need", need, "partner", partner, "reason", "쌀이 떨어짐"));
    JsonPath answer = planner("referral-propose", wish);
    assertThat(answer.getString("result")).as(answer.prettify()).isEqualTo("PROPOSED");
    return answer.getString("body.id");
  }

  private static String sent(String home, String need, String partner) {
    planner("consent-set", Map.of("household", home, "sharing", true));
    String id = proposed(home, need, partner);
    JsonPath answer = planner("referral-send", Map.of("id", id));
    assertThat(answer.getString("result")).as(answer.prettify()).isEqualTo("SENT");
    return id;
  }

  private static void acted(String partner, String id, ReferralAct act, String word) {
    assertThat(Agencies.act(partner, id, act, word)).isInstanceOf(Acted.Done.class);
  }

  /** As the agency's phone has it. */
  private static String code() {
    List<String> texts =
        Posted.to(Agencies.LAWYER_PHONE).stream().filter(t -> t.contains("인증번호는")).toList();
    return texts.get(texts.size() - 1).replaceAll(".*인증번호는 (\\d{6}).*", "$1");
  }

  private static JsonPath tell(String id, String code) {
    return planner("referral-tell", Map.of("id", id, "code", code));
  }

  private static JsonPath planner(String command, Map<String, ?> body) {
    return DeskCall.by(DemoDong.PLANNER, command, body);
  }

  private static JsonPath lead(String command, Map<String, ?> body) {
    return DeskCall.by(DemoDong.TEAM_LEAD, command, body);
  }

  private static void refused(JsonPath answer, String why) {
    assertThat(answer.getString("result")).as(answer.prettify()).isEqualTo("REFUSED");
    assertThat(answer.getString("error")).startsWith(why);
  }
}
