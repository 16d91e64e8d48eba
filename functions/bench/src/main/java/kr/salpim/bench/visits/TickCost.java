package kr.salpim.bench.visits;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kr.salpim.bench.Row;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.Standing;
import kr.salpim.domain.risk.Level;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.visit.Visit;
import kr.salpim.domain.visit.VisitEntry;
import kr.salpim.domain.visit.VisitItem;
import kr.salpim.domain.visit.VisitState;
import kr.salpim.domain.visit.VisitStep;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.table.MemoryTable;

/** What a tick of visits costs with more and more visits stored, of which the same are due. */
final class TickCost {

  private static final String SIZES = System.getProperty("bench.visits", "1000,20000");
  private static final int DUE = 10;

  private TickCost() {}

  static List<Row> rows() {
    return Arrays.stream(SIZES.split(",")).map(Integer::parseInt).map(TickCost::row).toList();
  }

  private static Row row(int stored) {
    return new Row(
        "visits' tick, %d of %,d stored visits are due".formatted(DUE, stored),
        "the same",
        of(stored),
        "each the notice to a household without a phone, and nobody's turn after it");
  }

  /** The tick's request units. */
  static String of(int stored) {
    MemoryTable memory = new MemoryTable();
    CountedTable table = new CountedTable(memory);
    Centre centre = new Centre(text -> null, memory, table);
    for (int n = 0; n < stored; n++) {
      store(centre, n, n < DUE);
    }
    centre.visitTicker.tick();
    if (centre.mishaps.failed.get() > 0) {
      throw new IllegalStateException("failed while it was measured");
    }
    return table.all().toString();
  }

  private static void store(Centre centre, int n, boolean due) {
    String id = centre.hash.of("stored|" + n);
    Household household =
        new Household(
            id,
            DemoDong.CODE,
            Optional.empty(),
            0,
            Standing.ACTIVE,
            Level.ORDINARY,
            Optional.empty(),
            Optional.empty(),
            List.of());
    centre.memory.write(new Change.Put(household.toItem().build(), Condition.always()));
    LocalDate day = LocalDate.of(2026, 11, 24).plusDays(n % 60);
    Visit visit =
        new Visit(
            id,
            "AGE_65",
            "occurrence",
            DemoDong.CODE,
            Optional.empty(),
            day,
            day,
            VisitState.PLANNED,
            0,
            Optional.of(Centre.START.plus(Duration.ofDays(1 + n % 60))),
            60,
            List.of(),
            false,
            Optional.empty(),
            List.of(),
            Optional.of(
                new Visit.Next(
                    VisitStep.HOUSEHOLD,
                    due ? Centre.START : Centre.START.plus(Duration.ofHours(1 + n % 1_000)))),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(new VisitEntry(Centre.START, VisitEntry.What.PLANNED, "", "")));
    centre.memory.write(VisitItem.planned(visit));
  }
}
