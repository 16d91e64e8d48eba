package kr.salpim.testkit.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.outbox.Parking;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Value;
import kr.salpim.domain.visit.OpenVisits;
import kr.salpim.domain.visit.Visit;
import kr.salpim.domain.visit.VisitEntry;
import kr.salpim.domain.visit.VisitItem;
import kr.salpim.domain.visit.VisitState;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.table.MemoryTable;
import org.junit.jupiter.api.Test;

/** In which order people work through a dong's visits. */
class OpenVisitsTest {

  private static final int MANY = 300;

  private final MemoryTable memory = new MemoryTable();
  private final OpenVisits open = new OpenVisits(memory);

  @Test
  void whatIsOverdueAndWhatComesNextStandsBeforeWhatIsFarOff() {
    for (int day = MANY; day >= -1; day--) {
      visit("o" + day, Centre.START.plus(Duration.ofDays(day)), VisitState.PLANNED);
    }

    assertThat(open.keys(DemoDong.CODE))
        .hasSize(MANY + 2)
        .startsWith(key("o-1"), key("o0"), key("o1"), key("o2"))
        .endsWith(key("o" + MANY));
  }

  @Test
  void oneThatIsStuckStandsFirstAndSaysSo() {
    visit("next", Centre.START, VisitState.PLANNED);
    visit("stuck", Centre.START.plus(Duration.ofDays(30)), VisitState.PLANNED);
    stuck(key("stuck"));

    assertThat(open.keys(DemoDong.CODE)).containsExactly(key("stuck"), key("next"));
    assertThat(open.find(key("stuck"))).map(OpenVisits.Open::stuck).contains(true);
    assertThat(open.find(key("next"))).map(OpenVisits.Open::stuck).contains(false);
  }

  @Test
  void oneThatIsOverOrCannotBeReadIsPassedOver() {
    visit("over", Centre.START, VisitState.CLOSED);
    visit("broken", Centre.START, VisitState.PLANNED);
    Map<String, Value> nonsense = Map.of("st", new Value.Text("NONSENSE"));
    memory.write(
        new Change.Update(key("broken"), nonsense, Map.of(), Set.of(), Condition.present()));

    assertThat(open.find(key("over"))).isEmpty();
    assertThat(open.find(key("broken"))).isEmpty();
  }

  private void stuck(Key key) {
    Value at = new Value.Num(Centre.START.toEpochMilli());
    memory.write(
        new Change.Update(
            key,
            Map.of(
                Parking.STUCK, at,
                Attributes.BOARD, new Value.Text(Parking.list(DemoDong.CODE)),
                Attributes.BOARD_AT, at),
            Map.of(),
            Set.of(),
            Condition.present()));
  }

  private static Key key(String occurrence) {
    return Visit.key("home", "AGE_65", occurrence);
  }

  private void visit(String occurrence, Instant start, VisitState state) {
    LocalDate day = LocalDate.ofInstant(start, WorkingDays.SEOUL);
    Visit visit =
        new Visit(
            "home",
            "AGE_65",
            occurrence,
            DemoDong.CODE,
            Optional.empty(),
            day,
            day.plusDays(9),
            state,
            0,
            Optional.of(start),
            60,
            List.of(),
            false,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(new VisitEntry(start, VisitEntry.What.PLANNED, "", "")));
    memory.write(VisitItem.planned(visit));
  }
}
