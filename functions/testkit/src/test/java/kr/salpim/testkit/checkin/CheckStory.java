package kr.salpim.testkit.checkin;

import static kr.salpim.testkit.checkin.Street.SUBSTITUTE;
import static kr.salpim.testkit.checkin.Street.VOLUNTEER;
import static kr.salpim.testkit.checkin.Street.WEEKDAYS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.provider.Certainty;
import kr.salpim.domain.risk.Signal;
import kr.salpim.domain.table.RetryingTable;
import kr.salpim.domain.tie.RoundEntry;
import kr.salpim.domain.tie.TieTimes;
import kr.salpim.testkit.alert.Interleaved;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.table.Faults;
import kr.salpim.testkit.table.FaultyTable;
import kr.salpim.testkit.table.MemoryTable;

/**
 * One neighbour who is asked after on a Tuesday, with a table that may fail and that another may be
 * first to write to. Whatever is answered is delivered twice.
 */
final class CheckStory {

  static final String OLD = "+821000000501";

  /** Earlier by an hour: the ladder with the neighbour on it is longer. */
  private static final TieTimes EARLY =
      new TieTimes(WEEKDAYS.days(), LocalTime.of(9, 0), WEEKDAYS.to(), false);

  final Faults faults;
  final Interleaved table;
  final Street street;
  final String household;
  final String day;

  CheckStory(boolean direct) {
    this(direct, Faults.none(1));
  }

  CheckStory(boolean direct, Faults faults) {
    this.faults = faults;
    MemoryTable memory = FaultyTable.memory(faults);
    FaultyTable faulty = new FaultyTable(memory, faults);
    table = new Interleaved(new RetryingTable(faulty, millis -> {}, bound -> 0, () -> 0));
    street = new Street(memory, table);
    street.centre.provider.with(Certainty.KEY);
    household = street.neighbour("김순자", OLD);
    street.tie(household, direct ? EARLY : WEEKDAYS, direct, Optional.of(street.token(SUBSTITUTE)));
    day = street.today().plusDays(1).toString();
  }

  CheckStory at(String time) {
    street.until(day + "T" + time);
    return this;
  }

  /** Some minutes into the day after. */
  CheckStory onNextDay(String time) {
    street.until(street.round(household, day).day().plusDays(1) + "T" + time);
    return this;
  }

  CheckStory says(String phone, String text) {
    street.says(phone, text).again(phone, text);
    return this;
  }

  /** What was interrupted is found again; nothing else is due so soon. */
  CheckStory settle() {
    Instant later = street.centre.clock.instant().plus(Duration.ofMinutes(20));
    street.until(later.atZone(WorkingDays.SEOUL).toLocalDateTime().toString());
    return this;
  }

  /** How many messages with these words somebody has received. */
  long heard(String phone, String words) {
    return street.received(phone).stream().filter(text -> text.contains(words)).count();
  }

  /** What was said to whom, in no order: a crash costs some minutes. */
  List<String> told() {
    return street.centre.provider.taken().stream()
        .map(message -> message.user() + " " + message.text())
        .sorted()
        .toList();
  }

  /** How many messages each has received: neighbour, volunteer, substitute and planner. */
  List<Integer> counts() {
    return Stream.of(OLD, VOLUNTEER, SUBSTITUTE, DemoDong.PLANNER)
        .map(phone -> street.received(phone).size())
        .toList();
  }

  /** The rounds with all that their records hold, without the times. */
  List<String> rounds() {
    return street.rounds().stream()
        .map(
            round ->
                round.occurrence()
                    + round.closed().map(how -> " " + how.outcome() + " " + how.ending()).orElse("")
                    + round.record().stream().map(RoundEntry::what).toList())
        .toList();
  }

  long signals() {
    return street.centre.memory.all().stream().filter(item -> Signal.is(item.key())).count();
  }
}
