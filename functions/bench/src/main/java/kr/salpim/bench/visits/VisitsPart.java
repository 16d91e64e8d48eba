package kr.salpim.bench.visits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import kr.salpim.bench.Part;
import kr.salpim.bench.Row;
import kr.salpim.bench.capacity.Units;

/**
 * A simulated year of visits, planned by the clock, with as many dong as {@code -Dbench.dongs}
 * says; a gu has sixteen.
 */
public final class VisitsPart implements Part {

  private static final int DONGS = Integer.getInteger("bench.dongs", 1);
  private static final int DONGS_OF_SEOUL = 426;
  private static final int DAYS = 365;
  private static final int REMINDERS = 5_000;
  private static final int EMERGENCIES = 20;
  private static final double GOAL_NANOS = 5e9;

  @Override
  public String name() {
    return "visits";
  }

  @Override
  public List<Row> measure() throws InterruptedException, ExecutionException {
    List<Row> rows = new ArrayList<>(year());
    rows.addAll(TickCost.rows());
    rows.add(storm());
    return rows;
  }

  private static List<Row> year() {
    SimulatedYear year = new SimulatedYear(DONGS);
    List<Row> rows = new ArrayList<>();
    SimulatedYear.Spent first = year.begin();
    rows.add(
        Row.of(
            "visits: first plan of %,d households in %d dong".formatted(year.households(), DONGS),
            "%.1f s, %s".formatted(first.seconds(), units(first.units(), 1)),
            "all of them on one day; " + each(first, year.households()) + " a household"));
    SimulatedYear.Spent rest = year.live(DAYS);
    SimulatedYear.Found found = year.found();
    rows.add(
        Row.of(
            "visits planned in a simulated year",
            "%,d in %.1f s".formatted(found.visits(), first.seconds() + rest.seconds()),
            each(first.plus(rest), found.visits()) + " a visit; counted in memory by item sizes"));
    rows.add(Row.of("where they go, a visit", kinds(year, found.visits()), "by kind of item"));
    rows.add(
        Row.of(
            "the year's plans, a day",
            units(rest.units(), 1.0 / DAYS),
            "without the ticks that find nothing due: 16 RRU each"));
    rows.add(
        Row.of(
            "of them without a time, or with one person",
            "%.2f %%, %.2f %%"
                .formatted(percent(found.unplaced(), found), percent(found.alone(), found)),
            "listed for the team lead; none on a holiday, none outside its window"));
    rows.add(
        Row.of(
            "reminders in the busiest minute",
            "%,d".formatted(found.busiest()),
            "to households at 14:00, to two of the staff at 16:00 and 09:00"));
    rows.add(
        Row.of(
            "the same for Seoul, 426 dong",
            "%s a day, %,d visits a year, %,d reminders in the busiest minute"
                .formatted(
                    units(rest.units(), seoul(1) / DAYS),
                    (long) seoul(found.visits()),
                    (long) seoul(found.busiest())),
            "extrapolated by the number of dong"));
    return rows;
  }

  private static Row storm() throws InterruptedException, ExecutionException {
    ReminderStorm.Passed storm = new ReminderStorm().with(REMINDERS, EMERGENCIES);
    boolean late = storm.emergencies().nanos(100) > GOAL_NANOS;
    return new Row(
        "emergency while %,d reminders are due in one minute".formatted(storm.reminded()),
        "5 s",
        "slowest " + storm.emergencies().millis(100) + (late ? " (missed)" : ""),
        "p50 %s of %d, webhook to the planner's provider; ticks of visits and delivery without pause, %.0f reminders queued a second"
            .formatted(
                storm.emergencies().millis(50),
                storm.measured(),
                storm.reminded() / storm.seconds()));
  }

  private static double seoul(double number) {
    return number * DONGS_OF_SEOUL / DONGS;
  }

  private static double percent(long some, SimulatedYear.Found found) {
    return 100.0 * some / found.visits();
  }

  private static String each(SimulatedYear.Spent spent, long count) {
    return each(spent.units(), count);
  }

  private static String each(Units units, long count) {
    return String.format(
        Locale.ROOT, "%.1f RRU, %.1f WRU", units.reads() / count, units.writes() / count);
  }

  /** By the kind of item, the most written first. */
  private static String kinds(SimulatedYear year, long visits) {
    return year.kinds().entrySet().stream()
        .sorted(Comparator.comparingDouble(kind -> -kind.getValue().writes()))
        .map(kind -> "`" + kind.getKey() + "` " + each(kind.getValue(), visits))
        .collect(Collectors.joining("; "));
  }

  private static String units(Units units, double times) {
    return String.format(
        Locale.ROOT, "%,.0f RRU, %,.0f WRU", units.reads() * times, units.writes() * times);
  }
}
