package kr.salpim.adapters.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.salpim.domain.partner.Rates;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Test;

/** How much of a partner is taken. */
class RatesTest {

  private static final int READS_A_MINUTE = 120;
  private static final int ROWS_AN_HOUR = 20_000;

  private final Agencies agencies = new Agencies();
  private final Agency centre = agencies.agency(Agencies.CENTRE);

  @Test
  void whoeverAsksMoreThanAgreedIsToldWhenToAskAgain() {
    agencies.centre.clock.advance(Duration.ofSeconds(20));
    for (int n = 0; n < READS_A_MINUTE; n++) {
      assertThat(centre.get("/referrals").status()).isEqualTo(200);
    }
    Agency.Answer refused = centre.get("/referrals");
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.problem()).isEqualTo("too-many");
    assertThat(refused.raw().headers()).containsEntry("retry-after", "40");
    assertThat(agencies.agency(Agencies.ELSEWHERE).get("/referrals").status()).isEqualTo(200);
    assertThat(centre.get("/health").status()).isEqualTo(200);

    agencies.centre.clock.advance(Duration.ofSeconds(40));
    assertThat(centre.get("/referrals").status()).isEqualTo(200);
  }

  @Test
  void rowsAreCountedByTheHourAndARefusedCallFreesItsKey() {
    Rates rates = Rates.shipped(agencies.centre.memory, agencies.real());
    assertThat(rates.count(Agencies.CENTRE, Rates.What.ROWS, ROWS_AN_HOUR - 1)).isEmpty();
    String two = Agency.signals(Agency.row("r-1", ""), Agency.row("r-2", ""));
    assertThat(centre.post("/signals", "key", two).status()).isEqualTo(429);
    assertThat(centre.post("/signals", "key", Agency.signals(Agency.row("r-1", ""))).status())
        .isEqualTo(200);
    assertThat(centre.post("/signals", "key", Agency.signals(Agency.row("r-1", ""))).replayed())
        .isTrue();
    agencies.centre.clock.advance(Duration.ofHours(1));
    assertThat(centre.post("/signals", "key-2", two).status()).isEqualTo(200);
  }

  @Test
  void aCallHasAtMost500RowsAndOneMebibyte() {
    String many =
        IntStream.rangeClosed(1, 501)
            .mapToObj(n -> Agency.row("r-" + n, "").replace(DemoDong.CODE, "1"))
            .collect(Collectors.joining(","));
    Agency.Answer refused = centre.post("/signals", "k-1", "{\"signals\":[" + many + "]}");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.raw().body()).contains("too-many");
    String large = Agency.signals(Agency.row("r", ",\"note\":\"" + "가".repeat(400_000) + "\""));
    assertThat(centre.post("/signals", "k-2", large).problem()).isEqualTo("too-large");
  }
}
