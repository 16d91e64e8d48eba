package kr.salpim.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import kr.salpim.adapters.testing.FunctionTable;
import kr.salpim.adapters.testing.MockLambda;
import kr.salpim.domain.access.AccessRecord;
import kr.salpim.domain.access.AccessRecord.Outcome;
import kr.salpim.domain.access.Actor;
import kr.salpim.domain.access.Verb;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The operators' desk as Lambda runs it; natively too ({@code DeskOperatorIT}). */
@Tag("aws")
@QuarkusTest
@TestProfile(OperatorProfile.class)
@QuarkusTestResource(FunctionTable.class)
@QuarkusTestResource(MockLambda.class)
class DeskOperatorTest {

  @Test
  void anUnknownCommandIsToldWhichThereAre() {
    JsonPath answer = DeskCall.operator("parked-lst", Map.of());

    assertThat(answer.getString("result")).isEqualTo("REFUSED");
    assertThat(answer.getString("error"))
        .startsWith("command must be one of ")
        .contains("delivery-hold, delivery-restored, delivery-resume", "parked-list")
        .doesNotContain("case-read");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'by':'kim.ops','body':{'dong':'1153059500'}} | from must be an address or an IAM identity",
        "{'from':'10.0.0.1','body':{'dong':'1153059500'}} | by must be 1 to 32 letters, digits and dots",
        "{'by':'a b','from':'10.0.0.1','body':{'dong':'1153059500'}} | by must be 1 to 32 letters, digits and dots",
        "{'by':'+821000000301','from':'10.0.0.1','body':{'dong':'1153059500'}} | by must be 1 to 32 letters, digits and dots",
        "{'by':'kim.ops','from':'10.0.0.1'} | dong must be a text of 1 to 10 characters in one line",
        "{'by':'kim.ops','from':'10.0.0.1','body':{'dong':'구로4동'}} | dong must be a code of ten digits, or five of a district office",
        "{'by':'kim.ops','from':'10.0.0.1','body':['1153059500']} | body must be a JSON object",
        "{'by':'kim.ops','from':'10.0.0.1','body':{'dong':'1153059500','limt':3}} | body takes no other fields than dong"
      })
  void whatCannotBeReadIsSaidInOneLine(String call, String line) {
    String json = call.replace('\'', '"').replaceFirst("\\{", "{\"command\":\"parked-list\",");

    JsonPath answer = DeskCall.call(json);

    assertThat(answer.getString("result")).isEqualTo("REFUSED");
    assertThat(answer.getString("error")).isEqualTo(line);
  }

  @Test
  void anEmptyCallIsRefusedToo() {
    assertThat(DeskCall.call("{}").getString("result")).isEqualTo("REFUSED");
  }

  @Test
  void whoDidWhatToWhoseDataIsRecordedUnderTheIdOfTheCall() {
    DeskCall.operator("delivery-resume", Map.of());

    assertThat(Accesses.of("delivery"))
        .anySatisfy(
            done -> {
              assertThat(done.who()).isEqualTo(Actor.named(DeskCall.OPERATOR));
              assertThat(done.source()).isEqualTo(DeskCall.FROM);
              assertThat(done.call()).isPresent();
              assertThat(done.command()).isEqualTo("delivery-resume");
              assertThat(done.verb()).isEqualTo(Verb.CHANGE);
              assertThat(done.outcome()).isEqualTo(Outcome.ALLOWED);
              assertThat(done.purpose()).contains("visit");
            });
    assertThat(Accesses.today())
        .extracting(record -> record.call().orElse(""))
        .doesNotContain("")
        .doesNotHaveDuplicates();
  }

  @Test
  void aCommandOfStaffIsRefusedHere() {
    JsonPath answer = DeskCall.by(DemoDong.PLANNER, "alerts", Map.of());

    assertThat(answer.getString("result")).isEqualTo("REFUSED");
    assertThat(answer.getString("error")).isEqualTo("command alerts is for staff: call desk");
  }

  @Test
  void whatIsRefusedBecauseItCannotBeReadIsRecordedAsRefused() {
    DeskCall.operator(
        "account-set", Map.of("dong", DemoDong.CODE, "channel", "sms", "household", "guessed-1"));

    assertThat(Accesses.of("guessed-1"))
        .extracting(AccessRecord::outcome)
        .containsExactly(Outcome.REFUSED);
  }
}
