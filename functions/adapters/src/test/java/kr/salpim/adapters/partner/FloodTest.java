package kr.salpim.adapters.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.risk.Signal;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.TableDown;
import kr.salpim.domain.table.Written;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.table.MemoryTable;
import org.junit.jupiter.api.Test;

/** So many urgent rows an hour are reacted to at once; what is beyond them is taken too. */
class FloodTest {

  private static final int AN_HOUR = 60;
  private static final String ELSEWHERE = "1153099999";

  private final MemoryTable memory = new MemoryTable();

  @Test
  void itIsTakenAndThePlannerHearsOfItOnce() {
    Agencies agencies = new Agencies(memory, memory);
    Agency agency = agencies.agency(Agencies.CENTRE);
    Agency.Answer answer = agency.post("/signals", "k-1", rows(1, AN_HOUR + 5));
    assertThat(answer.json().path("taken").asInt()).isEqualTo(AN_HOUR + 5);
    assertThat(atOnce()).hasSize(AN_HOUR);
    agency.post("/signals", "k-2", rows(100, 100));
    assertThat(atOnce()).hasSize(AN_HOUR);
    assertThat(told(agencies)).containsExactly(DemoDong.PLANNER);
    agencies.centre.clock.advance(Duration.ofHours(1));
    agency.post("/signals", "k-3", rows(200, 200));
    assertThat(atOnce()).hasSize(AN_HOUR + 1);
  }

  @Test
  void whatCameBeforeIsNotCountedAgain() {
    Agencies agencies = new Agencies(memory, memory);
    Agency agency = agencies.agency(Agencies.CENTRE);
    int open = AN_HOUR / 5;
    for (int n = 0; n < 6; n++) {
      Agency.Answer answer = agency.post("/signals", "k-" + n, rows(1, open));
      assertThat(answer.json().path(n == 0 ? "taken" : "same").asInt()).isEqualTo(open);
    }
    agency.post("/signals", "k-new", rows(100, 100));
    assertThat(atOnce()).hasSize(open + 1);
    assertThat(told(agencies)).isEmpty();
  }

  @Test
  void whatIsRefusedIsNotCounted() {
    Agencies agencies = new Agencies(memory, memory);
    Agency agency = agencies.agency(Agencies.CENTRE);
    String refused = rows(1, AN_HOUR).replace(DemoDong.CODE, ELSEWHERE);
    assertThat(agency.post("/signals", "k-1", refused).json().path("refused").asInt())
        .isEqualTo(AN_HOUR);
    agency.post("/signals", "k-2", rows(100, 100));
    assertThat(atOnce()).hasSize(1);
    assertThat(told(agencies)).isEmpty();
  }

  @Test
  void aCallThatBeganBeforeKeepsToTheHoursNumberToo() {
    int before = AN_HOUR - 10;
    Breaking breaking = new Breaking(memory);
    Agencies agencies = new Agencies(memory, breaking);
    Agency agency = agencies.agency(Agencies.CENTRE);
    agency.post("/signals", "k-1", rows(1, before));
    breaking.left = 1;
    assertThat(agency.post("/signals", "k-2", rows(100, 119)).status()).isEqualTo(503);
    breaking.left = Integer.MAX_VALUE;
    agencies.centre.clock.advance(Duration.ofMinutes(10));
    Agency.Answer again = agency.post("/signals", "k-2", rows(100, 119));
    assertThat(again.json().path("taken").asInt()).as(again.raw().body()).isEqualTo(20);
    assertThat(atOnce()).as("one was counted and not written").hasSize(AN_HOUR - 1);
    assertThat(told(agencies)).containsExactly(DemoDong.PLANNER);
  }

  @Test
  void atNightThoseOnDutyHearOfItTooAndWhoItComesFrom() {
    Agencies agencies = new Agencies(memory, memory);
    agencies.centre.clock.advance(Duration.ofHours(14));
    agencies.agency(Agencies.CENTRE).post("/signals", "k-1", rows(1, AN_HOUR + 1));
    assertThat(told(agencies)).containsExactlyInAnyOrder(DemoDong.PLANNER, DemoDong.NIGHT_DESK);
    assertThat(texts(agencies))
        .allSatisfy(
            message ->
                assertThat(message.text().reveal())
                    .contains("구로복지관")
                    .doesNotContain(Agencies.CENTRE));
  }

  private static String rows(int from, int to) {
    return Agency.signals(
        IntStream.rangeClosed(from, to)
            .mapToObj(
                n ->
                    Agency.row("r-" + n, "")
                        .replace("POWER_CUT", "EMERGENCY_CHILD_ABUSE")
                        .replace("김영자", "김영자" + n))
            .toArray(String[]::new));
  }

  private List<Item> atOnce() {
    return memory.all().stream()
        .filter(item -> Signal.is(item.key()))
        .filter(item -> item.text(Attributes.LANE).equals(Optional.of(Lane.NOW.stored())))
        .toList();
  }

  private static List<Outgoing> texts(Agencies agencies) {
    return agencies.centre.outgoing().stream()
        .filter(message -> message.text().reveal().contains("긴급 신호가 한 시간에 60건"))
        .toList();
  }

  /** Phones of those who heard of the flood. */
  private static List<String> told(Agencies agencies) {
    return texts(agencies).stream()
        .map(Outgoing::to)
        .flatMap(
            to ->
                Stream.of(DemoDong.PLANNER, DemoDong.TEAM_LEAD, DemoDong.NIGHT_DESK)
                    .filter(phone -> DemoDong.sms(phone).equals(to)))
        .toList();
  }

  /** Goes down when so many rows of signals were written. */
  private static final class Breaking extends TableAround {

    private int left = Integer.MAX_VALUE;

    Breaking(Table inner) {
      super(inner);
    }

    @Override
    public Written writeAll(List<Change> changes, String token) {
      boolean row =
          changes.stream()
              .anyMatch(change -> change instanceof Change.Put put && Signal.is(put.item().key()));
      if (row && left-- <= 0) {
        throw new TableDown("broken off");
      }
      return super.writeAll(changes, token);
    }
  }
}
