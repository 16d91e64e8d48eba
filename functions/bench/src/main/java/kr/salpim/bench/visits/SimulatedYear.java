package kr.salpim.bench.visits;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.salpim.bench.capacity.Units;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.visit.Visit;
import kr.salpim.domain.visit.VisitItem;
import kr.salpim.domain.visit.VisitState;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.table.MemoryTable;

/** Dong in memory whose plans are made through a year; of the days between nothing is done. */
final class SimulatedYear {

  private static final LocalDate FIRST = LocalDate.ofInstant(Centre.START, WorkingDays.SEOUL);
  private static final WorkingDays DAYS = WorkingDays.shipped();
  private static final double NANOS = 1e9;

  /** Plans are spread over four hours of the night. */
  private static final Duration NIGHT = Duration.ofMinutes(250);

  /** There is one each minute; what finding nothing due costs is not counted here. */
  private static final Duration BETWEEN_TICKS = Duration.ofMinutes(5);

  /** What a stretch of time cost, but for finding out whether anything is due. */
  record Spent(double seconds, Units units) {
    Spent plus(Spent other) {
      return new Spent(seconds + other.seconds, units.plus(other.units));
    }
  }

  /** What was planned. */
  record Found(long visits, long unplaced, long alone, long busiest) {}

  private final MemoryTable memory = new MemoryTable();
  private final CountedTable table = new CountedTable(memory);
  private final Centre centre;
  private final Population people;

  SimulatedYear(int dongs) {
    centre = new Centre(text -> null, memory, new PlansAlone(table));
    people = new Population(memory, centre.hash, FIRST);
    for (int dong = 0; dong < dongs; dong++) {
      people.settle(dong);
    }
  }

  /** Where the units went. */
  Map<String, Units> kinds() {
    return table.kinds();
  }

  int households() {
    return people.households();
  }

  /** The day on which everybody is planned for the first time. */
  Spent begin() {
    return spent(() -> centre.visitTicker.tick());
  }

  /** A tick each few minutes of each night's hours in which plans fall due. */
  Spent live(int days) {
    return spent(
        () -> {
          for (int day = 1; day <= days; day++) {
            Instant night = FIRST.plusDays(day).atTime(1, 0).atZone(WorkingDays.SEOUL).toInstant();
            for (Instant at = night; at.isBefore(night.plus(NIGHT)); at = at.plus(BETWEEN_TICKS)) {
              centre.clock.advance(Duration.between(centre.clock.instant(), at));
              centre.visitTicker.tick();
            }
          }
        });
  }

  private Spent spent(Runnable work) {
    Units before = table.work();
    long began = System.nanoTime();
    work.run();
    double seconds = (System.nanoTime() - began) / NANOS;
    return new Spent(seconds, table.work().minus(before));
  }

  Found found() {
    if (centre.mishaps.failed.get() > 0) {
      throw new IllegalStateException("failed while it was measured");
    }
    List<Visit> visits =
        memory.all().stream()
            .filter(item -> Visit.is(item.key()))
            .map(VisitItem::from)
            .filter(visit -> visit.state() == VisitState.PLANNED)
            .toList();
    Map<String, Long> minutes = new HashMap<>();
    for (Visit visit : visits) {
      visit.start().ifPresent(start -> reminders(visit, start, minutes));
    }
    return new Found(
        visits.size(),
        visits.stream().filter(visit -> visit.start().isEmpty()).count(),
        visits.stream().filter(visit -> visit.visitors().size() == 1).count(),
        minutes.values().stream().mapToLong(n -> n).max().orElse(0));
  }

  private static void reminders(Visit visit, Instant start, Map<String, Long> minutes) {
    LocalDate day = LocalDate.ofInstant(start, WorkingDays.SEOUL);
    if (!DAYS.works(day) || day.isBefore(visit.opens()) || day.isAfter(visit.closes())) {
      throw new IllegalStateException("a visit on " + day + " outside its window");
    }
    LocalDate before = day.minusDays(1);
    while (!DAYS.works(before)) {
      before = before.minusDays(1);
    }
    long staff = visit.visitors().size();
    minutes.merge(before + " 14:00", 1L, Long::sum);
    minutes.merge(before + " 16:00", staff, Long::sum);
    minutes.merge(day + " 09:00", staff + 1, Long::sum);
  }
}
