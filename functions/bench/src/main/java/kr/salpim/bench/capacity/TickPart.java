package kr.salpim.bench.capacity;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
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
    List<Integer> sizes = Arrays.stream(SIZES.split(",")).map(Integer::parseInt).toList();
    return Stream.concat(
            sizes.stream().map(TickPart::idle), sizes.stream().map(TickPart::delivering))
        .toList();
  }

  private static Row idle(int stored) {
    Bill bill = Scenes.idleTickAmong(stored);
    return new Row(
        "reactor's tick, nothing of %,d stored alerts, signals and households is due"
            .formatted(stored),
        "the same",
        bill.units().toString(),
        bill.where());
  }

  private static Row delivering(int stored) {
    Bill bill = Scenes.tickAmong(stored, DUE);
    return new Row(
        "delivery's tick, %,d of %,d stored are due".formatted(DUE, stored),
        "the same",
        bill.units().toString(),
        bill.where());
  }
}
