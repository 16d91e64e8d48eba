package kr.salpim.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import kr.salpim.adapters.testing.FunctionTable;
import kr.salpim.adapters.testing.MockLambda;
import kr.salpim.domain.access.AccessRecord;
import kr.salpim.domain.access.Actor;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An agency without a system calls the centre; natively too ({@code AgencyCallsIT}). */
@QuarkusTest
@QuarkusTestResource(FunctionTable.class)
@QuarkusTestResource(MockLambda.class)
class AgencyCallsTest {

  @BeforeAll
  static void agencies() {
    OtherDong.setUp();
    Agencies.setUp();
  }

  @Test
  void itIsFoundByTheNumberThatTheAgencySays() {
    String home = Neighbours.household("김번호", "010-0000-0861");
    String id = sent(home, "LEGAL");
    String number = planner("referral-read", Map.of("id", id)).getString("body.number");
    Map<String, Object> asked = Map.of("partner", Agencies.LAWYER, "number", number);
    JsonPath found = planner("referrals-list", asked);
    assertThat(found.<String>getList("body.referrals.id")).containsExactly(id);
    assertThat(DeskCall.by(OtherDong.PLANNER, "referrals-list", asked).getList("body.referrals"))
        .isEmpty();
    assertThat(
            planner("referrals-list", Map.of("partner", Agencies.CENTRE))
                .<String>getList("body.referrals.id"))
        .doesNotContain(id);
    refused(planner("referrals-list", Map.of("number", number)), "number is an agency's");
  }

  @Test
  void whatItSaysIsWrittenDownAndMovesTheReferralOn() {
    String home = Neighbours.household("김전화", "010-0000-0862");
    String id = sent(home, "LEGAL");
    assertThat(said(id, "ACCEPT", "").getString("body.state")).isEqualTo("ACCEPTED");
    refused(planner("referral-said", Map.of("id", id, "act", "COMPLETE")), "word must say");
    refused(planner("referral-said", Map.of("id", id, "act", "GIVE_UP")), "act must be one of");
    JsonPath done = said(id, "COMPLETE", "보증금을 돌려받기로 함");
    assertThat(done.getString("result")).as(done.prettify()).isEqualTo("NOTED");
    assertThat(done.getString("body.state")).isEqualTo("COMPLETED");
    refused(said(id, "ACCEPT", ""), "it is COMPLETED, and cannot be so now");

    said(id, "COMPLETE", "보증금을 12월 2일에 돌려받기로 함");
    JsonPath read = planner("referral-read", Map.of("id", id));
    assertThat(read.getString("body.word")).isEqualTo("보증금을 12월 2일에 돌려받기로 함");
    assertThat(read.<String>getList("body.record.what"))
        .containsExactly("PROPOSED", "SENT", "ACCEPTED", "COMPLETED", "SAID");
    assertThat(read.getString("body.record[3].who")).isEqualTo("이플래");
    assertThat(Accesses.of(home))
        .filteredOn(record -> record.command().equals("referral-said"))
        .hasSizeGreaterThan(2);
    refused(
        DeskCall.by(OtherDong.PLANNER, "referral-said", Map.of("id", id, "act", "PROGRESS")),
        "you may not do this with the household's [STATE]");
  }

  @Test
  void whoeverGoesThereHearsTheAddress() {
    String home = Neighbours.household("김방문", "010-0000-0863");
    String id = sent(home, "FOOD");
    assertThat(planner("referral-read", Map.of("id", id)).<String>getList("body.purposes"))
        .containsExactly("counsel", "visit");
    assertThat(planner("referral-code", Map.of("id", id)).getString("result")).isEqualTo("SENT");
    String code = code();
    refused(tell(id, code, "curiosity"), "purpose must be one of [counsel, visit]");
    JsonPath told = tell(id, code, "visit");
    assertThat(told.getString("result")).as(told.prettify()).isEqualTo("TOLD");
    assertThat(told.getString("body.sheet.address")).contains("구로동로 863");
    assertThat(Accesses.of(home))
        .filteredOn(record -> record.who().equals(Actor.named(Agencies.LAWYER)))
        .singleElement()
        .satisfies(record -> assertThat(record.purpose()).contains("visit"));
    assertThat(Accesses.of(home))
        .filteredOn(record -> record.command().equals("referral-tell"))
        .extracting(AccessRecord::groups)
        .allSatisfy(
            groups -> assertThat(groups).contains(FieldGroup.ADDRESS_CARD, FieldGroup.NOTES));
  }

  @Test
  void whoMayNotReadWhatItHearsDoesNotReadItOut() {
    String home = Neighbours.household("김당직", "010-0000-0864");
    String id = sent(home, "LEGAL");
    planner("referral-code", Map.of("id", id));
    JsonPath told =
        DeskCall.by(DemoDong.NIGHT_DESK, "referral-tell", Map.of("id", id, "code", code()));
    refused(told, "you may not do this with the household's");
    assertThat(told.getString("error")).contains("NOTES");
  }

  @Test
  void noResidentNumberIsKeptOfWhatIsWrittenDown() {
    String home = Neighbours.household("김민번", "010-0000-0870");
    planner("consent-set", Map.of("household", home, "sharing", true, "how", "900101-1234567"));
    JsonPath wish =
        planner(
            "referral-propose",
            Map.of(
                "household",
                home,
                "need",
                "LEGAL",
                "partner",
                Agencies.LAWYER,
                "reason",
                "900101-1234567 집 문제"));
    String id = planner("referral-send", Map.of("id", wish.getString("body.id"))).get("body.id");
    said(id, "ACCEPT", "");
    said(id, "COMPLETE", "900101-1234567 님과 상담함");
    JsonPath read = planner("referral-read", Map.of("id", id));
    assertThat(read.getString("body.reason")).isEqualTo("900101-******* 집 문제");
    assertThat(read.getString("body.word")).isEqualTo("900101-******* 님과 상담함");
    JsonPath whole =
        planner("case-read", Map.of("household", home, "groups", List.of("STATE", "NOTES")));
    assertThat(whole.prettify()).contains("900101-*******").doesNotContain("1234567");
  }

  private static String sent(String home, String need) {
    planner("consent-set", Map.of("household", home, "sharing", true));
    JsonPath wish =
        planner(
            "referral-propose",
            Map.of("household", home, "need", need, "partner", Agencies.LAWYER, "reason", "집 문제"));
    JsonPath answer = planner("referral-send", Map.of("id", wish.getString("body.id")));
    assertThat(answer.getString("result")).as(answer.prettify()).isEqualTo("SENT");
    return answer.getString("body.id");
  }

  private static JsonPath said(String id, String act, String word) {
    return planner(
        "referral-said",
        word.isEmpty() ? Map.of("id", id, "act", act) : Map.of("id", id, "act", act, "word", word));
  }

  private static JsonPath tell(String id, String code, String purpose) {
    return planner("referral-tell", Map.of("id", id, "code", code, "purpose", purpose));
  }

  /** As the agency's phone has it. */
  private static String code() {
    List<String> texts =
        Posted.to(Agencies.LAWYER_PHONE).stream().filter(t -> t.contains("인증번호는")).toList();
    return texts.get(texts.size() - 1).replaceAll(".*인증번호는 (\\d{6}).*", "$1");
  }

  private static JsonPath planner(String command, Map<String, ?> body) {
    return DeskCall.by(DemoDong.PLANNER, command, body);
  }

  private static void refused(JsonPath answer, String why) {
    assertThat(answer.getString("result")).as(answer.prettify()).isEqualTo("REFUSED");
    assertThat(answer.getString("error")).startsWith(why);
  }
}
