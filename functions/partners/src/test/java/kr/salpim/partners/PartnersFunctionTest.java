package kr.salpim.partners;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.Map;
import kr.salpim.adapters.testing.MockLambda;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The function as Lambda runs it, over DynamoDB Local. The native binary passes the same tests. */
@Tag("aws")
@QuarkusTest
@QuarkusTestResource(AgencyTable.class)
@QuarkusTestResource(MockLambda.class)
class PartnersFunctionTest {

  private static final String BASE = "/partners/v1";

  @Test
  void signalsAreTakenOnceAndAnsweredAlike() {
    String row =
        "{\"signals\":[{\"reference\":\"it-1\",\"dong\":\"%s\",\"kind\":\"POWER_CUT\","
                .formatted(DemoDong.CODE)
            + "\"observed\":\"%s\",\"name\":\"김영자\",\"phone\":\"010-0000-0931\"}]}"
                .formatted(LocalDate.now(WorkingDays.SEOUL));
    JsonPath first = PartnersCall.post(BASE + "/signals", "it-k1", row);
    JsonPath again = PartnersCall.post(BASE + "/signals", "it-k1", row);
    assertThat(first.getInt("statusCode")).isEqualTo(200);
    assertThat(first.getString("body")).contains("\"taken\":1");
    assertThat(again.getString("body")).isEqualTo(first.getString("body"));
    assertThat(again.getString("headers.idempotency-replayed")).isEqualTo("true");
  }

  @Test
  void aReportOfAChildThatIsHurtIsAnsweredWithTheDutyToCall() {
    String report =
        "{\"reference\":\"it-2\",\"dong\":\"%s\",".formatted(DemoDong.CODE)
            + "\"text\":\"옆집에서 아이를 때리는 소리가 나요. 아이가 맞고 있어요\"}";
    JsonPath answer = PartnersCall.post(BASE + "/reports", "it-k2", report);
    assertThat(answer.getInt("statusCode")).isEqualTo(200);
    assertThat(answer.getString("body")).contains("\"call\":\"112\"");
  }

  @Test
  void aTokenThatTheGatewayCheckedIsEnough() {
    JsonPath answer =
        PartnersCall.send(
            "GET",
            BASE + "/referrals?status=sent",
            Map.of(),
            "",
            Map.of(
                "partner",
                AgencyTable.PARTNER,
                "areas",
                "[" + DemoDong.GU + "]",
                "scope",
                "referral:read"));
    assertThat(answer.getInt("statusCode")).isEqualTo(200);
    assertThat(answer.getString("body")).isEqualTo("{\"referrals\":[]}");
  }

  @Test
  void whatIsSignedMayLookAround() {
    assertThat(PartnersCall.get(BASE + "/referrals").getInt("statusCode")).isEqualTo(200);
    assertThat(PartnersCall.get(BASE + "/events").getString("body")).isEqualTo("{\"events\":[]}");
    assertThat(PartnersCall.get(BASE + "/resources?dong=" + DemoDong.CODE).getInt("statusCode"))
        .isEqualTo(200);
    assertThat(
            PartnersCall.get(BASE + "/referrals/0123456789abcdefghijkl?purpose=x1")
                .getInt("statusCode"))
        .isEqualTo(404);
  }

  @Test
  void whoeverAsksForItsHealthNeedsNoName() {
    JsonPath answer = PartnersCall.send("GET", BASE + "/health", Map.of(), "", Map.of());
    assertThat(answer.getInt("statusCode")).isEqualTo(200);
    assertThat(PartnersCall.send("GET", "/", Map.of(), "", Map.of()).getInt("statusCode"))
        .isEqualTo(404);
  }
}
