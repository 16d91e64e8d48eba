package kr.salpim.testkit.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.area.TableAreas;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.household.Consent;
import kr.salpim.domain.household.Draft;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.HouseholdType;
import kr.salpim.domain.household.Households;
import kr.salpim.domain.household.Housing;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.household.Replan;
import kr.salpim.domain.household.Settled;
import kr.salpim.domain.inbound.WebhookEvent;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.provider.Certainty;
import kr.salpim.domain.sos.Place;
import kr.salpim.domain.sos.Sos;
import kr.salpim.domain.sos.SosItem;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.RetryingTable;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.TableBusy;
import kr.salpim.domain.table.TableDown;
import kr.salpim.domain.understanding.Triage;
import kr.salpim.domain.visit.Visit;
import kr.salpim.domain.visit.VisitEditor;
import kr.salpim.domain.visit.VisitEntry.What;
import kr.salpim.domain.visit.VisitItem;
import kr.salpim.domain.visit.VisitState;
import kr.salpim.domain.visit.VisitStep;
import kr.salpim.domain.visit.Visitor;
import kr.salpim.domain.watch.Watches;
import kr.salpim.testkit.alert.Interleaved;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.centre.CountedIds;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.centre.Office;
import kr.salpim.testkit.table.Crash;
import kr.salpim.testkit.table.Faults;
import kr.salpim.testkit.table.FaultyTable;
import kr.salpim.testkit.table.MemoryTable;

/**
 * People on their way to visits that are confirmed, on a Monday from 10:00 on, minute by minute.
 */
final class Outing {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Triage TRIAGE = Triage.shipped();

  /** More than a table on a bad day refuses in a row. */
  private static final int MAX_DELIVERIES = 20;

  final Faults faults;
  final Interleaved table;
  final Centre centre;
  final Office office;
  private final MemoryTable memory;
  private int said;
  private int visits;

  Outing() {
    this(Faults.none(0));
  }

  Outing(Faults faults) {
    this.faults = faults;
    memory = FaultyTable.memory(faults);
    table = new Interleaved(retrying(new FaultyTable(memory, faults)));
    centre = new Centre(TRIAGE, memory, table);
    centre.provider.with(Certainty.KEY);
    office = new Office(centre);
  }

  private static Table retrying(Table table) {
    return new RetryingTable(table, millis -> {}, bound -> 0, () -> 0);
  }

  /** A visit of an hour today that these have promised, who are asked for 시작 at once. */
  Outing visit(String time, String... phones) {
    return visit(time, UnaryOperator.identity(), phones);
  }

  Outing visit(String time, UnaryOperator<VisitEditor> with, String... phones) {
    Instant now = centre.clock.instant();
    Visit visit =
        new Visit(
            household(),
            "AGE_65",
            "outing" + visits++,
            DemoDong.CODE,
            Optional.of("1구역"),
            TODAY,
            TODAY.plusDays(30),
            VisitState.PLANNED,
            0,
            Optional.of(seoul(time)),
            60,
            Arrays.stream(phones).map(this::visitor).toList(),
            false,
            Optional.empty(),
            List.of(),
            Optional.of(new Visit.Next(VisitStep.MORNING, now)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    memory.write(
        VisitItem.planned(with.apply(visit.edit().note(now, What.PLANNED, "", "")).done()));
    return this;
  }

  private Visitor visitor(String phone) {
    return new Visitor(token(phone), office.role(phone).orElseThrow(), Visitor.Reply.YES);
  }

  String token(String phone) {
    return centre.hash.of(DemoDong.sms(phone).canonical());
  }

  private String household() {
    Profile profile =
        new Profile(
            List.of(Member.of("김어른", Optional.of(LocalDate.of(1961, 11, 28)), Optional.empty())),
            Optional.empty(),
            HouseholdType.OTHER,
            Housing.UNKNOWN,
            new Consent(false, false, Optional.empty()),
            false,
            false);
    Households households = new Households(memory, centre.hash, centre.clock, new CountedIds());
    Draft draft =
        new Draft("outing-" + visits, DemoDong.CODE, Optional.empty(), profile, Optional.empty());
    String id = ((Settled.Created) households.create(draft)).id();
    // Nobody plans here: what is owed to the household is not what these tests are about.
    Key plan = new Key(Household.partition(id), Replan.SORT);
    memory.write(new Change.Delete(plan, Condition.always()));
    return id;
  }

  static Exempted alone() {
    return new Exempted();
  }

  /** Approved by the team lead. */
  static final class Exempted implements UnaryOperator<VisitEditor> {
    @Override
    public VisitEditor apply(VisitEditor edit) {
      return edit.alone(new Visit.Exemption("lead", new Secret("보편방문 1회"), Optional.empty()));
    }
  }

  /** Moves on to a time of today in Seoul. */
  Outing at(String time) {
    Instant target = seoul(time);
    while (centre.clock.instant().isBefore(target)) {
      centre.clock.advance(Duration.ofMinutes(1));
      tick();
    }
    return this;
  }

  Outing tick() {
    dies(centre.reactor::tick);
    dies(centre.visitTicker::tick);
    dies(centre.deliverer::tick);
    dies(centre::stream);
    return this;
  }

  /** A provider delivers until it is answered. */
  Outing says(String phone, String text) {
    String id = "m" + said++;
    return delivered(() -> centre.text(phone, id, text));
  }

  /** Somebody presses SOS; the watch provider sends it until it is taken. */
  Outing presses(String device, String event, Optional<Place> place) {
    WebhookEvent.SosCall call =
        new WebhookEvent.SosCall(
            "sos",
            DemoDong.ACCOUNT,
            event,
            new Secret(device),
            Optional.of(centre.clock.instant().minusSeconds(3)),
            place,
            OptionalInt.empty());
    return delivered(() -> centre.intake.accept(call));
  }

  Watches watches() {
    return new Watches(
        memory, centre.hash, centre.visits.numbers(), centre.clock, new CountedIds());
  }

  /** Hands a watch of the dong out. */
  Outing wears(String phone, String device) {
    Staff person =
        new TableAreas(memory, centre.clock).dong(DemoDong.CODE).staff(token(phone)).orElseThrow();
    watches().register(DemoDong.CODE, device);
    watches().handOut(device, person);
    return this;
  }

  List<Sos> calls() {
    return memory.all().stream().filter(item -> Sos.is(item.key())).map(SosItem::from).toList();
  }

  Outing delivered(Runnable event) {
    int tries = 0;
    while (dies(event) && ++tries < MAX_DELIVERIES) {
      // The provider sends it again.
    }
    dies(centre::stream);
    return this;
  }

  private static boolean dies(Runnable step) {
    try {
      step.run();
      return false;
    } catch (Crash | TableBusy | TableDown died) {
      return true;
    }
  }

  Visit visit() {
    return visits().get(0);
  }

  List<Visit> visits() {
    return memory.all().stream()
        .filter(item -> Visit.is(item.key()))
        .map(VisitItem::from)
        .sorted((one, other) -> one.occurrence().compareTo(other.occurrence()))
        .toList();
  }

  /** The last text that the phone has received. */
  String last(String phone) {
    List<String> all = centre.received(phone);
    return all.isEmpty() ? "" : all.get(all.size() - 1);
  }

  /** How many texts with these words the phone has received. */
  long count(String phone, String words) {
    return centre.received(phone).stream().filter(text -> text.contains(words)).count();
  }

  static Instant seoul(String time) {
    return LocalDateTime.parse(time.contains("T") ? time : TODAY + "T" + time)
        .atZone(WorkingDays.SEOUL)
        .toInstant();
  }
}
