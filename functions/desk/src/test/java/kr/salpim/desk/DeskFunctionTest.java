package kr.salpim.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.salpim.adapters.testing.FunctionTable;
import kr.salpim.adapters.testing.MockLambda;
import kr.salpim.domain.access.AccessLog;
import kr.salpim.domain.access.AccessRecord;
import kr.salpim.domain.access.AccessRecord.Outcome;
import kr.salpim.domain.access.Actor;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.contact.Role;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The desk as Lambda runs it; natively too ({@code DeskFunctionIT}). */
@QuarkusTest
@QuarkusTestResource(FunctionTable.class)
@QuarkusTestResource(MockLambda.class)
class DeskFunctionTest {

  @Test
  void anUnknownCommandIsToldWhichThereAre() {
    JsonPath answer = DeskCall.operator("parked-lst", Map.of());

    assertThat(answer.getString("result")).isEqualTo("REFUSED");
    assertThat(answer.getString("error"))
        .startsWith("command must be one of ")
        .contains("delivery-hold, delivery-restored, delivery-resume", "parked-list");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'by':'kim.ops','body':{'dong':'1153059500'}} | from must be an address or an IAM identity",
        "{'from':'10.0.0.1','body':{'dong':'1153059500'}} | by must be 1 to 32 letters, digits and dots",
        "{'by':'a b','from':'10.0.0.1','body':{'dong':'1153059500'}} | by must be 1 to 32 letters, digits and dots",
        "{'by':'+821000000301','from':'10.0.0.1','body':{'dong':'1153059500'}} | by must be 1 to 32 letters, digits and dots",
        "{'by':'kim.ops','from':'10.0.0.1'} | dong must be a code of ten digits",
        "{'by':'kim.ops','from':'10.0.0.1','body':{'dong':'구로4동'}} | dong must be a code of ten digits",
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
  void whoDidWhatToWhoseDataIsRecordedAndARefusalOfTheCallerIsToo() {
    DeskCall.operator("delivery-resume", Map.of());
    DeskCall.by(
        DemoDong.PLANNER,
        "absence-set",
        Map.of("phone", DemoDong.TEAM_LEAD, "from", "2099-01-01", "to", "2099-01-02"));

    List<AccessRecord> records = records();
    assertThat(records)
        .anySatisfy(
            done -> {
              assertThat(done.who()).isEqualTo(Actor.named(DeskCall.OPERATOR));
              assertThat(done.source()).isEqualTo(DeskCall.FROM);
              assertThat(done.command()).isEqualTo("delivery-resume");
              assertThat(done.whose()).isEqualTo("delivery");
              assertThat(done.verb()).isEqualTo(Verb.CHANGE);
              assertThat(done.outcome()).isEqualTo(Outcome.ALLOWED);
              assertThat(done.purpose()).contains("visit");
            })
        .anySatisfy(
            refused -> {
              assertThat(refused.who().role()).contains(Role.PLANNER);
              assertThat(refused.command()).isEqualTo("absence-set");
              assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
            });
  }

  @Test
  void whatIsRefusedBecauseItCannotBeReadIsRecordedAsRefused() {
    DeskCall.operator(
        "account-set", Map.of("dong", DemoDong.CODE, "channel", "sms", "household", "guessed-1"));

    assertThat(records())
        .filteredOn(record -> record.whose().equals("guessed-1"))
        .extracting(AccessRecord::outcome)
        .containsExactly(Outcome.REFUSED);
  }

  private static List<AccessRecord> records() {
    List<AccessRecord> records = new ArrayList<>();
    Clock clock = Clock.systemUTC();
    new AccessLog(FunctionTable.table(), clock, () -> "unused")
        .day(LocalDate.now(WorkingDays.SEOUL), records::add);
    return records;
  }
}
