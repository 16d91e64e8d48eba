package kr.salpim.bench.capacity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.salpim.adapters.random.RandomIds;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.household.Consent;
import kr.salpim.domain.household.Draft;
import kr.salpim.domain.household.HouseholdType;
import kr.salpim.domain.household.Households;
import kr.salpim.domain.household.Housing;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.visit.Visit;
import kr.salpim.domain.visit.VisitItem;
import kr.salpim.domain.visit.VisitRecords;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.centre.Office;

/**
 * One household's plans, and one visit from its plan to its record. What a step queues is billed to
 * the messages, which are the last row.
 */
final class VisitScenes {

  static final String FIRST_PLAN = "visit: first plan of its household";
  static final String HOUSEHOLD = "visit: 14:00, the household is asked";
  static final String AGREED = "visit: the household agrees";
  static final String STAFF = "visit: 16:00, two of the staff are asked";
  static final String FIRST_PROMISE = "visit: the first promises";
  static final String SECOND_PROMISE = "visit: the second promises";
  static final String MORNING = "visit: 09:00, all three are told";
  static final String BEGUN = "visit: 시작";
  static final String ENDED = "visit: 종료";
  static final String RESULT = "visit: the result";
  static final String RECORD = "visit: the record";
  static final String MESSAGES = "visit: its messages, queued to delivered";

  /** Partition of an outgoing message. */
  private static final String OUTGOING = "O#";

  private static final String ELDER = "+821000000777";

  /** Turns 65 within days. */
  private static final LocalDate SOON = LocalDate.of(1961, 11, 28);

  /** Turns 65 in some months. */
  private static final LocalDate LATER = LocalDate.of(1962, 2, 15);

  private static final Duration BETWEEN = Duration.ofMinutes(1);
  private static final Duration VISIT = Duration.ofMinutes(40);

  private static final Map<String, String> FORM =
      Map.of(
          "systolic", "130",
          "pension", "예",
          "places", "예",
          "plan", "함",
          "note", "혼자 지내지만 건강함",
          "again", "아니요");

  private final Stage stage = new Stage();
  private final Map<String, Bill> steps = new LinkedHashMap<>();
  private Bill messages = new Bill();

  private VisitScenes(LocalDate birth) {
    stage.doing(
        centre -> {
          Table table = centre.table;
          Staff nurse = staff(Role.NURSE, Office.NURSE);
          table.write(new Change.Put(nurse.toItem(), Condition.always()));
          table.write(new Change.Put(nurse.toContact().toItem(), Condition.always()));
          new Households(table, stage.hash(), stage.clock, new RandomIds()).create(elder(birth));
        });
    pass(BETWEEN);
  }

  /** Plans of months in which nothing is owed, and one visit. */
  record Months(Bill idle, Bill owed) {}

  static Months months() {
    VisitScenes scenes = new VisitScenes(LATER);
    scenes.stage.visits();
    Bill idle = scenes.nextPlan();
    Bill owed = scenes.nextPlan();
    while (scenes.stage.waiting(Timer.VISIT).isEmpty()) {
      owed = scenes.nextPlan();
    }
    return new Months(idle, owed);
  }

  private Bill nextPlan() {
    until(due(Timer.PLAN));
    return stage.visits();
  }

  /** Each step of a visit to which two people go, in order. */
  static Map<String, Bill> oneVisit() {
    VisitScenes scenes = new VisitScenes(SOON);
    scenes.planned();
    scenes.visited();
    scenes.steps.put(MESSAGES, scenes.messages);
    return scenes.steps;
  }

  private void planned() {
    step(FIRST_PLAN, stage.visits());
    clock(HOUSEHOLD);
    answer(AGREED, ELDER, "1");
    clock(STAFF);
    answer(FIRST_PROMISE, DemoDong.PLANNER, "1");
    answer(SECOND_PROMISE, Office.NURSE, "1");
    clock(MORNING);
  }

  private void visited() {
    until(visit().start().orElseThrow());
    answer(BEGUN, DemoDong.PLANNER, "시작");
    pass(VISIT);
    answer(ENDED, DemoDong.PLANNER, "종료");
    answer(RESULT, DemoDong.PLANNER, "1");
    Visit visit = visit();
    Staff by = staff(Role.PLANNER, DemoDong.PLANNER);
    step(
        RECORD,
        stage.doing(
            centre ->
                new VisitRecords(centre.table, centre.visits, stage.clock, new RandomIds())
                    .write(visit.key(), FORM, false, EnumSet.allOf(FieldGroup.class), by)));
    if (!stage.waiting(Timer.VISIT).isEmpty()) {
      throw new IllegalStateException("the visit is not at its end");
    }
  }

  /** What is due next for the visit by itself; a plan that is due before is made before. */
  private void clock(String name) {
    while (due(Timer.PLAN).isBefore(due(Timer.VISIT))) {
      nextPlan();
    }
    until(due(Timer.VISIT));
    step(name, stage.visits());
  }

  private void answer(String name, String phone, String text) {
    pass(BETWEEN);
    step(name, stage.text(name, phone, text).plus(stage.react()));
  }

  private void step(String name, Bill bill) {
    steps.put(name, bill.except(OUTGOING));
    messages = messages.plus(bill.at(OUTGOING)).plus(delivered());
  }

  private Bill delivered() {
    return stage.deliver().plus(stage.delivererTick().exceptClock()).plus(stage.receipts());
  }

  private void until(Instant at) {
    pass(Duration.between(stage.clock.instant(), at));
  }

  /** Whoever wrote meanwhile has their answer by then. */
  private void pass(Duration time) {
    stage.passRemembering(time);
    delivered();
  }

  private Instant due(Timer timer) {
    Item item = stage.waiting(timer).get(0);
    return Instant.ofEpochMilli(item.number(Attributes.DUE).orElseThrow());
  }

  private Visit visit() {
    return Stream.of(Timer.VISIT, Timer.VISIT_SAFETY)
        .flatMap(timer -> stage.waiting(timer).stream())
        .map(VisitItem::from)
        .findFirst()
        .orElseThrow();
  }

  private Staff staff(Role role, String phone) {
    Address address = DemoDong.sms(phone);
    String token = stage.hash().of(address.canonical());
    return new Staff(DemoDong.CODE, role, token, new Secret("직원"), address, Optional.empty());
  }

  private static Draft elder(LocalDate birth) {
    Profile profile =
        new Profile(
            List.of(Member.of("김어른", Optional.of(birth), Optional.of(ELDER))),
            Optional.empty(),
            HouseholdType.OTHER,
            Housing.UNKNOWN,
            new Consent(true, false, Optional.of(LocalDate.of(2026, 1, 2))),
            false,
            false);
    return new Draft("elder", DemoDong.CODE, Optional.empty(), profile, Optional.empty());
  }
}
