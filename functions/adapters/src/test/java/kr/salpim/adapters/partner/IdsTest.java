package kr.salpim.adapters.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import kr.salpim.adapters.gateway.GatewayCall;
import kr.salpim.adapters.webhook.HttpCall;
import kr.salpim.adapters.webhook.WebhookResponse;
import kr.salpim.testkit.Seeds;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Test;

/** Asking for ids tells nothing: neither that something is there nor that it is not. */
class IdsTest {

  private static final int IDS = 10_000;
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private final Agencies agencies = new Agencies();

  @Test
  void tenThousandRandomAndNeighbouringIdsAreAnsweredAlike() {
    agencies.book.sent(
        Agencies.CENTRE, DemoDong.CODE, Examples.REFERRAL, "FOOD", agencies.now(), Map.of());
    Seeds.each(
        1,
        seed -> {
          Random random = new Random(seed);
          Set<String> answers = new HashSet<>();
          for (int n = 0; n < IDS; n++) {
            // The clock goes on, so that nobody is told to wait.
            agencies.centre.clock.advance(java.time.Duration.ofSeconds(1));
            answers.add(told(n % 2 == 0 ? random(random) : neighbour(random)));
          }
          assertThat(answers).hasSize(1);
          assertThat(told(Examples.REFERRAL)).isIn(answers);
          assertThat(told("no-id")).isIn(answers);
          assertThat(agencies.book.disclosures()).isZero();
        });
  }

  /** All that whoever asks sees: status, headers, body and its size. */
  private String told(String id) {
    Map<String, String> headers = new TreeMap<>();
    GatewayCall call =
        new GatewayCall(
            new HttpCall(
                "GET",
                Agency.BASE + "/referrals/" + id,
                "purpose=food-support",
                headers,
                "",
                false,
                "203.0.113.9"),
            "",
            Map.of(
                "partner", Agencies.ELSEWHERE,
                "areas", Agencies.OTHER_DONG,
                "scope", "referral:read"));
    WebhookResponse response = agencies.api.handle(call);
    return response.status()
        + "|"
        + new TreeMap<>(response.headers())
        + "|"
        + response.body()
        + "|"
        + response.body().length();
  }

  private static String random(Random random) {
    StringBuilder id = new StringBuilder();
    while (id.length() < Examples.REFERRAL.length()) {
      id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return id.toString();
  }

  /** One or two letters from an id that there is. */
  private static String neighbour(Random random) {
    StringBuilder id = new StringBuilder(Examples.REFERRAL);
    for (int n = 0; n <= random.nextInt(2); n++) {
      id.setCharAt(random.nextInt(id.length()), ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return id.toString();
  }
}
