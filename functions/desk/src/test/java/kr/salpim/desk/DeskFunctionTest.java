package kr.salpim.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import kr.salpim.adapters.testing.FunctionTable;
import kr.salpim.adapters.testing.MockLambda;
import kr.salpim.domain.access.AccessRecord.Outcome;
import kr.salpim.domain.contact.Role;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The desk of staff as Lambda runs it; natively too ({@code DeskFunctionIT}). */
@Tag("aws")
@QuarkusTest
@QuarkusTestResource(FunctionTable.class)
@QuarkusTestResource(MockLambda.class)
class DeskFunctionTest {

  @Test
  void anUnknownCommandIsToldWhichThereAreForStaff() {
    JsonPath answer = DeskCall.by(DemoDong.PLANNER, "alrets", Map.of());

    assertThat(answer.getString("result")).isEqualTo("REFUSED");
    assertThat(answer.getString("error"))
        .startsWith("command must be one of ")
        .contains("alerts", "case-read")
        .doesNotContain("parked-list", "staff-set");
  }

  @Test
  void aCommandOfOperatorsIsRefusedHereAndNothingOfItIsDone() {
    JsonPath answer = DeskCall.operator("delivery-hold", Map.of());

    assertThat(answer.getString("result")).isEqualTo("REFUSED");
    assertThat(answer.getString("error"))
        .isEqualTo("command delivery-hold is for operators: call desk-operator");
    assertThat(Accesses.of("delivery")).isEmpty();
  }

  @Test
  void aRefusalOfTheCallerIsRecordedUnderTheIdOfTheCall() {
    DeskCall.by(
        DemoDong.PLANNER,
        "absence-set",
        Map.of("phone", DemoDong.TEAM_LEAD, "from", "2099-01-01", "to", "2099-01-02"));

    assertThat(Accesses.today())
        .anySatisfy(
            refused -> {
              assertThat(refused.who().role()).contains(Role.PLANNER);
              assertThat(refused.command()).isEqualTo("absence-set");
              assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
              assertThat(refused.call()).isPresent();
            });
  }
}
