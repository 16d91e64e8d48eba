package kr.salpim.testkit.parked;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.Replan;
import kr.salpim.domain.inbound.WebhookEvent;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.outbox.Parking;
import kr.salpim.domain.parked.Parked;
import kr.salpim.domain.parked.ParkedList;
import kr.salpim.domain.parked.Settled;
import kr.salpim.domain.parked.What;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.sos.Place;
import kr.salpim.domain.sos.Sos;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Value;
import kr.salpim.domain.visit.Visit;
import kr.salpim.domain.visit.VisitEntry;
import kr.salpim.domain.visit.VisitItem;
import kr.salpim.domain.visit.VisitState;
import kr.salpim.domain.visit.VisitStep;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Test;

/** An SOS, a visit or a plan that cannot go on is tried on, and can be found by people. */
class StuckVisitsTest {

  private static final int GIVEN_UP = 10;
  private static final String CALL = "긴급 호출이 왔어요";

  private final Trouble trouble = new Trouble();

  @Test
  void anSosOfWhichNobodyCanBeToldIsOnTheListAndATextOfItsOwnSaysSo() {
    Key sos = sos();
    trouble.table.shut.add(sos);
    trouble.pass(GIVEN_UP);

    parkedAs(What.SOS, sos);
    assertThat(notices("SOS가 왔지만"))
        .singleElement()
        .extracting(Outgoing::type)
        .isEqualTo(MessageClass.URGENT);
    trouble.pass(60);
    assertThat(notices("SOS가 왔지만")).as("said once").hasSize(1);

    trouble.table.shut.clear();
    trouble.pass(10);
    assertThat(trouble.centre.received(DemoDong.TEAM_LEAD)).anyMatch(text -> text.contains(CALL));
    worksAgain(sos);
  }

  @Test
  void aStuckSosIsToldThoughAnAlertWasGivenUpInTheSameMinutes() {
    Key alert = trouble.alert();
    trouble.table.stuck.add(alert);
    trouble.untilDue(alert);
    trouble.table.shut.add(sos());
    trouble.pass(GIVEN_UP);

    assertThat(notices("저절로 넘어가지 못하는")).hasSize(1);
    assertThat(notices("SOS가 왔지만")).hasSize(1);
  }

  @Test
  void anSosStandsBeforeHoweverMuchElseIsParked() {
    Key sos = sos();
    trouble.table.shut.add(sos);
    trouble.pass(GIVEN_UP);
    for (int n = 0; n < ParkedList.MAX_LISTED + 1; n++) {
      String home = trouble.household("이웃" + n, "+82100002%04d".formatted(n));
      trouble.centre.memory.write(
          new Change.Update(
              Household.key(home),
              Map.of(
                  Attributes.BOARD,
                  new Value.Text(Parking.list(DemoDong.CODE)),
                  Attributes.BOARD_AT,
                  new Value.Num(trouble.centre.clock.millis() + n)),
              Map.of(),
              Set.of(),
              Condition.present()));
    }

    assertThat(trouble.parked()).hasSize(ParkedList.MAX_LISTED);
    assertThat(trouble.parked().get(0).what()).isEqualTo(What.SOS);
  }

  @Test
  void releasedItIsTriedAtOnceAndItIsNotTakenOffTheList() {
    Key sos = sos();
    trouble.table.shut.add(sos);
    trouble.pass(GIVEN_UP);
    String id = trouble.parked().get(0).id();

    assertThat(trouble.centre.parked.dismiss(id, Trouble.DESK, Optional.of(new Secret("봤음"))))
        .isEqualTo(Settled.TRIED_ON);
    trouble.table.shut.clear();
    assertThat(trouble.centre.parked.release(id, Trouble.DESK)).isEqualTo(Settled.RELEASED);
    assertThat(trouble.parked()).isEmpty();
    trouble.pass(1);
    worksAgain(sos);
  }

