package kr.salpim.bench.checkins;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import kr.salpim.bench.capacity.Units;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.tie.Round;
import kr.salpim.domain.tie.RoundEntry;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.centre.DemoDong;

/** A planner lets a whole dong be asked after in the heat. */
final class WarningDay {

  private static final int HOURS = 3;

  /**
   * @param minutes from the planner's message until the last neighbour was asked after
   */
  record Warned(long rounds, long minutes, Units planning, Units asking) {}

  private WarningDay() {}

  /** On a Saturday, when nothing else is to be asked. */
  static Warned of(long seed, int volunteers, int ties) {
    LivingDong dong = new LivingDong(seed);
    new Neighbourhood(dong, 7).settle(volunteers, ties);
    LocalDate saturday =
        LocalDate.ofInstant(Centre.START, WorkingDays.SEOUL)
            .with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
    Instant begun = saturday.atTime(13, 0).atZone(WorkingDays.SEOUL).toInstant();
    dong.begin();
    dong.until(begun);
    Units planned = dong.table.spent().getOrDefault(Stage.PLANNING, Units.NONE);
    Units asked = dong.table.spent().getOrDefault(Stage.ASKING, Units.NONE);
    dong.people.say(DemoDong.PLANNER, "폭염 안부");
    dong.minute();
    dong.until(begun.plus(Duration.ofHours(HOURS)));
    dong.check();
    List<Round> rounds = dong.rounds().filter(Round::warning).toList();
    Instant last = rounds.stream().map(WarningDay::first).max(Instant::compareTo).orElseThrow();
    return new Warned(
        rounds.size(),
        Duration.between(begun, last).toMinutes(),
        dong.table.spent().get(Stage.PLANNING).minus(planned),
        dong.table.spent().get(Stage.ASKING).minus(asked));
  }

  /** When somebody was first asked. */
  private static Instant first(Round round) {
    return round.record().stream()
        .filter(
            entry ->
                entry.what() == RoundEntry.What.ASKED
                    || entry.what() == RoundEntry.What.NEIGHBOUR_ASKED)
        .map(RoundEntry::at)
        .findFirst()
        .orElse(Instant.MAX);
  }
}
