package kr.salpim.bench.capacity;

import java.util.Arrays;
import java.util.List;
import kr.salpim.bench.Part;
import kr.salpim.bench.Row;

/**
 * What a tick costs with more and more messages stored, of which the same number is due. A million
 * takes a while to store: it is measured on request, {@code -Dbench.stored=1000000}.
 */
public final class TickPart implements Part {

  private static final String SIZES = System.getProperty("bench.stored", "1000,100000");
  private static final int DUE = 100;

  @Override
  public String name() {
    return "tick";
  }

  @Override
  public List<Row> measure() {
    return Arrays.stream(SIZES.split(",")).map(Integer::parseInt).map(TickPart::row).toList();
  }

  private static Row row(int stored) {
    Bill bill = Scenes.tickAmong(stored, DUE);
    return new Row(
        "delivery's tick, %,d of %,d stored are due".formatted(DUE, stored),
        "the same",
        bill.units().toString(),
        bill.where());
  }
}
