package kr.salpim.adapters.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kr.salpim.adapters.gateway.GatewayCall;
import kr.salpim.domain.partner.Rates;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A signature that somebody heard opens nothing but what it was made for, and that once. */
class SpentTest {

  private static final String REFERRAL = "/referrals/" + Examples.REFERRAL;
  private static final String SHEET = REFERRAL + "?purpose=food";
  private static final String EVENT =
      "{\"specversion\":\"1.0\",\"subject\":\"" + Examples.REFERRAL + "\"}";
  private static final int WRITES_A_MINUTE = 60;

  private final Agencies agencies = new Agencies();
  private final Agency centre = agencies.agency(Agencies.CENTRE);

  @BeforeEach
  void referred() {
    agencies.book.sent(
        Agencies.CENTRE,
        DemoDong.CODE,
        Examples.REFERRAL,
        "FOOD",
        agencies.now(),
        Agencies.fields());
  }

  @Test
  void anEventOfOursThatIsSignedAlikeOpensNoAddress() {
    assertThat(centre.send(event("GET", SHEET, "")).problem()).isEqualTo("malformed");
    assertThat(centre.send(event("POST", REFERRAL + "/accept", "k-1")).problem())
        .isEqualTo("malformed");
    GatewayCall emptied = event("POST", REFERRAL + "/accept", "k-2");
    assertThat(centre.aimed(emptied, "POST", REFERRAL + "/accept", "").problem())
        .isEqualTo("wrong-signature");
    assertThat(agencies.book.effects()).isZero();
  }

  @Test
  void ofACallWithoutABodyItsAddressIsSigned() {
    assertThat(centre.send(centre.signed("GET", SHEET, "", "", "")).problem())
        .isEqualTo("wrong-signature");
    assertThat(centre.post(REFERRAL + "/accept", "k-1", "").status()).isEqualTo(200);
  }

  @Test
  void aCallThatWasRefusedIsSpentToo() {
    String reason = "{\"reason\":\"자리가 없어요\"}";
    GatewayCall noKey = centre.signed("POST", REFERRAL + "/decline", "", reason);
    assertThat(centre.send(noKey).problem()).isEqualTo("idempotency-key");
    Map<String, String> heard = new java.util.TreeMap<>(noKey.http().headers());
    heard.put("Idempotency-Key", "mine");
    assertThat(centre.aimed(withHeaders(noKey, heard), "POST", REFERRAL + "/hand-back", reason))
        .extracting(Agency.Answer::problem)
        .isEqualTo("replayed");

    Rates rates = Rates.shipped(agencies.centre.memory, agencies.real());
    assertThat(rates.count(Agencies.CENTRE, Rates.What.WRITE, WRITES_A_MINUTE - 1)).isEmpty();
    GatewayCall tooMany = centre.signed("POST", REFERRAL + "/decline", "k-1", reason);
    assertThat(centre.send(tooMany).problem()).isEqualTo("too-many");
    assertThat(centre.aimed(tooMany, "POST", REFERRAL + "/hand-back", reason).problem())
        .isEqualTo("replayed");
    assertThat(agencies.book.effects()).isZero();
  }

  @Test
  void whoeverWasRefusedForTheRateMayTryTheVeryCallAgain() {
    Rates rates = Rates.shipped(agencies.centre.memory, agencies.real());
    assertThat(rates.count(Agencies.CENTRE, Rates.What.WRITE, WRITES_A_MINUTE)).isEmpty();
    GatewayCall call = centre.signed("POST", REFERRAL + "/accept", "k-1", "");
    assertThat(centre.send(call).problem()).isEqualTo("too-many");
    agencies.centre.clock.advance(java.time.Duration.ofMinutes(1));
    assertThat(centre.send(call).status()).isEqualTo(200);
  }

  private GatewayCall event(String method, String target, String key) {
    return centre.signed(method, target, key, EVENT);
  }

  private static GatewayCall withHeaders(GatewayCall call, Map<String, String> headers) {
    var http = call.http();
    return new GatewayCall(
        new kr.salpim.adapters.webhook.HttpCall(
            http.method(),
            http.rawPath(),
            http.rawQuery(),
            headers,
            http.body(),
            false,
            http.sourceIp()),
        call.id(),
        call.claims());
  }
}
