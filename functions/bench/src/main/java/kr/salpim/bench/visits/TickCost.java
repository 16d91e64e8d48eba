package kr.salpim.bench.visits;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import kr.salpim.bench.Row;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.table.MemoryTable;

/** What a tick of visits costs with more and more visits stored, of which the same are due. */
final class TickCost {

  private static final String SIZES = System.getProperty("bench.visits", "1000,20000");
  private static final int DUE = 10;

  /** What is not due is so within two months. */
  private static final int HOURS = 1_440;

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
      boolean due = n < DUE;
      Instant later = Centre.START.plus(Duration.ofHours(1 + n % HOURS));
      Reminded one = new Reminded(centre.hash, n, due ? Centre.START : later);
      if (due) {
        memory.write(one.silent());
      }
      memory.write(one.visit());
    }
    centre.visitTicker.tick();
    if (centre.mishaps.failed.get() > 0) {
      throw new IllegalStateException("failed while it was measured");
    }
    return table.all().toString();
  }
}
