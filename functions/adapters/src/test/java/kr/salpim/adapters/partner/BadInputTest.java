package kr.salpim.adapters.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong is refused with its own type, says which field, and never quotes it. */
class BadInputTest {

  private final Agencies agencies = new Agencies();
  private final Agency centre = agencies.agency(Agencies.CENTRE);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "7",
        "\"x\"",
        "{\"signals\":[{}]} ",
        "{\"a\":1,\"a\":2}",
        "{\"signals\":[1e999]}",
        "{\"signals\":{}}",
        "{\"signals\":[]}",
        "{}",
        "null",
        "\u0000"
      })
  void noBodyIsTooBrokenForAnAnswer(String body) {
    Agency.Answer answer = centre.post("/signals", "k", body);
    assertThat(answer.status()).isIn(200, 400);
    if (answer.status() == 400) {
      assertThat(answer.problem()).isIn("malformed", "invalid");
    } else {
      assertThat(answer.json().path("refused").asInt()).isEqualTo(1);
    }
  }

  @Test
  void aKeyIsNeededAndOfAtMost255Characters() {
    String body = Agency.signals(Agency.row("r-1", ""));
    assertThat(centre.post("/signals", "", body).problem()).isEqualTo("idempotency-key");
    assertThat(centre.post("/signals", "k".repeat(256), body).problem())
        .isEqualTo("idempotency-key");
    assertThat(centre.post("/signals", "k".repeat(255), body).status()).isEqualTo(200);
  }

  @Test
  void everyPostOfTheContractNeedsAKey() {
    String cursor = Examples.prepare(agencies, Agencies.CENTRE, DemoDong.CODE);
    assertThat(Examples.calls(cursor, DemoDong.CODE).values())
        .filteredOn(call -> call.method().equals("POST"))
        .hasSizeGreaterThan(7)
        .allSatisfy(
            call ->
                assertThat(centre.post(call.target(), "", call.body()).problem())
                    .isEqualTo("idempotency-key"));
  }

  @Test
  void otherContentTypesAndCharsetsAreRefused() {
    String body = Agency.signals(Agency.row("r-1", ""));
    for (String type :
        List.of("text/plain", "application/xml", "application/json; charset=euc-kr", "")) {
      Agency.Answer answer = changed(body, headers -> put(headers, "content-type", type));
      assertThat(answer.problem()).as(type).isEqualTo("content-type");
    }
    assertThat(
            changed(body, headers -> put(headers, "content-type", "Application/JSON;charset=UTF-8"))
                .status())
        .isEqualTo(200);
  }

  @Test
  void strictModeRefusesFieldsAndParametersThatNobodyKnows() {
    UnaryOperator<Map<String, String>> strict = h -> put(h, "prefer", "handling=strict");
    Agency.Answer envelope =
        changed("{\"signals\":[" + Agency.row("r-1", "") + "],\"비밀\":1}", strict);
    assertThat(envelope.problem()).isEqualTo("unknown-fields");
    assertThat(envelope.raw().body()).doesNotContain("비밀");
    String report =
        "{\"reference\":\"r\",\"dong\":\""
            + DemoDong.CODE
            + "\",\"text\":\"걱정돼요\",\"about\":{\"이름\":\"김\"}}";
    assertThat(centre.send("POST", "/reports", "k-2", report, strict).problem())
        .isEqualTo("unknown-fields");
    Agency.Answer lenient = centre.post("/reports", "k-3", report);
    assertThat(lenient.raw().headers()).containsEntry("salpim-ignored-fields", "1");
    assertThat(centre.get("/referrals?colour=red").raw().headers())
        .containsEntry("salpim-ignored-fields", "1");
  }

  @Test
  void preferIsBoundedEverywhere() {
    UnaryOperator<Map<String, String>> strict = h -> put(h, "prefer", "handling=strict");
    assertThat(centre.send("GET", "/referrals?colour=red", "", "", strict).problem())
        .isEqualTo("unknown-fields");
    UnaryOperator<Map<String, String>> endless = h -> put(h, "prefer", " ,".repeat(5_000));
    assertThat(centre.send("GET", "/referrals", "", "", endless).problem()).isEqualTo("invalid");
  }

  @Test
  void aKindBeginsWithALetterSoThatNoNumberOfAPhoneIsOne() {
    for (String kind : List.of("01012345678", "_POWER", "2번째")) {
      Agency.Answer answer =
          centre.post(
              "/signals", kind, Agency.signals(Agency.row("r", "").replace("POWER_CUT", kind)));
      assertThat(answer.json().path("results").path(0).path("problems").findValuesAsText("field"))
          .as(kind)
          .containsExactly("kind");
    }
  }

  @Test
  void wrongFieldsAreNamedAndNeverQuoted() {
    Agency.Answer answer =
        centre.post(
            "/reports",
            "k",
            "{\"reference\":7,\"dong\":\"구로4동\",\"about\":{\"birth\":\"어제\",\"phone\":\"비밀번호\"}}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("problems").findValuesAsText("field"))
        .containsExactlyInAnyOrder("reference", "dong", "text", "birth");
    assertThat(answer.raw().body()).doesNotContain("어제", "구로4동", "비밀번호");
    assertThat(centre.get("/referrals?status=lost").problem()).isEqualTo("invalid");
    assertThat(centre.get("/referrals?before=yesterday").problem()).isEqualTo("invalid");
    assertThat(centre.get("/referrals?status=sent&status=sent").problem()).isEqualTo("invalid");
    assertThat(centre.get("/referrals?status=%zz").problem()).isEqualTo("invalid");
    assertThat(centre.get("/resources").problem()).isEqualTo("invalid");
    assertThat(centre.get("/events?after=1").problem()).isEqualTo("invalid");
    String id = Examples.REFERRAL;
    assertThat(centre.get("/referrals/" + id).problem()).isEqualTo("invalid");
    assertThat(centre.post("/referrals/" + id + "/decline", "k", "").problem())
        .isEqualTo("malformed");
    assertThat(centre.post("/referrals/" + id + "/decline", "k", "{}").problem())
        .isEqualTo("invalid");
  }

  @Test
  void whatIsNotInTheContractDoesNotExist() {
    for (String path : List.of("/", "", "/nothing", "/signals/", "/referrals/a/b/c", "/health/x")) {
      assertThat(centre.get(path).problem()).as(path).isEqualTo("not-found");
    }
    Agency.Answer method = centre.get("/signals");
    assertThat(method.status()).isEqualTo(405);
    assertThat(method.raw().headers()).containsEntry("allow", "POST");
  }

  private Agency.Answer changed(String body, UnaryOperator<Map<String, String>> change) {
    return centre.send("POST", "/signals", "k-" + body.hashCode(), body, change);
  }

  private static Map<String, String> put(Map<String, String> headers, String name, String value) {
    headers.put(name, value);
    return headers;
  }
}
