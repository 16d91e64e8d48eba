package kr.salpim.testkit.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.alert.AlertResult;
import kr.salpim.domain.alert.AlertState;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.area.TableAreas;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.Merging;
import kr.salpim.domain.household.Standing;
import kr.salpim.domain.ladder.CaseKind;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Value;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whose alert goes on while two households are one, and after they were parted again. */
class PartedTest {

  private static final String ELSEWHERE = "1153060000";
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Days days = new Days(new Centre(new Speech()));
  private final TwoHomes homes = new TwoHomes(days.centre, days.centre.memory);

  @AfterEach
  void everybodyWasToldOnce() {
    days.settle();
    assertThat(days.centre.mishaps.failed).hasValue(0);
    Ending.judge(days.centre);
  }

  @Test
  void whoTookTheAlertThatAMergeEndsHearsThatAnotherGoesOn() {
    bothWrite().takenByTheLead();
    homes.merge();
    days.pass(MINUTE);

    assertThat(second(0).result()).contains(AlertResult.SUPERSEDED);
    assertThat(days.shown(DemoDong.TEAM_LEAD)).endsWith("SUPERSEDED");
    assertThat(days.shown(DemoDong.PLANNER)).doesNotContain("SUPERSEDED");
    assertThat(days.notices().get(days.notices().size() - 1).text())
        .isEqualTo(
            "[구로4동주민센터] 맡아 주신 일은 같은 가구의 다른 기록에서 이어서 살핍니다. 함께해 주셔서 고맙습니다. 내용은 업무 화면에서 확인해 주세요.");
  }

  @Test
  void afterAnUndoItIsTakenUpAgainAndWhoHadTakenItIsAskedFirst() {
    bothWrite().takenByTheLead();
    homes.merge();
    days.at("11-26 15:00");
    int asked = days.asked().size();
    assertThat(homes.undo()).isEqualTo(new Merging.Result.Done(homes.second));
    assertThat(homes.undo()).isEqualTo(new Merging.Result.Already(homes.second));
    days.at("11-26 15:01");

    assertThat(TwoHomes.follows(second(1))).containsExactly(second(0).episode());
    assertThat(second(1).state()).isEqualTo(AlertState.OPEN);
    assertThat(second(1).reports()).isEqualTo(second(0).reports());
    assertThat(days.shown(DemoDong.TEAM_LEAD)).endsWith("RESUMED");
    assertThat(days.asked().subList(asked, days.asked().size()))
        .containsExactly("11-26 15:01 TEAM_LEAD");
    assertThat(homes.item(homes.second).text(Household.SUPERSEDED)).isEmpty();
    assertThat(homes.alerts(homes.first)).hasSize(1);
  }

  @Test
  void whereTheyDoNotTakeItTheLadderBegins() {
    bothWrite().takenByTheLead();
    homes.merge();
    days.at("11-26 15:00");
    homes.undo();
    days.at("11-26 15:01");
    days.at("11-26 15:05");
    int asked = days.asked().size();
    days.takes(DemoDong.TEAM_LEAD, 2);

    assertThat(days.asked().subList(asked, days.asked().size()))
        .containsExactly("11-26 15:05 PLANNER");
  }

  @Test
  void anEmergencyWaitsForNobody() {
    days.at("11-24 10:00").says(DemoDong.RESIDENT, Speech.GAS).pass(MINUTE);
    days.takes(DemoDong.PLANNER, 1).says(DemoDong.NEIGHBOUR, Speech.GAS).at("11-24 10:12");
    days.takes(DemoDong.TEAM_LEAD, 1);
    homes.merge();
    days.at("11-24 10:15");
    homes.undo();
    int asked = days.asked().size();
    days.at("11-24 10:16");

    assertThat(days.asked().subList(asked, days.asked().size()))
        .containsExactly("11-24 10:16 PLANNER", "11-24 10:16 TEAM_LEAD");
    assertThat(days.shown(DemoDong.TEAM_LEAD)).endsWith("RESUMED");
  }

  @Test
  void theRootsOwnAlertIsTakenUpWhereTheOtherOneLeaves() {
    days.at("11-24 10:00").says(DemoDong.RESIDENT, Speech.HUNGER).pass(MINUTE);
    days.says(DemoDong.NEIGHBOUR, Speech.GAS).takes(DemoDong.PLANNER, 1);
    homes.merge();
    days.pass(MINUTE);
    Alert ended = homes.alerts(homes.first).get(0);
    assertThat(ended.result()).contains(AlertResult.SUPERSEDED);
    homes.undo();
    days.pass(MINUTE);

    assertThat(homes.alerts(homes.first)).hasSize(2);
    assertThat(TwoHomes.follows(homes.alerts(homes.first).get(1))).containsExactly(ended.episode());
    assertThat(homes.alerts(homes.second)).hasSize(1);
  }

  @Test
  void whatEndedWithAResultMeanwhileIsNotTakenUp() {
    bothWrite().takenByTheLead();
    homes.merge();
    days.pass(MINUTE).says(DemoDong.PLANNER, "1-1").pass(MINUTE).records(DemoDong.PLANNER, 2);
    days.pass(MINUTE);
    homes.undo();
    days.settle();

    assertThat(homes.alerts(homes.first)).hasSize(1);
    assertThat(homes.alerts(homes.second)).hasSize(1);
  }

  @Test
  void aWordThatNoSignalCameOfIsReadAllTheSame() {
    days.at("11-24 10:00").says(DemoDong.RESIDENT, Speech.HUNGER);
    days.says(DemoDong.NEIGHBOUR, Speech.CHAT);
    homes.merge();
    days.pass(MINUTE);
    homes.undo();
    days.pass(MINUTE);

    assertThat(second(1).reports()).hasSize(1);
  }

