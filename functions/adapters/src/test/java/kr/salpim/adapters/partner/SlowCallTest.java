package kr.salpim.adapters.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import kr.salpim.domain.risk.Signal;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Written;
import kr.salpim.testkit.table.MemoryTable;
import org.junit.jupiter.api.Test;

/** A call that takes longer than its function lives. */
class SlowCallTest {

  private static final int ROWS = 12;
  private static final Duration A_ROW = Duration.ofSeconds(4);

  private final MemoryTable memory = new MemoryTable();
  private final AtomicReference<Agencies> agencies = new AtomicReference<>();

  @Test
  void itIsBrokenOffInTimeAndTheSameCallAgainGoesOnWhereItEnded() {
    agencies.set(slow());
    Agency agency = agencies.get().agency(Agencies.CENTRE);
    String body =
        Agency.signals(
            IntStream.range(0, ROWS)
                .mapToObj(n -> Agency.row("r-" + n, "").replace("김영자", "김영자" + n))
                .toArray(String[]::new));
    List<Integer> statuses = new ArrayList<>();
    Agency.Answer answer;
    do {
      answer = agency.post("/signals", "key", body);
      statuses.add(answer.status());
      if (answer.status() == 503) {
        assertThat(answer.raw().headers()).containsKey("retry-after");
      }
    } while (answer.status() == 503 && statuses.size() < ROWS);
    assertThat(statuses).containsExactly(503, 503, 200);
    assertThat(answer.json().path("taken").asInt()).isEqualTo(ROWS);
    assertThat(memory.all().stream().filter(item -> Signal.is(item.key()))).hasSize(ROWS);
  }

  @Test
  void anEmergencyAtTheEndIsTakenBeforeTheTimeIsOver() {
    agencies.set(slow());
    Agency agency = agencies.get().agency(Agencies.CENTRE);
    String[] rows =
        IntStream.range(0, ROWS)
            .mapToObj(n -> Agency.row("r-" + n, "").replace("김영자", "김영자" + n))
            .toArray(String[]::new);
    rows[ROWS - 1] = rows[ROWS - 1].replace("POWER_CUT", "EMERGENCY_MEDICAL");
    rows[ROWS - 2] = rows[ROWS - 2].replace("}", ",\"note\":\"지금 번개탄을 샀다고 해요\"}");
    assertThat(agency.post("/signals", "key", Agency.signals(rows)).status()).isEqualTo(503);
    assertThat(memory.all().stream().filter(item -> Signal.is(item.key())))
        .extracting(item -> Signal.from(item).kind())
        .contains("EMERGENCY_MEDICAL", "EMERGENCY_SELF_HARM");
    Agency.Answer answer;
    int calls = 1;
    do {
      answer = agency.post("/signals", "key", Agency.signals(rows));
      calls++;
    } while (answer.status() == 503 && calls < ROWS);
    assertThat(answer.json().path("results").findValues("line"))
        .extracting(line -> line.asInt())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, ROWS).boxed().toList());
  }

  private Agencies slow() {
    return new Agencies(
        memory,
        new TableAround(memory) {
          @Override
          public Written writeAll(List<Change> changes, String token) {
            if (changes.stream().anyMatch(SlowCallTest::signal)) {
              agencies.get().centre.clock.advance(A_ROW);
            }
            return memory.writeAll(changes, token);
          }
        });
  }

  private static boolean signal(Change change) {
    return change instanceof Change.Put put && Signal.is(put.item().key());
  }
}
