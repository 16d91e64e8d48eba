package kr.salpim.adapters.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import kr.salpim.adapters.channel.StandardWebhooks;
import kr.salpim.adapters.channel.StandardWebhooks.Verdict;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.channel.Signing;
import org.junit.jupiter.api.Test;

/** Who is let in, and what whoever is not let in learns. */
class CallersTest {

  private static final String LIST = "/referrals";

  private final Agencies agencies = new Agencies();
  private final Agency centre = agencies.agency(Agencies.CENTRE);

  /** standard-webhooks/standard-webhooks, libraries/java, TestScenario. */
  @Test
  void thePublishedVectorIsASignatureOfItsBody() {
    byte[] body = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
    Map<String, String> headers =
        Map.of(
            "webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek",
            "webhook-timestamp", "1614265330",
            "webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    List<String> secret = List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    Instant then = Instant.ofEpochSecond(1_614_265_330L);
    assertThat(StandardWebhooks.judge(headers, body, then, secret)).isEqualTo(Verdict.GOOD);
    assertThat(StandardWebhooks.judge(headers, body, then.plusSeconds(300), secret))
        .isEqualTo(Verdict.GOOD);
    assertThat(StandardWebhooks.judge(headers, body, then.plusSeconds(301), secret))
        .isEqualTo(Verdict.WRONG_TIME);
    assertThat(StandardWebhooks.judge(headers, body, then.minusSeconds(301), secret))
        .isEqualTo(Verdict.WRONG_TIME);
    assertThat(StandardWebhooks.judge(headers, new byte[] {1}, then, secret))
        .isEqualTo(Verdict.WRONG);
  }

  @Test
  void whoeverSignsIsLetInWithTheOldSecretAndTheNewOne() {
    assertThat(centre.get(LIST).status()).isEqualTo(200);
    Agency.Answer old =
        changed(
            headers -> {
              String stamp = headers.get("webhook-timestamp");
              headers.putAll(
                  Signing.standard(
                      Agencies.secret("old"),
                      "old-1",
                      Long.parseLong(stamp),
                      Signing.bytes("GET " + Agency.BASE + LIST)));
              return headers;
            });
    assertThat(old.status()).isEqualTo(200);
  }

  @Test
  void eachFaultHasItsOwnTypeAndNoneTellsOfAnything() {
    assertThat(problem(h -> without(h, "Salpim-Partner"))).isEqualTo("unknown-partner");
    assertThat(problem(h -> with(h, "Salpim-Partner", "nobody"))).isEqualTo("unknown-partner");
    assertThat(problem(h -> with(h, "Salpim-Partner", Agencies.LEFT))).isEqualTo("unknown-partner");
    assertThat(problem(h -> with(h, "Salpim-Partner", Agencies.LANDLORD)))
        .isEqualTo("wrong-signature");
    assertThat(problem(h -> without(h, "webhook-signature"))).isEqualTo("wrong-signature");
    assertThat(problem(h -> without(h, "webhook-id"))).isEqualTo("wrong-signature");
    assertThat(problem(h -> with(h, "webhook-timestamp", "1"))).isEqualTo("wrong-signature");
    assertThat(problem(h -> at(h, -301))).isEqualTo("wrong-clock");
    assertThat(problem(h -> at(h, 301))).isEqualTo("wrong-clock");
    assertThat(agencies.agency(Agencies.LANDLORD).get(LIST).problem()).isEqualTo("wrong-scope");
  }

  @Test
  void aSignatureOfOneQuestionIsNoneOfAnother() {
    Agency.Answer other =
        centre.send(
            "GET",
            "/events",
            "",
            "",
            headers -> {
              Map<String, String> spent = new TreeMap<>(headers);
              spent.putAll(
                  Signing.standard(
                      Agencies.secret(Agencies.CENTRE),
                      "q-1",
                      agencies.now().getEpochSecond(),
                      Signing.bytes("GET " + Agency.BASE + LIST)));
              return spent;
            });
    assertThat(other.problem()).isEqualTo("wrong-signature");
  }

  @Test
  void whoeverHeardACallCannotSpendItAgain() {
    var question = centre.signed("GET", LIST, "", "");
    assertThat(centre.send(question).status()).isEqualTo(200);
    assertThat(centre.send(question).problem()).isEqualTo("replayed");

    String body = Agency.signals(Agency.row("r-1", ""));
    var call = centre.signed("POST", "/signals", "k-1", body);
    assertThat(centre.send(call).status()).isEqualTo(200);
    assertThat(centre.send(call).replayed()).isTrue();
    var underAnotherKey =
        new kr.salpim.adapters.gateway.GatewayCall(
            new kr.salpim.adapters.webhook.HttpCall(
                "POST",
                call.http().rawPath(),
                "",
                with(new TreeMap<>(call.http().headers()), "Idempotency-Key", "k-2"),
                body,
                false,
                "203.0.113.9"),
            "",
            Map.of());
    assertThat(centre.send(underAnotherKey).problem()).isEqualTo("replayed");
  }

  @Test
  void aTokenMayDoWhatBothItAndThePartnerMay() {
    Map<String, String> claims =
        Map.of(
            "partner",
            Agencies.CENTRE,
            "areas",
            "[" + DemoDong.GU + " 1153060000]",
            "scope",
            "signal:write other:thing");
    Agency.Answer taken =
        centre.token("POST", "/signals", "k-1", Agency.signals(Agency.row("r-1", "")), claims);
    assertThat(taken.json().path("taken").asInt()).isEqualTo(1);
    assertThat(centre.token("GET", LIST, "", "", claims).problem()).isEqualTo("wrong-scope");

    Map<String, String> elsewhere = new TreeMap<>(claims);
    elsewhere.put("areas", Agencies.OTHER_DONG);
    Agency.Answer refused =
        centre.token("POST", "/signals", "k-2", Agency.signals(Agency.row("r-2", "")), elsewhere);
    assertThat(refused.json().path("refused").asInt()).isEqualTo(1);
    Map<String, String> landlord = new TreeMap<>(claims);
    landlord.put("partner", Agencies.LANDLORD);
    landlord.put("scope", "referral:read");
    assertThat(centre.token("GET", LIST, "", "", landlord).problem()).isEqualTo("wrong-scope");
    assertThat(
            centre
                .token("GET", LIST, "", "", Map.of("partner", "nobody", "scope", "referral:read"))
                .problem())
        .isEqualTo("unknown-partner");
  }

  @Test
  void aTokenMayNameTheServerBeforeItsScopes() {
    Map<String, String> claims =
        Map.of(
            "partner",
            Agencies.CENTRE,
            "areas",
            DemoDong.GU,
            "scope",
            "salpim/referral:read other/signal:write");
    assertThat(centre.token("GET", LIST, "", "", claims).status()).isEqualTo(200);
    String body = Agency.signals(Agency.row("r-1", ""));
    assertThat(centre.token("POST", "/signals", "k-1", body, claims).problem())
        .isEqualTo("wrong-scope");
  }

  @Test
  void claimsInAHeaderAreNone() {
    Agency.Answer answer =
        changed(
            headers -> {
              headers.keySet().removeIf(name -> name.startsWith("webhook-"));
              headers.put("partner", Agencies.CENTRE);
              headers.put("x-amzn-oidc-data", "partner=" + Agencies.CENTRE);
              return headers;
            });
    assertThat(answer.problem()).isEqualTo("wrong-signature");
  }

  private String problem(UnaryOperator<Map<String, String>> change) {
    return changed(change).problem();
  }

  private Agency.Answer changed(UnaryOperator<Map<String, String>> change) {
    return centre.send("GET", LIST, "", "", change);
  }

  private Map<String, String> at(Map<String, String> headers, long seconds) {
    headers.putAll(
        Signing.standard(
            Agencies.secret(Agencies.CENTRE),
            "late",
            agencies.now().getEpochSecond() + seconds,
            Signing.bytes("GET " + Agency.BASE + LIST)));
    return headers;
  }

  private static Map<String, String> without(Map<String, String> headers, String name) {
    headers.remove(name);
    return headers;
  }

  private static Map<String, String> with(Map<String, String> headers, String name, String value) {
    headers.put(name, value);
    return headers;
  }
}
