package kr.salpim.bench.checkins;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import kr.salpim.bench.capacity.Units;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.tie.Ending;
import kr.salpim.domain.tie.Round;
import kr.salpim.testkit.centre.Centre;

/** A dong whose neighbours are asked after for a month. */
final class SimulatedMonth {

  private static final int DAYS = 30;
  private static final int MORNING = 9;

  /** Ticks come once a minute: what is due is done within it. */
  private static final Duration TICK = Duration.ofMinutes(1);

  /**
   * What came of it.
   *
   * @param late rounds that were open after their last deadline
   * @param asked how often somebody was asked after a neighbour, or the neighbour themselves
   */
  record Found(
      long rounds,
      long late,
      long asked,
      Map<Ending, Long> endings,
      People.Sent sent,
      Map<Instant, Long> minutes,
      Map<Stage, Units> spent,
      Map<String, Units> kinds,
      Units idle) {

    static final Found NONE =
        new Found(0, 0, 0, Map.of(), People.Sent.NONE, Map.of(), Map.of(), Map.of(), Units.NONE);

    Found plus(Found other) {
      return new Found(
          rounds + other.rounds,
          late + other.late,
          asked + other.asked,
          sum(endings, other.endings, Long::sum),
          sent.plus(other.sent),
          sum(minutes, other.minutes, Long::sum),
          sum(spent, other.spent, Units::plus),
          sum(kinds, other.kinds, Units::plus),
          other.idle);
    }

    Units units() {
      return spent.values().stream().reduce(Units.NONE, Units::plus);
    }

    private static <K, V> Map<K, V> sum(Map<K, V> one, Map<K, V> other, BinaryOperator<V> plus) {
      Map<K, V> sum = new HashMap<>(one);
      other.forEach((key, value) -> sum.merge(key, value, plus));
      return sum;
    }
  }

  private SimulatedMonth() {}

  /** Volunteers and neighbours tied to them, through a month and until all is over. */
  static Found of(long seed, int volunteers, int ties) {
    LivingDong dong = new LivingDong(seed);
    new Neighbourhood(dong, DAYS).settle(volunteers, ties);
    dong.begin();
    LocalDate first = LocalDate.ofInstant(Centre.START, WorkingDays.SEOUL);
    for (int day = 1; day <= DAYS + 2; day++) {
      dong.until(first.plusDays(day).atTime(MORNING, 0).atZone(WorkingDays.SEOUL).toInstant());
      dong.people.morning();
    }
    dong.check();
    return found(dong);
  }

  private static Found found(LivingDong dong) {
    List<Round> rounds = dong.rounds().toList();
    Map<Ending, Long> endings = new EnumMap<>(Ending.class);
    rounds.stream()
        .flatMap(round -> round.closed().stream())
        .forEach(closed -> endings.merge(closed.ending(), 1L, Long::sum));
    Map<Stage, Units> spent = dong.table.spent();
    Map<String, Units> kinds = new TreeMap<>(dong.table.kinds());
    Units before = dong.table.all();
    dong.centre.checkTicker.tick();
    return new Found(
        rounds.size(),
        rounds.stream().filter(SimulatedMonth::late).count(),
        rounds.stream().mapToLong(SimulatedMonth::asked).sum(),
        endings,
        dong.people.sent(),
        dong.people.minutes(),
        spent,
        kinds,
        dong.table.all().minus(before));
  }

  private static boolean late(Round round) {
    Instant last = round.closes().plus(TICK);
    return round.closed().filter(closed -> !closed.at().isAfter(last)).isEmpty();
  }

  private static long asked(Round round) {
    return round.record().stream()
        .filter(
            entry ->
                switch (entry.what()) {
                  case ASKED, NEIGHBOUR_ASKED -> true;
                  case PLANNED, PASSED, CLOSED, HANDED_ON -> false;
                })
        .count();
  }
}
