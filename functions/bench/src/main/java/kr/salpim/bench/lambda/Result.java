package kr.salpim.bench.lambda;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;
import kr.salpim.bench.latency.Percentiles;

/** What several starts of a program gave: medians of the starts, and all warm events together. */
record Result(double start, double first, Percentiles warm, Optional<Double> resident, int runs) {

  private static final double NANOS_PER_MILLI = 1e6;
  private static final double HALF = 50;

  /** Starts it so often, one after the other. */
  static Result of(Program program, Scene scene, int runs)
      throws IOException, InterruptedException {
    List<Program.Run> all = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      all.add(program.run(scene, run * Program.EVENTS));
    }
    long[] warm = all.stream().flatMap(r -> r.warm().stream()).mapToLong(n -> n).toArray();
    return new Result(
        median(all, Program.Run::start),
        median(all, Program.Run::first),
        new Percentiles(warm),
        all.stream().flatMap(run -> run.resident().stream()).max(Double::compare),
        runs);
  }

  /** Milliseconds to the end of the first answer. */
  double sum() {
    return start + first;
  }

  double warmHalf() {
    return warm.nanos(HALF) / NANOS_PER_MILLI;
  }

  String text() {
    return String.format(
            Locale.ROOT,
            "poll %.0f ms, first answer %.0f ms, warm p50 %s, p99 %s",
            start,
            first,
            warm.millis(HALF),
            warm.millis(99))
        + resident.map(mib -> String.format(Locale.ROOT, ", %.0f MiB", mib)).orElse("");
  }

  private static double median(List<Program.Run> runs, ToLongFunction<Program.Run> value) {
    long[] sorted = runs.stream().mapToLong(value).sorted().toArray();
    return sorted[sorted.length / 2] / NANOS_PER_MILLI;
  }
}
