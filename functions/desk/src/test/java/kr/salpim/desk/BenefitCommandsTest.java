package kr.salpim.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import kr.salpim.adapters.testing.FunctionTable;
import kr.salpim.adapters.testing.MockLambda;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a household receives and agreed to; natively too ({@code BenefitCommandsIT}). */
@QuarkusTest
@QuarkusTestResource(FunctionTable.class)
@QuarkusTestResource(MockLambda.class)
class BenefitCommandsTest {

  @BeforeAll
  static void anotherDong() {
    OtherDong.setUp();
  }

  @Test
  void whatIsReceivedStandsInTheCaseUntilItEnds() {
    String home = Neighbours.household("김수혜", "010-0000-0831");
    JsonPath set = by("benefit-set", meal(home, "FOOD"));
    assertThat(set.getString("result")).as(set.prettify()).isEqualTo("SET");
    String id = set.getString("body.benefit");
    JsonPath shown = read(home);
    assertThat(shown.getString("body.benefits[0].name")).isEqualTo("밑반찬");
    assertThat(shown.getString("body.benefits[0].need")).isEqualTo("FOOD");
    assertThat(shown.getString("body.benefits[0].to")).isEmpty();

    JsonPath ended = by("benefit-end", Map.of("household", home, "benefit", id));
    assertThat(ended.getString("result")).isEqualTo("ENDED");
    assertThat(read(home).getString("body.benefits[0].to"))
        .isEqualTo(Neighbours.today().toString());
    JsonPath again = by("benefit-set", meal(home, "FOOD"));
    assertThat(again.getString("result")).as(again.prettify()).isEqualTo("ENDED");
    assertThat(read(home).getString("body.benefits[0].to"))
        .isEqualTo(Neighbours.today().toString());
    assertThat(Accesses.of(home)).extracting("command").contains("benefit-set", "benefit-end");
  }

  @Test
  void whatCannotBeIsRefused() {
    String home = Neighbours.household("김거절", "010-0000-0832");
    refused(by("benefit-set", meal(home, "반찬")), "body a need is a code");
    refused(by("benefit-end", Map.of("household", home, "benefit", "b-1")), "benefit is none");
    refused(
        DeskCall.by(OtherDong.PLANNER, "benefit-set", meal(home, "FOOD")),
        "you may not do this with the household's [NOTES]");
  }

  @Test
  void aConsentToTellOthersIsRecordedWithItsDayAndLeavesTheOtherAlone() {
    String home = Neighbours.household("김동의", "010-0000-0833");
    assertThat(read(home).getBoolean("body.sharing")).isFalse();
    String asked = read(home).getString("body.consented");
    JsonPath set = by("consent-set", Map.of("household", home, "sharing", true, "how", "동의서를 받음"));
    assertThat(set.getString("result")).as(set.prettify()).isEqualTo("CHANGED");
    assertThat(read(home).getBoolean("body.sharing")).isTrue();
    assertThat(read(home).getBoolean("body.messages")).isTrue();
    assertThat(read(home).getString("body.consented")).isEqualTo(asked);
    assertThat(read(home).getString("body.sharingAsked")).isEqualTo(Neighbours.today().toString());
    JsonPath whole = read(home);
    whole.setRootPath("body.log.find { it.what == 'SHARING AGREED' }");
    assertThat(whole.getString("reason")).as(read(home).prettify()).isEqualTo("동의서를 받음");
    assertThat(whole.getString("by")).isNotEmpty();

    by("consent-set", Map.of("household", home, "sharing", false));
    assertThat(read(home).getBoolean("body.sharing")).isFalse();
    refused(by("consent-set", Map.of("household", home)), "sharing must be true or false");
    refused(
        by("consent-set", Map.of("household", home, "sharing", true, "day", "2999-01-01")),
        "day is in the future");
    String yesterday = Neighbours.today().minusDays(1).toString();
    refused(
        by("consent-set", Map.of("household", home, "sharing", true, "day", yesterday)),
        "day is before " + Neighbours.today());
  }

  private static Map<String, Object> meal(String home, String need) {
    return Map.of("household", home, "need", need, "name", "밑반찬");
  }

  private static JsonPath by(String command, Map<String, ?> body) {
    return DeskCall.by(DemoDong.TEAM_LEAD, command, body);
  }

  private static JsonPath read(String home) {
    return by(
        "case-read", Map.of("household", home, "groups", List.of("NOTES", "MEMBERS", "STATE")));
  }

  private static void refused(JsonPath answer, String why) {
    assertThat(answer.getString("result")).isEqualTo("REFUSED");
    assertThat(answer.getString("error")).startsWith(why);
  }
}
