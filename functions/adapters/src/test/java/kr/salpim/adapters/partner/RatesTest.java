package kr.salpim.adapters.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.salpim.domain.calendar.DatedNumbers;
import kr.salpim.domain.partner.Rates;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.TableDown;
import kr.salpim.domain.table.Written;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.table.MemoryTable;
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
  void aPartnerMayHaveALimitOfItsOwn() {
    Rates rates =
        new Rates(
            agencies.centre.memory,
            DatedNumbers.of("/kr/salpim/adapters/partner/limits.tsv"),
            agencies.real());
    assertThat(rates.limit(Agencies.CENTRE, Rates.What.ROWS)).isEqualTo(7);
    assertThat(rates.limit(Agencies.LANDLORD, Rates.What.ROWS)).isEqualTo(3);
    assertThat(rates.count(Agencies.CENTRE, Rates.What.ROWS, 7)).isEmpty();
    assertThat(rates.count(Agencies.CENTRE, Rates.What.ROWS, 1)).isPresent();
    assertThat(rates.count(Agencies.LANDLORD, Rates.What.ROWS, 4)).isPresent();
  }

  @Test
  void aLostAnswerOfAMereCountEndsNoCall() {
    AtomicInteger writes = new AtomicInteger();
    MemoryTable memory = new MemoryTable();
    Table losing =
        new TableAround(memory) {
          @Override
          public Written write(Change change) {
            Written written = memory.write(change);
            if (writes.incrementAndGet() == 1) {
              throw new TableDown("SocketTimeout");
            }
            return written;
          }
        };
    Rates rates = Rates.shipped(losing, agencies.real());
    assertThat(rates.count(Agencies.CENTRE, Rates.What.READ, 1)).isEmpty();
    assertThat(rates.count(Agencies.CENTRE, Rates.What.READ, READS_A_MINUTE - 2)).isEmpty();
    assertThat(rates.count(Agencies.CENTRE, Rates.What.READ, 1)).isPresent();
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
