package kr.salpim.bench.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import kr.salpim.bench.Part;
import kr.salpim.bench.Project;
import kr.salpim.bench.Row;
import kr.salpim.testkit.dynamodb.DynamoDbLocal;

/** From the process's start to "ready", everything on one machine, median of {@link #RUNS}. */
public final class StartPart implements Part {

  private static final int RUNS = 5;
  private static final String GOAL = "30 s";

  @Override
  public String name() {
    return "start";
  }

  @Override
  public List<Row> measure() throws IOException, InterruptedException {
    Path folder = Project.module("bench").resolve("target/start");
    empty(folder);
    List<Row> rows = new ArrayList<>();
    rows.add(database());
    for (Variant variant : Variant.all(folder)) {
      Optional<Jdk> jdk = Jdk.find(variant.version());
      if (jdk.isPresent()) {
        rows.add(row(variant, jdk.get(), folder.resolve("data-" + rows.size())));
      } else {
        System.err.printf(
            "start: %s left out, set -Dbench.jdk%d or JDK%d_HOME%n",
            variant.name(), variant.version(), variant.version());
      }
    }
    return rows;
  }

  private static Row row(Variant variant, Jdk jdk, Path data)
      throws IOException, InterruptedException {
    Launch launch = new Launch(jdk, data);
    launch.run(variant.training());
    List<Double> totals = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      totals.add(launch.run(variant.options()));
    }
    return new Row(
        "start to ready, " + variant.name(),
        GOAL,
        seconds(median(totals).orElseThrow()),
        "median of " + RUNS + " with data from an earlier start, DynamoDB Local's start included");
  }

  /** What of the other rows is not ours. Quarkus's own count begins with the process as well. */
  private static Row database() {
    List<Double> totals = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      long began = System.nanoTime();
      DynamoDbLocal.inMemory().close();
      totals.add((System.nanoTime() - began) / 1e9);
    }
    return Row.of(
        "start of DynamoDB Local alone",
        seconds(median(totals).orElseThrow()),
        "median of " + RUNS + ", JDK " + Runtime.version().feature() + ", to its first answer");
  }

  /** What an earlier run has left, and its caches, would be used without being asked for. */
  private static void empty(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> old = Files.walk(folder)) {
        for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    Files.createDirectories(folder);
  }

  static OptionalDouble median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(sorted.get(sorted.size() / 2));
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.2f s", seconds);
  }
}
