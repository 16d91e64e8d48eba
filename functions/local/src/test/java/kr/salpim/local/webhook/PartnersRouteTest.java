package kr.salpim.local.webhook;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.partner.Partner;
import kr.salpim.domain.partner.PartnerScope;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Table;
import kr.salpim.local.LocalResource;
import kr.salpim.testkit.channel.Signing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Partners' calls over HTTP, on one machine. */
@QuarkusTest
@QuarkusTestResource(LocalResource.class)
class PartnersRouteTest {

  private static final String DONG = "1153055000";
  private static final String PARTNER = "guro-welfare";

  /** As in {@code partner-secrets.json} of the demo. */
  private static final String SECRET = "whsec_ZGVtby1vZi1ndXJvLXdlbGZhcmUtZGVtby1vZi1ndXJvLXc=";

  @Inject Table table;

  @BeforeEach
  void anAgencyTakesPart() {
    Partner partner =
        new Partner(
            PARTNER,
            new Secret("복지관"),
            "WELFARE_CENTRE",
            Set.of(DONG),
            Set.of(PartnerScope.values()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    table.write(new Change.Put(partner.toItem(), Condition.always()));
  }

  @Test
  void aSignedLineOfNdjsonIsTaken() {
    String row =
        "{\"reference\":\"route-1\",\"dong\":\"%s\",\"kind\":\"POWER_CUT\",\"observed\":\"%s\",\"name\":\"김영자\",\"birth\":\"1950-03-02\"}"
            .formatted(DONG, LocalDate.now(WorkingDays.SEOUL));
    given()
        .headers(signed("route-1", row))
        .contentType("application/x-ndjson; charset=utf-8")
        .header("idempotency-key", "route-1")
        .body(Signing.bytes(row))
        .post("/partners/v1/signals")
        .then()
        .statusCode(200)
        .body("taken", equalTo(1));
  }

  @Test
  void aSignedQuestionIsAnsweredAndAForgedOneIsNot() {
    given()
        .headers(signed("route-2", "GET /partners/v1/referrals?status=sent"))
        .get("/partners/v1/referrals?status=sent")
        .then()
        .statusCode(200)
        .body("referrals.size()", equalTo(0));
    given()
        .headers(signed("route-3", "GET /partners/v1/referrals"))
        .get("/partners/v1/events")
        .then()
        .statusCode(401)
        .body("type", containsString("wrong-signature"));
  }

  private static Map<String, String> signed(String id, String what) {
    Map<String, String> headers =
        Signing.standard(SECRET, id, Instant.now().getEpochSecond(), Signing.bytes(what));
    headers.remove("content-type");
    headers.put("salpim-partner", PARTNER);
    return headers;
  }
}
