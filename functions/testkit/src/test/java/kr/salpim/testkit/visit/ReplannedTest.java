package kr.salpim.testkit.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.household.Replan;
import kr.salpim.domain.household.Standing;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.visit.Visit;
import kr.salpim.domain.visit.VisitItem;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.centre.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever becomes of a plan, nobody who was told of a visit waits or goes in vain. */
class ReplannedTest {

  private static final String NEW_TIME = "시간이 바뀌었어요";
  private static final String OFF = "가지 않으셔도 돼요";

  private final Days days = new Days();

  @AfterEach
  void nothingFailed() {
    assertThat(days.centre.mishaps.failed).hasValue(0);
  }

  @Test
  void cautionIsNotedWithoutMovingAnything() {
    Visit before = days.owed().onEve("16:05").visit();
    careful();

    assertThat(days.visit().caution()).isTrue();
    assertThat(days.visit().start()).isEqualTo(before.start());
    assertThat(days.visit().visitors()).isEqualTo(before.visitors());
    assertThat(days.heard(DemoDong.PLANNER, NEW_TIME) + days.heard(Days.OLD, "약속")).isZero();
    days.onDay("09:05");
    assertThat(days.last(DemoDong.PLANNER)).contains("방문 유의");
  }

  @Test
  void whoMayGoAloneNoLongerGetsSomebodyToGoAlongTheSameDay() {
    days.office.nobodyIs(Role.NURSE).nobodyIs(Role.CARE_CRISIS);
    Visit alone = days.owed().visit();
    days.orders()
        .except(alone.key(), new Secret("둘째 사람이 병가"), days.office.staff(DemoDong.TEAM_LEAD));
    days.onEve("16:05").says(DemoDong.PLANNER, "1");
    assertThat(days.heard(DemoDong.TEAM_LEAD, "함께 갈 분이 필요")).isZero();
    careful();

    assertThat(days.visit().start()).isEqualTo(alone.start());
    assertThat(days.heard(DemoDong.TEAM_LEAD, "함께 갈 분이 필요")).isOne();
    assertThat(days.heard(DemoDong.PLANNER, "방문이 있어요")).as("asked once").isOne();
  }

  @Test
  void aNewTimeReachesAllWhoKnewTheOldOne() {
    Visit before = days.owed().onEve("16:05").visit();
    windowMoves(before);

    assertThat(days.visit().start().orElseThrow()).isAfter(before.start().orElseThrow());
    assertThat(days.heard(Days.OLD, "약속이 바뀌어")).isOne();
    for (String phone : List.of(DemoDong.PLANNER, Office.NURSE)) {
      assertThat(days.heard(phone, NEW_TIME)).as(phone).isOne();
    }
    days.onEve("16:05");
    assertThat(days.heard(DemoDong.PLANNER, "방문이 있어요")).as("for the new time").isEqualTo(2);
  }

  @Test
  void whereNobodyWasToldYetNobodyHearsOfIt() {
    Visit before = days.owed().onEve("13:00").visit();
    windowMoves(before);

    assertThat(days.visit().start()).isNotEqualTo(before.start());
    assertThat(days.centre.received(Days.OLD)).isEmpty();
    assertThat(days.centre.received(DemoDong.PLANNER)).isEmpty();
  }

  @Test
  void whatIsOwedNoLongerIsCalledOffWithAllWhoWereTold() {
    days.owed().onEve("16:05");
    days.changed(days.visit().household(), profile -> born(profile, LocalDate.of(1985, 1, 2)));
    days.minutes(3);

    assertThat(days.visits()).noneMatch(Visit::planned);
    assertThat(days.heard(Days.OLD, "약속은 취소되었어요")).isOne();
    assertThat(days.heard(DemoDong.PLANNER, OFF)).isOne();
    assertThat(days.heard(Office.NURSE, OFF)).isOne();
  }

  @Test
  void whereSomebodyDiedThoseWhoWereToGoHearItAndTheHouseholdNothing() {
    days.owed().onEve("16:05");
    int heard = days.centre.received(Days.OLD).size();
    days.centre.standings.stand(
        days.visit().household(), Standing.DIED, "가족이 알려 줌", days.office.staff(DemoDong.PLANNER));
    days.minutes(3);

    assertThat(days.visits()).noneMatch(Visit::planned);
    assertThat(days.heard(DemoDong.PLANNER, OFF)).isOne();
    assertThat(days.centre.received(Days.OLD)).hasSize(heard);
  }

  private void careful() {
    days.changed(
        days.visit().household(), profile -> Days.with(profile, profile.consent(), true, false));
    days.minutes(3);
  }

  /** The programme's window begins a day later. */
  private void windowMoves(Visit visit) {
    Visit other = visit.edit().within(visit.opens().minusDays(1), visit.closes()).done();
    days.centre.memory.write(VisitItem.changed(other));
    days.centre.memory.write(Replan.soon(Household.id(visit.key()), days.centre.clock.instant()));
    days.minutes(3);
  }

  private static Profile born(Profile profile, LocalDate day) {
    Member member = profile.members().get(0);
    return new Profile(
        List.of(Member.of(member.name(), Optional.of(day), member.phone())),
        profile.residence(),
        profile.type(),
        profile.housing(),
        profile.consent(),
        profile.caution(),
        profile.careCrisis());
  }
}
