package kr.salpim.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.Map;
import kr.salpim.adapters.testing.FunctionTable;
import kr.salpim.adapters.testing.MockLambda;
import kr.salpim.domain.calendar.WorkingDays;
import org.junit.jupiter.api.Test;

/** The review of who handled personal data; natively too ({@code AccessCommandsIT}). */
@QuarkusTest
@TestProfile(OperatorProfile.class)
@QuarkusTestResource(FunctionTable.class)
@QuarkusTestResource(MockLambda.class)
class AccessCommandsTest {

  @Test
  void theMonthsAccessesCanBeReviewed() {
    String month = LocalDate.now(WorkingDays.SEOUL).toString().substring(0, 7);
    DeskCall.operator("delivery-resume", Map.of());

    JsonPath review = DeskCall.operator("access-review", Map.of("month", month));

    assertThat(review.getList("body.people.who")).contains(DeskCall.OPERATOR);
    JsonPath none = DeskCall.operator("access-review", Map.of("month", "2026-13"));
    assertThat(none.getString("error")).startsWith("month cannot be read");
  }

  @Test
  void whoHandledOneHouseholdsDataIsShownAndThatItWasShownIsRecorded() {
    String month = LocalDate.now(WorkingDays.SEOUL).toString().substring(0, 7);
    Map<String, String> asked = Map.of("household", "erased-1", "month", month);

    JsonPath read = DeskCall.operator("access-read", asked);

    assertThat(read.getList("body.accesses.command")).containsExactly("access-read");
    assertThat(read.getList("body.accesses.who")).containsExactly(DeskCall.OPERATOR);
    assertThat(read.getList("body.accesses.from")).containsExactly(DeskCall.FROM);
    assertThat(read.getString("body.accesses[0].call")).isNotEmpty();
    assertThat(read.getList("body.accesses.outcome")).containsExactly("ALLOWED");
    assertThat(read.getInt("body.more")).isZero();
  }
}