  @Test
  void signalsThatAskForNothingAnyLongerRaiseNothing() {
    days.at("11-24 10:00").says(DemoDong.RESIDENT, Speech.RUIN);
    List.of("POWER_CUT", "WATER_CUT", "GAS_CUT").forEach(kind -> homes.listed(2, kind, kind));
    days.pass(Duration.ofMinutes(40));
    homes.merge();
    days.pass(MINUTE);
    assertThat(second(0).result()).contains(AlertResult.SUPERSEDED);
    days.centre.clock.advance(Duration.ofDays(400));
    homes.undo();
    days.pass(MINUTE);

    assertThat(homes.alerts(homes.second)).hasSize(1);
    assertThat(homes.item(homes.second).text(Household.SUPERSEDED)).isEmpty();
  }

  @Test
  void anAlertThatWasRaisedMeanwhileGoesWithTheHouseholdThatRaisedIt() {
    days.at("11-24 10:00");
    homes.merge();
    days.pass(MINUTE).says(DemoDong.NEIGHBOUR, Speech.RUIN).pass(MINUTE);
    assertThat(homes.alerts(homes.second)).hasSize(1);
    homes.undo();
    days.pass(MINUTE);

    assertThat(homes.item(homes.second).text(Household.EPISODE)).contains(second(0).episode());
    assertThat(homes.alerts(homes.first)).isEmpty();
    days.takes(DemoDong.PLANNER, 1).pass(MINUTE).records(DemoDong.PLANNER, 2);
    assertThat(homes.item(homes.second).number(Household.EPISODES)).hasValue(1);
    assertThat(homes.item(homes.first).number(Household.EPISODES)).isEmpty();
  }

  @Test
  void whoWasLookedForIsLookedForAgain() {
    days.at("11-24 10:00");
    Staff planner =
        new TableAreas(days.centre.memory, days.centre.clock)
            .dong(DemoDong.CODE)
            .staff(days.centre.hash.of(DemoDong.sms(DemoDong.PLANNER).canonical()))
            .orElseThrow();
    days.centre.standings.stand(homes.second, Standing.OUT_OF_CONTACT, "전화를 받지 않음", planner);
    days.centre.stream();
    days.says(DemoDong.RESIDENT, Speech.GAS);
    homes.merge();
    days.pass(MINUTE);
    assertThat(second(0).result()).contains(AlertResult.SUPERSEDED);
    homes.undo();
    days.pass(MINUTE);

    assertThat(second(1).kind()).isEqualTo(CaseKind.OUT_OF_CONTACT);
    assertThat(second(1).chased()).isEqualTo(second(0).chased()).hasSize(1);
    days.says(DemoDong.NEIGHBOUR, Speech.CHAT).pass(MINUTE);
    assertThat(second(1).result()).contains(AlertResult.HEARD_FROM);
  }

  @Test
  void whoWritesBeforeItIsTakenUpIsHeardInIt() {
    bothWrite().takenByTheLead();
    homes.merge();
    days.pass(MINUTE);
    homes.undo();
    days.says(DemoDong.NEIGHBOUR, Speech.ILL).pass(MINUTE);

    assertThat(homes.alerts(homes.second)).hasSize(2);
    assertThat(TwoHomes.follows(second(1))).containsExactly(second(0).episode());
    assertThat(days.shown(DemoDong.TEAM_LEAD)).endsWith("RESUMED");
    assertThat(homes.item(homes.second).text(Household.SUPERSEDED)).isEmpty();
  }

  @Test
  void anAlertGoesToTheDongOfTheHouseholdWithWhichItGoes() {
    days.at("11-24 10:00");
    Address there = DemoDong.sms("+821000000999");
    String token = days.centre.hash.of(there.canonical());
    Staff planner =
        new Staff(ELSEWHERE, Role.PLANNER, token, new Secret("직원"), there, Optional.empty());
    put(Dong.nameItem(ELSEWHERE, "구로5동"));
    put(planner.toItem());
    put(planner.toContact().toItem());
    put(DemoDong.SENDING.toItem(ELSEWHERE));
    homes.merge();
    days.pass(MINUTE).says(DemoDong.NEIGHBOUR, Speech.HUNGER).pass(MINUTE);
    days.centre.memory.write(
        new Change.Update(
            Household.key(homes.second),
            Map.of(Household.DONG, new Value.Text(ELSEWHERE)),
            Map.of(),
            Set.of(),
            Condition.present()));
    homes.undo();
    days.pass(MINUTE).pass(MINUTE);

    assertThat(second(0).dong()).isEqualTo(ELSEWHERE);
    assertThat(days.shown(there.user())).containsExactly("AGAIN");
  }

  private void put(Item item) {
    days.centre.memory.write(new Change.Put(item, Condition.always()));
  }

  /** The resident in ruin, the neighbour in need: the resident's is the graver. */
  private PartedTest bothWrite() {
    days.at("11-24 10:00").says(DemoDong.RESIDENT, Speech.RUIN);
    days.says(DemoDong.NEIGHBOUR, Speech.HUNGER);
    return this;
  }

  /** At the second step of the neighbour's. */
  private void takenByTheLead() {
    days.at("11-26 09:01").takes(DemoDong.TEAM_LEAD, 1).pass(MINUTE);
  }

  private Alert second(int nth) {
    return homes.alerts(homes.second).get(nth);
  }
}
