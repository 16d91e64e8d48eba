package kr.salpim.adapters.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import kr.salpim.adapters.gateway.GatewayCall;
import kr.salpim.adapters.webhook.HttpCall;
import kr.salpim.adapters.webhook.WebhookResponse;
import kr.salpim.testkit.Seeds;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Test;

/**
 * Whatever somebody who is let in sends, they get an answer of the contract, and it is never ours.
 */
class JunkTest {

  private static final List<String> SCRAPS =
      List.of(
          "{",
          "}",
          "[",
          "]",
          "\"",
          ":",
          ",",
          "null",
          "1e400",
          "-",
          "\\u0000",
          "\\ud800",
          "\n",
          "\"signals\"",
          "\"about\"",
          "\"seenAt\":\"9\"",
          "\"birth\":\"2026-02-30\"",
          "\0",
          "😀",
          "\"dong\":\"1153059500\"",
          "\"kind\":\"\uC544\"",
          "900101-1234567");

  @Test
  void noCallIsAnsweredWithAFaultOfOurs() {
    Seeds.each(
        150,
        seed -> {
          Random random = new Random(seed);
          Agencies agencies = new Agencies();
          String cursor = Examples.prepare(agencies, Agencies.CENTRE, DemoDong.CODE);
          for (Map.Entry<String, Examples.Call> one :
              Examples.calls(cursor, DemoDong.CODE).entrySet()) {
            GatewayCall call = spoilt(one.getValue(), one.getKey(), random);
            WebhookResponse response = agencies.api.handle(call);
            ContractCheck.answer(call.http().method(), call.http().rawPath(), response);
            assertThat(response.status()).as(one.getKey()).isLessThan(500);
          }
        });
  }

  private static GatewayCall spoilt(Examples.Call call, String key, Random random) {
    String[] target = call.target().split("\\?", 2);
    Map<String, String> headers = new TreeMap<>();
    headers.put(
        "Content-Type", random.nextInt(4) == 0 ? "application/x-ndjson" : "application/json");
    headers.put("Idempotency-Key", key);
    headers.put("Prefer", random.nextBoolean() ? "handling=strict" : "handling=lenient");
    return new GatewayCall(
        new HttpCall(
            call.method(),
            Agency.BASE + target[0],
            target.length == 2 ? spoilt(target[1], random) : "",
            headers,
            spoilt(call.body(), random),
            random.nextInt(10) == 0,
            spoilt("203.0.113.9", random)),
        spoilt("request-id", random),
        Map.of(
            "partner",
            Agencies.CENTRE,
            "areas",
            spoilt(DemoDong.CODE, random),
            "scope",
            "signal:write report:write referral:read referral:write resource:read event:read"));
  }

  private static String spoilt(String text, Random random) {
    StringBuilder spoilt = new StringBuilder(text);
    for (int n = random.nextInt(4); n > 0; n--) {
      int at = random.nextInt(spoilt.length() + 1);
      if (random.nextBoolean()) {
        spoilt.insert(at, SCRAPS.get(random.nextInt(SCRAPS.size())));
      } else {
        spoilt.delete(at, Math.min(spoilt.length(), at + 1 + random.nextInt(6)));
      }
    }
    return spoilt.toString();
  }
}
