package kr.salpim.bench.partners;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kr.salpim.bench.Child;
import kr.salpim.bench.Part;
import kr.salpim.bench.Row;
import kr.salpim.bench.capacity.Units;
import kr.salpim.bench.centre.Layers;
import kr.salpim.bench.latency.Percentiles;
import kr.salpim.bench.load.Loaded;
import kr.salpim.bench.visits.CountedTable;
import kr.salpim.domain.clock.Crew;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.centre.MovedClock;
import kr.salpim.testkit.table.MemoryTable;

/**
 * An agency's signals in calls of 500 rows: rows a second, units a row, time a call, heap. 100,000
 * rows take a while: they are measured on request, {@code -Dbench.signals=100000}.
 */
public final class PartnersPart implements Part {

  private static final int ROWS = Integer.getInteger("bench.signals", 5_000);

  /** What the calls may take at most; the child's DynamoDB Local is a process of its own. */
  private static final String HEAP = "-Xmx256m";

  private static final String HOW =
      "%,d calls of 500 rows one after the other, eight rows at once; signed, each with its "
          + "idempotency key; DynamoDB Local on the same cores";

  @Override
  public String name() {
    return "partners";
  }

  @Override
  public List<Row> measure() throws IOException, InterruptedException {
    Loaded sent = Loaded.parse(Child.run(PartnersChild.class, HEAP, Integer.toString(ROWS)));
    MemoryTable memory = new MemoryTable();
    Clock clock = new MovedClock(Centre.START);
    CountedTable counted = new CountedTable(memory);
    Caller caller = Calls.over(counted, new Layers().hash(), clock, Crew.ALONE);
    return List.of(
        speed("of people whom nobody knows", "unknown", sent),
        speed("of known households", "known", sent),
        units("of people whom nobody knows", "NHIS_ARREARS", counted, caller),
        units("of known households", "PENSION_ARREARS", counted, caller),
        Row.of(
            "heap while a partner sends %,d signals".formatted(ROWS),
            "%.0f MiB at most".formatted(sent.number("peak")),
            "garbage included, with %s; %.0f MiB are held at the end"
                .formatted(HEAP, sent.number("held"))));
  }

  private static Row speed(String whose, String name, Loaded sent) {
    Percentiles calls = new Percentiles(sent.nanos(name + ".calls"));
    double perSecond = sent.number(name + ".rows") / sent.number(name + ".seconds");
    int count = (int) sent.number(name + ".rows") / Caller.ROWS;
    return Row.of(
        "partner's signals " + whose,
        "%.0f rows a second; a call p50 %s, p99 %s"
            .formatted(perSecond, calls.millis(50), calls.millis(99)),
        HOW.formatted(count));
  }

  private static Row units(String whose, String kind, CountedTable counted, Caller caller) {
    Units before = counted.work();
    Map<String, Units> kinds = counted.kinds();
    caller.send(kind, 0, Caller.ROWS);
    Units spent = counted.work().minus(before);
    String where =
        counted.kinds().entrySet().stream()
            .map(
                entry ->
                    Map.entry(
                        entry.getKey(),
                        entry.getValue().minus(kinds.getOrDefault(entry.getKey(), Units.NONE))))
            .filter(entry -> entry.getValue().reads() + entry.getValue().writes() > Caller.ROWS / 2)
            .map(entry -> "`%s` %s".formatted(entry.getKey(), each(entry.getValue())))
            .collect(Collectors.joining("; "));
    return Row.of(
        "partner's signal " + whose,
        each(spent),
        "a row of a call of 500; counted in memory by item sizes; " + where);
  }

  private static String each(Units units) {
    return String.format(
        Locale.ROOT,
        "%.1f RRU, %.1f WRU",
        units.reads() / Caller.ROWS,
        units.writes() / Caller.ROWS);
  }
}
