package kr.salpim.testkit.visit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.TableAreas;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.household.Consent;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.HouseholdType;
import kr.salpim.domain.household.Housing;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.household.Replan;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.RetryingTable;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.visit.Enrolling;
import kr.salpim.domain.visit.ProgrammeSetting;
import kr.salpim.domain.visit.Visit;
import kr.salpim.testkit.centre.CountedIds;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.table.Crash;
import kr.salpim.testkit.table.Faults;
import kr.salpim.testkit.table.FaultyTable;
import kr.salpim.testkit.table.MemoryTable;

/** A dong whose table of programmes is changed while visits are planned by another. */
final class Tables {

  static final String NATIONAL = "use NATIONAL";

  /** Longer than the job waits, goes through a few pages, and the last of its plans takes. */
  static final int DONE_MINUTES = 8;

  final Days days;
  final MemoryTable memory;
  final Faults faults;
  private final ProgrammeSetting setting;
  private final Enrolling enrolling;

  Tables() {
    this(Faults.none(1), false);
  }

  /**
   * @param patient whether what is busy is tried again, as it is outside of tests
   */
  Tables(Faults faults, boolean patient) {
    this.faults = faults;
    memory = FaultyTable.memory(faults);
    Table faulty = new FaultyTable(memory, faults);
    long[] millis = {0};
    Table table =
        patient
            ? new RetryingTable(faulty, wait -> millis[0] += wait, n -> 0, () -> millis[0])
            : faulty;
    days = new Days(memory, table);
    setting = new ProgrammeSetting(table, days.centre.mishaps, days.centre.clock, new CountedIds());
    enrolling =
        new Enrolling(
            memory,
            new TableAreas(memory, days.centre.clock),
            days.centre.hash,
            days.centre.mishaps,
            days.centre.clock,
            new CountedIds());
  }

  /** So many households in a health group each, whose visits are planned. */
  Tables visited(int households) {
    for (int n = 0; n < households; n++) {
      String home = days.household(alone("김어른" + n, LocalDate.of(1950, 3, 4)));
      enrol(home, n % 2 == 0 ? "HEALTH_INTENSIVE" : "HEALTH_REGULAR");
    }
    return planned();
  }

  /** So many households that are owed nothing, whose plans wait. */
  Tables waiting(int households) {
    for (int n = 0; n < households; n++) {
      days.household(alone("이어른" + n, LocalDate.of(1980, 3, 4)));
    }
    return planned();
  }

  /** Nobody agreed to be written to, and no two of them share a phone. */
  private static Profile alone(String name, LocalDate birth) {
    return new Profile(
        List.of(Member.of(name, Optional.of(birth), Optional.empty())),
        Optional.empty(),
        HouseholdType.OTHER,
        Housing.UNKNOWN,
        new Consent(false, false, Optional.empty()),
        false,
        false);
  }

  private Tables planned() {
    // A turn plans twelve visits.
    days.tick();
    days.tick();
    return this;
  }

  private void enrol(String home, String programme) {
    Item item = memory.get(Household.key(home)).orElseThrow();
    enrolling.enrol(
        home,
        new Enrolling.Wish(Household.from(item).version(), programme, 0, "혈압이 높음"),
        today(),
        Optional.empty(),
        new TableAreas(memory, days.centre.clock)
            .dong(DemoDong.CODE)
            .first(List.of(Role.NURSE), "")
            .orElseThrow());
  }

  /** As if that table had counted from the beginning. */
  Tables from(String lines) {
    memory.write(new Change.Put(Dong.programmesItem(DemoDong.CODE, lines), Condition.always()));
    return this;
  }

  ProgrammeSetting.Done set(String lines) {
    return set(DemoDong.CODE, lines);
  }

  /** Whoever sets it repeats that until there is an answer. */
  ProgrammeSetting.Done set(String code, String lines) {
    while (true) {
      try {
        return lines.isEmpty() ? setting.remove(code) : setting.set(code, lines);
      } catch (Crash died) {
        continue;
      }
    }
  }

  /** Until the job and what it asked for are done. */
  Tables done() {
    days.minutes(DONE_MINUTES);
    return this;
  }

  /** What of the job is not done. */
  List<Item> job() {
    return memory.all().stream()
        .filter(
            item ->
                item.text(Attributes.CLOCK)
                    .filter(clock -> clock.startsWith(Timer.JOB.kind() + "#"))
                    .isPresent())
        .toList();
  }

  List<Item> plans() {
    return memory.all().stream().filter(item -> item.key().sort().equals(Replan.SORT)).toList();
  }

  /** Plans that are asked to be looked at anew. */
  long asked() {
    return plans().stream().filter(plan -> plan.number(Replan.CHANGED).isPresent()).count();
  }

  /** By how many different tables they were planned. */
  long kinds() {
    return plans().stream().map(plan -> plan.text("tb")).distinct().count();
  }

  /** Which visits there are to be, as often as they are. */
  List<String> owed() {
    return days.visits().stream()
        .filter(Visit::planned)
        .map(
            visit ->
                String.join(
                    " ",
                    visit.household(),
                    visit.programme(),
                    visit.opens().toString(),
                    visit.closes().toString()))
        .sorted()
        .toList();
  }

  LocalDate today() {
    return LocalDateTime.ofInstant(days.centre.clock.instant(), WorkingDays.SEOUL).toLocalDate();
  }
}