  @Test
  void aStuckVisitIsOnTheListAndReturnsToThatOfVisits() {
    Key visit = visit();
    trouble.table.shut.add(visit);
    trouble.pass(GIVEN_UP);

    parkedAs(What.VISIT, visit);
    assertThat(trouble.parked().get(0).type()).isEqualTo(VisitStep.REVIEW.name());
    assertThat(notices("방문이나 방문 계획")).hasSize(1);
    String id = trouble.parked().get(0).id();
    assertThat(trouble.centre.parked.dismiss(id, Trouble.DESK, Optional.empty()))
        .isEqualTo(Settled.NEEDS_RESULT);
    assertThat(trouble.centre.parked.release(id, Trouble.DESK)).isEqualTo(Settled.RELEASED);
    assertThat(trouble.parked()).isEmpty();
    assertThat(trouble.centre.memory.board(VisitItem.list(DemoDong.CODE), 9))
        .containsExactly(visit);

    trouble.pass(GIVEN_UP);
    parkedAs(What.VISIT, visit);
    trouble.table.shut.clear();
    trouble.pass(10);
    worksAgain(visit);
  }

  @Test
  void aPlanThatCannotBeMadeIsOnTheListUntilItIs() {
    Key plan = Replan.key(trouble.household("김주민", DemoDong.RESIDENT));
    trouble.table.shut.add(plan);
    trouble.pass(GIVEN_UP);

    parkedAs(What.PLAN, plan);
    trouble.table.shut.clear();
    trouble.pass(10);
    worksAgain(plan);
  }

  private void parkedAs(What what, Key key) {
    Parked entry = trouble.parked().get(0);
    assertThat(trouble.parked()).extracting(Parked::what).containsExactly(what);
    assertThat(entry.reason()).isEqualTo("attempts Damage");
    assertThat(entry.tries()).isGreaterThanOrEqualTo(8);
    assertThat(trouble.centre.parked.inspect(entry.id())).isPresent();
    assertThat(Trouble.waits(trouble.item(key))).as("it is tried on").isTrue();
  }

  private void worksAgain(Key key) {
    assertThat(trouble.parked()).isEmpty();
    assertThat(trouble.centre.memory.board(Parking.list(DemoDong.CODE), 9)).isEmpty();
    assertThat(trouble.centre.memory.board(Parking.sosList(DemoDong.CODE), 9)).isEmpty();
    Optional<Item> item = trouble.centre.memory.get(key);
    assertThat(item).isPresent();
    assertThat(item.get().attributes()).doesNotContainKey(Parking.STUCK);
  }

  private List<Outgoing> notices(String words) {
    return trouble.centre.outgoing().stream()
        .filter(message -> message.text().reveal().contains(words))
        .toList();
  }

  private Key sos() {
    trouble.centre.intake.accept(
        new WebhookEvent.SosCall(
            "sos",
            DemoDong.ACCOUNT,
            "e1",
            new Secret("w-1"),
            Optional.empty(),
            Place.of(37.5, 126.9, OptionalInt.empty()),
            OptionalInt.empty()));
    trouble.centre.skipStream();
    Item stored =
        trouble.centre.memory.all().stream().filter(i -> Sos.is(i.key())).findFirst().orElseThrow();
    trouble.untilDue(stored.key());
    return stored.key();
  }

  /** A visit that a household refused, to be looked at again now. */
  private Key visit() {
    String home = trouble.household("김주민", DemoDong.RESIDENT);
    // A plan looks at the visits that there are, and would be stuck as well.
    trouble.centre.memory.write(new Change.Delete(Replan.key(home), Condition.always()));
    Instant now = trouble.centre.clock.instant();
    LocalDate day = LocalDate.of(2026, 11, 23);
    Visit visit =
        new Visit(
            home,
            "AGE_65",
            "one",
            DemoDong.CODE,
            Optional.empty(),
            day,
            day.plusDays(30),
            VisitState.DONE,
            0,
            Optional.of(now),
            60,
            List.of(),
            false,
            Optional.empty(),
            List.of(),
            Optional.of(new Visit.Next(VisitStep.REVIEW, now)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(new VisitEntry(now, VisitEntry.What.PLANNED, "", "")));
    trouble.centre.memory.write(VisitItem.planned(visit));
    return visit.key();
  }
}
