package kr.salpim.testkit.checkin;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.checkin.Ties;
import kr.salpim.domain.household.Draft;
import kr.salpim.domain.household.Households;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.household.Settled;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.TableBusy;
import kr.salpim.domain.table.TableDown;
import kr.salpim.domain.tie.Papers;
import kr.salpim.domain.tie.Round;
import kr.salpim.domain.tie.RoundItem;
import kr.salpim.domain.tie.Tie;
import kr.salpim.domain.tie.TieTimes;
import kr.salpim.domain.tie.Volunteer;
import kr.salpim.domain.tie.VolunteerGroup;
import kr.salpim.domain.understanding.Triage;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.centre.CountedIds;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.table.Crash;
import kr.salpim.testkit.table.MemoryTable;

/** A street of neighbours who live alone, and two volunteers who look after them. */
final class Street {

  static final String VOLUNTEER = "+821000000201";
  static final String SUBSTITUTE = "+821000000202";

  /** Every day of the week but the weekend, from ten to six. */
  static final TieTimes WEEKDAYS =
      new TieTimes(
          Set.of(
              DayOfWeek.MONDAY,
              DayOfWeek.TUESDAY,
              DayOfWeek.WEDNESDAY,
              DayOfWeek.THURSDAY,
              DayOfWeek.FRIDAY),
          LocalTime.of(10, 0),
          LocalTime.of(18, 0),
          false);

  static final TieTimes MONDAYS =
      new TieTimes(Set.of(DayOfWeek.MONDAY), LocalTime.of(10, 0), LocalTime.of(18, 0), false);

  private static final Triage TRIAGE = Triage.shipped();

  final Centre centre;
  final Ties ties;
  private final Households households;
  private int said;
  private int neighbours;

  Street() {
    this(new MemoryTable());
  }

  private Street(MemoryTable memory) {
    this(memory, memory);
  }

  /**
   * @param table what the centre sees of what is stored
   */
  Street(MemoryTable memory, Table table) {
    centre = new Centre(TRIAGE, memory, table);
    households = new Households(memory, centre.hash, centre.clock, new CountedIds());
    ties = centre.checks.ties(memory, centre.clock, new CountedIds());
    volunteer(VOLUNTEER, VolunteerGroup.WATCHER);
    volunteer(SUBSTITUTE, VolunteerGroup.WATCHER);
  }

  /** Somebody whose papers are in order. */
  Volunteer volunteer(String phone, VolunteerGroup group) {
    LocalDate today = today();
    Papers papers =
        new Papers(Optional.of(today), Optional.of(today.plusYears(1)), Optional.of(today));
    return volunteer(phone, group, papers);
  }

  Volunteer volunteer(String phone, VolunteerGroup group, Papers papers) {
    return add(People.volunteer(token(phone), phone, group, papers));
  }

  Volunteer add(Volunteer volunteer) {
    centre.memory.write(volunteer.added());
    centre.memory.write(new Change.Put(volunteer.toContact().toItem(), Condition.always()));
    return volunteer;
  }

  LocalDate today() {
    return centre.clock.instant().atZone(WorkingDays.SEOUL).toLocalDate();
  }

  String token(String phone) {
    return centre.hash.of(DemoDong.sms(phone).canonical());
  }

  /** Somebody who lives alone and agreed to messages. */
  String neighbour(String name, String phone) {
    return neighbour(name, phone, "3");
  }

  String neighbour(String name, String phone, String tong) {
    LocalDate born = LocalDate.of(1941, 3, 2).plusDays(neighbours++);
    Profile profile = People.alone(name, born, phone, tong);
    Settled settled =
        households.create(
            new Draft(
                "row-" + neighbours, DemoDong.CODE, Optional.empty(), profile, Optional.empty()));
    return ((Settled.Created) settled).id();
  }

  /** Ties the volunteer to a neighbour, with the substitute, from tomorrow on. */
  Tie tie(String household, TieTimes times) {
    return tie(household, times, false, Optional.of(token(SUBSTITUTE)));
  }

  Tie tie(String volunteer, String household, TieTimes times) {
    return tie(volunteer, household, times, false, Optional.of(token(SUBSTITUTE)));
  }

  Tie tie(String household, TieTimes times, boolean direct, Optional<String> substitute) {
    return tie(VOLUNTEER, household, times, direct, substitute);
  }

  Tie tie(
      String volunteer,
      String household,
      TieTimes times,
      boolean direct,
      Optional<String> substitute) {
    Tie tie =
        new Tie(
            DemoDong.CODE,
            token(volunteer),
            household,
            substitute,
            times,
            direct,
            Optional.empty(),
            today().plusDays(1),
            Optional.empty(),
            0,
            Optional.empty());
    if (!ties.set(tie).isEmpty()) {
      throw new IllegalStateException("refused: " + ties.set(tie));
    }
    return tie;
  }

  /** Moves on to a time in Seoul, ticking at whatever is due on the way. */
  Street until(String time) {
    Instant target = LocalDateTime.parse(time).atZone(WorkingDays.SEOUL).toInstant();
    for (Optional<Instant> due = earliest(target); due.isPresent(); due = earliest(target)) {
      if (due.get().isAfter(centre.clock.instant())) {
        centre.clock.advance(Duration.between(centre.clock.instant(), due.get()));
      }
      tick();
    }
    centre.clock.advance(Duration.between(centre.clock.instant(), target));
    return this;
  }

  void tick() {
    dies(centre.checkTicker::tick);
    dies(centre.reactor::tick);
    dies(centre.visitTicker::tick);
    dies(centre.deliverer::tick);
    dies(centre::stream);
  }

  /** Where the process dies, or the table fails, the next tick goes on. */
  private static boolean dies(Runnable step) {
    try {
      step.run();
      return false;
    } catch (Crash | TableBusy | TableDown died) {
      return true;
    }
  }

  private Optional<Instant> earliest(Instant until) {
    return centre.memory.all().stream()
        .flatMapToLong(item -> item.number(Attributes.DUE).stream())
        .filter(due -> due <= until.toEpochMilli())
        .min()
        .stream()
        .mapToObj(Instant::ofEpochMilli)
        .findFirst();
  }

  Street says(String phone, String text) {
    said++;
    return again(phone, text);
  }

  /** The last message once more, as a provider delivers that has not heard that it was taken. */
  Street again(String phone, String text) {
    // A provider delivers until it is answered.
    while (dies(() -> centre.text(phone, "m" + said, text))) {
      continue;
    }
    dies(centre::stream);
    return this;
  }

  List<String> received(String phone) {
    return centre.received(phone);
  }

  List<Round> rounds() {
    return centre.memory.all().stream()
        .filter(item -> Round.is(item.key()))
        .map(RoundItem::from)
        .toList();
  }

  Round round(String household, String occurrence) {
    return centre
        .memory
        .get(Round.key(household, token(VOLUNTEER), occurrence))
        .map(RoundItem::from)
        .orElseThrow();
  }

  List<Alert> alerts() {
    return centre.alerts();
  }
}
