package kr.salpim.bench.checkins;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.salpim.bench.Part;
import kr.salpim.bench.Row;
import kr.salpim.bench.capacity.Units;
import kr.salpim.domain.tie.Ending;

/**
 * A simulated month of check-ins with as many ties as {@code -Dbench.ties} says, a thousand of them
 * and a hundred volunteers in each dong; and a heat warning for one dong.
 */
public final class CheckinsPart implements Part {

  private static final int TIES = Integer.getInteger("bench.ties", 1_000);
  private static final int TIES_OF_DONG = 1_000;
  private static final int VOLUNTEERS_OF_DONG = 100;
  private static final int WARNED_VOLUNTEERS = 30;
  private static final int WARNED_TIES = 400;
  private static final int WARNING_MINUTES = 10;
  private static final long SEED = 20_261_123;
  private static final double NANOS = 1e9;

  /** What is not named costs less than any that is. */
  private static final int KINDS = 8;

  @Override
  public String name() {
    return "checkins";
  }

  @Override
  public List<Row> measure() {
    List<Row> rows = new ArrayList<>(month());
    rows.add(warning());
    return rows;
  }

  private static List<Row> month() {
    int dongs = Math.max(1, TIES / TIES_OF_DONG);
    int ties = Math.min(TIES, TIES_OF_DONG);
    int volunteers = Math.max(1, ties * VOLUNTEERS_OF_DONG / TIES_OF_DONG);
    long began = System.nanoTime();
    SimulatedMonth.Found found =
        IntStream.range(0, dongs)
            .parallel()
            .mapToObj(dong -> SimulatedMonth.of(SEED + dong, volunteers, ties))
            .reduce(SimulatedMonth.Found.NONE, SimulatedMonth.Found::plus);
    double seconds = (System.nanoTime() - began) / NANOS;
    check(found);
    List<Row> rows = new ArrayList<>();
    rows.add(
        Row.of(
            "check-ins of %,d ties in a simulated month".formatted(dongs * ties),
            "%,d rounds, asked %,d times, in %.0f s"
                .formatted(found.rounds(), found.asked(), seconds),
            "%,d volunteers, %d dong, each a table of its own in memory; one to three days a week, 15 %% ask the neighbour first"
                .formatted(dongs * volunteers, dongs)));
    rows.addAll(ended(found));
    rows.addAll(cost(found));
    return rows;
  }

  /** Rounds that nobody ended are no rows of a table: the run fails. */
  private static void check(SimulatedMonth.Found found) {
    long ended =
        Stream.of(Ending.REACHED, Ending.PASSED_ON, Ending.ESCALATED)
            .mapToLong(e -> of(found, e))
            .sum();
    if (found.late() > 0 || ended != found.rounds()) {
      throw new IllegalStateException(
          "of %d rounds %d ended as %s, %d past their deadline"
              .formatted(found.rounds(), ended, found.endings(), found.late()));
    }
  }

  private static long of(SimulatedMonth.Found found, Ending ending) {
    return found.endings().getOrDefault(ending, 0L);
  }

  private static List<Row> ended(SimulatedMonth.Found found) {
    double percent = 100.0 / found.rounds();
    return List.of(
        new Row(
            "of these rounds reached; passed on; escalated",
            "100 %",
            "%.1f %%; %.1f %%; %.1f %%"
                .formatted(
                    percent * of(found, Ending.REACHED),
                    percent * of(found, Ending.PASSED_ON),
                    percent * of(found, Ending.ESCALATED)),
            "of 100 volunteers 86 answer within the hour, 10 after two to five, 4 never; a few are away or without papers"),
        new Row(
            "rounds open past their last deadline",
            "0",
            String.valueOf(found.late()),
            "the minute of the tick allowed for; else the run fails"),
        Row.of(
            "messages out, a round",
            "%.2f".formatted((double) found.sent().all() / found.rounds()),
            "%,d to volunteers, %,d to neighbours, %,d to staff"
                .formatted(
                    found.sent().volunteers(), found.sent().neighbours(), found.sent().staff())),
        Row.of(
            "busiest minute",
            "%,d messages"
                .formatted(found.minutes().values().stream().mapToLong(n -> n).max().orElse(0)),
            "lists at 10:00, all dong together"));
  }

  private static List<Row> cost(SimulatedMonth.Found found) {
    return List.of(
        Row.of(
            "a round, from plan to answer",
            each(found.units(), found.rounds()),
            "%s in all; counted in memory by item sizes, ticks that find nothing due left out"
                .formatted(whole(found.units()))),
        Row.of(
            "what it is spent on",
            stages(found),
            "a round; delivered: each message from queue to provider, without receipts"),
        Row.of("where it goes", kinds(found), "a round, by kind of item, the most written first"),
        Row.of("check-ins' tick, nothing due", found.idle().toString(), "32 x Query 0.5"));
  }

  private static Row warning() {
    WarningDay.Warned warned = WarningDay.of(SEED, WARNED_VOLUNTEERS, WARNED_TIES);
    boolean late = warned.minutes() > WARNING_MINUTES;
    return new Row(
        "heat warning: %d neighbours of %d volunteers asked after"
            .formatted(warned.rounds(), WARNED_VOLUNTEERS),
        WARNING_MINUTES + " min",
        warned.minutes() + " min" + (late ? ": missed" : ""),
        "from the planner's message to the last list; planned for %s a round, asked for %s in three hours"
            .formatted(
                each(warned.planning(), warned.rounds()), each(warned.asking(), warned.rounds())));
  }

  private static String stages(SimulatedMonth.Found found) {
    return Arrays.stream(Stage.values())
        .map(
            stage ->
                stage.word()
                    + " "
                    + each(found.spent().getOrDefault(stage, Units.NONE), found.rounds()))
        .collect(Collectors.joining("; "));
  }

  private static String kinds(SimulatedMonth.Found found) {
    return found.kinds().entrySet().stream()
        .sorted(
            Comparator.comparingDouble(kind -> -kind.getValue().writes() - kind.getValue().reads()))
        .limit(KINDS)
        .map(kind -> "`" + kind.getKey() + "` " + each(kind.getValue(), found.rounds()))
        .collect(Collectors.joining("; "));
  }

  private static String each(Units units, long count) {
    return String.format(
        Locale.ROOT, "%.1f RRU, %.1f WRU", units.reads() / count, units.writes() / count);
  }

  private static String whole(Units units) {
    return String.format(Locale.ROOT, "%,.0f RRU, %,.0f WRU", units.reads(), units.writes());
  }
}
