package kr.salpim.bench.load;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import kr.salpim.bench.Child;
import kr.salpim.bench.Part;
import kr.salpim.bench.Row;
import kr.salpim.bench.latency.Percentiles;

/**
 * How long a list takes to load, with how much heap, and how soon an emergency reaches the planner
 * meanwhile. 100,000 rows take a while: they are measured on request, {@code -Dbench.rows=100000}.
 */
public final class LoadPart implements Part {

  private static final int ROWS = Integer.getInteger("bench.rows", 5_000);

  /** What a load may take at most; the child's DynamoDB Local is a process of its own. */
  private static final String HEAP = "-Xmx512m";

  private static final double GOAL_SECONDS = 5;

  @Override
  public String name() {
    return "load";
  }

  @Override
  public List<Row> measure() throws IOException, InterruptedException {
    Loaded loaded = Loaded.parse(Child.run(LoadChild.class, HEAP, Integer.toString(ROWS)));
    Percentiles emergencies = new Percentiles(loaded.nanos("emergencies"));
    boolean late = emergencies.nanos(100) > GOAL_SECONDS * 1e9;
    return List.of(
        row("households", loaded),
        row("signals", loaded),
        new Row(
            "heap while %,d rows are loaded".formatted(ROWS),
            "512 MiB",
            "%.0f MiB at most".formatted(loaded.number("peak")),
            "garbage included, with %s; %.0f MiB are held at the end"
                .formatted(HEAP, loaded.number("held"))),
        new Row(
            "emergency meanwhile, webhook to the planner's provider",
            "5 s",
            "slowest " + emergencies.millis(100) + (late ? " (missed)" : ""),
            "p50 %s of %d, 15 s apart; stream polled as in `functions/local`, ticks each minute"
                .formatted(emergencies.millis(50), loaded.nanos("emergencies").length)));
  }

  private static Row row(String what, Loaded loaded) {
    double rows = loaded.number(what + ".rows");
    double seconds = loaded.number(what + ".seconds");
    return Row.of(
        "load of %,.0f %s".formatted(rows, what),
        String.format(Locale.ROOT, "%.0f rows a second", rows / seconds),
        "%.0f s, chunks of 200, eight rows at once; DynamoDB Local on the same cores"
            .formatted(seconds));
  }
}
