package kr.salpim.testkit.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.visit.Visit;
import kr.salpim.domain.visit.VisitItem;
import kr.salpim.domain.visit.VisitStep;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.table.MemoryTable;
import org.junit.jupiter.api.Test;

/** However many reminders are due in one minute, none stands before somebody in danger. */
class SafetyInStormTest {

  private static final int REMINDERS = 1_000;

  /** More than the clock has shards: wherever one lies, reminders lie before it. */
  private static final int MISSED = 40;

  @Test
  void missedEndsAreTakenBeforeAnyReminder() {
    MemoryTable memory = new MemoryTable();
    Centre centre = new Centre(text -> null, memory, memory);
    IntStream.range(0, REMINDERS + MISSED).forEach(n -> ReminderStormTest.store(centre, n));
    List<Key> missed =
        visits(memory.all()).map(VisitItem::from).limit(MISSED).map(v -> late(memory, v)).toList();
    long before = memory.streamAfter(0).size();
    centre.clock.advanceTo(ReminderStormTest.DUE);

    centre.visitTicker.tick();

    List<Key> taken =
        visits(
                memory.streamAfter(before).stream()
                    .flatMap(entry -> entry.after().stream())
                    .toList())
            .map(Item::key)
            .distinct()
            .toList();
    assertThat(taken).hasSize(REMINDERS + MISSED);
    assertThat(taken.subList(0, MISSED)).containsExactlyInAnyOrderElementsOf(missed);
    assertThat(centre.outgoing())
        .filteredOn(message -> message.to().equals(DemoDong.sms(DemoDong.TEAM_LEAD)))
        .hasSize(MISSED);
  }

  private static Stream<Item> visits(List<Item> items) {
    return items.stream().filter(item -> Visit.is(item.key()));
  }

  /** Somebody is there who has not said 종료, nor answered. */
  private static Key late(MemoryTable memory, Visit visit) {
    Visit late =
        visit
            .edit()
            .begins(Centre.START)
            .next(VisitStep.END_TEAM_LEAD, ReminderStormTest.DUE)
            .done();
    memory.write(VisitItem.changed(late));
    return visit.key();
  }
}
