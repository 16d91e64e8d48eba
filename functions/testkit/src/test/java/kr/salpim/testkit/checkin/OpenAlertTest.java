package kr.salpim.testkit.checkin;

import static kr.salpim.testkit.checkin.CheckStory.OLD;
import static org.assertj.core.api.Assertions.assertThat;

import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.alert.AlertResult;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.area.TableAreas;
import kr.salpim.domain.contact.Chase;
import kr.salpim.domain.ladder.CaseKind;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody is silent whose household has an open alert already. */
class OpenAlertTest {

  private static final String WROTE = "본인 번호로 글을 보냈어요";
  private static final String SILENT = "안부가 확인되지 않은 가구";

  private final CheckStory story = new CheckStory(false);

  @AfterEach
  void nothingFailed() {
    assertThat(story.street.centre.mishaps.failed).hasValue(0);
  }

  private Alert alert() {
    assertThat(story.street.alerts()).hasSize(1);
    return story.street.alerts().get(0);
  }

  /** The neighbour asked for help in the morning, and answers nobody since. */
  private CheckStory silentInNeed() {
    story.at("09:30").says(OLD, "쌀이 떨어져서 굶고 있어요").at("16:30");
    assertThat(alert().kind()).isEqualTo(CaseKind.RISK);
    assertThat(story.heard(DemoDong.PLANNER, SILENT)).isOne();
    return story;
  }

  @Test
  void whatTheNeighbourWritesIsToldAndTheAlertGoesOn() {
    silentInNeed().says(OLD, "안녕하세요").at("17:00");
    assertThat(story.heard(DemoDong.PLANNER, WROTE)).isOne();
    assertThat(alert().result()).isEmpty();
    assertThat(alert().due()).isPresent();
    story.says(OLD, "안녕하세요").at("17:30");
    assertThat(story.heard(DemoDong.PLANNER, WROTE)).as("once").isOne();
    story.onNextDay("05:30").street.until(story.street.today().plusDays(1) + "T12:00");
    assertThat(story.heard(DemoDong.TEAM_LEAD, "아직 맡은 분이 없어요")).isPositive();
  }

  @Test
  void whoHasTakenItHearsOfWhateverTheNeighbourWritesAndNobodyElse() {
    story.at("09:30").says(OLD, "쌀이 떨어져서 굶고 있어요");
    story.says(DemoDong.PLANNER, "1").at("16:30");
    assertThat(alert().taker()).isPresent();
    story.says(OLD, "오늘은 날씨가 좋네요").at("17:00");
    assertThat(story.heard(DemoDong.PLANNER, WROTE)).isOne();
    assertThat(story.heard(DemoDong.PLANNER, "새 글이 왔어요")).as("and may be read").isOne();
    assertThat(story.heard(DemoDong.TEAM_LEAD, WROTE)).isZero();
    assertThat(alert().result()).isEmpty();
  }

  @Test
  void whoeverSeesTheNeighbourOnTheNextDayIsHeardByThoseWhoLook() {
    story.at("16:30");
    assertThat(alert().kind()).isEqualTo(CaseKind.CHECK_IN);
    story.onNextDay("10:05").says(Street.VOLUNTEER, "1").onNextDay("10:10");
    assertThat(story.heard(DemoDong.PLANNER, "당사자를 뵈었고")).isOne();
    assertThat(alert().result()).as("it is theirs to close").isEmpty();
  }

  @Test
  void anEmergencyIsToldAsOneAndNotAsASignOfLife() {
    silentInNeed().says(OLD, "가스 냄새가 나요").at("16:45");
    assertThat(story.heard(DemoDong.PLANNER, WROTE)).isZero();
    assertThat(story.heard(DemoDong.PLANNER, "바로 살펴야 할 연락")).isOne();
    story.says(DemoDong.PLANNER, "1").at("16:50");
  }

  @Test
  void onceTheAlertIsClosedTheirMessagesFindItNoLonger() {
    Centre centre = silentInNeed().street.centre;
    Staff planner = new TableAreas(centre.memory, centre.clock).dong(DemoDong.CODE).staff().get(0);
    centre.decisions.result(alert().key(), AlertResult.MET, planner);
    assertThat(alert().result()).contains(AlertResult.MET);
    assertThat(story.street.centre.memory.all().stream().map(item -> item.key().sort()))
        .filteredOn(sort -> sort.startsWith(Chase.SORT))
        .isEmpty();
  }

  @Test
  void anAlertThatIsOnlyOfSilencesEndsWithTheirMessage() {
    story.at("16:30");
    assertThat(alert().kind()).isEqualTo(CaseKind.CHECK_IN);
    story.onNextDay("17:30");
    assertThat(story.heard(DemoDong.TEAM_LEAD, "안부가 확인되지 않았어요"))
        .as("silent on the second day as well")
        .isOne();
    story.says(OLD, "안녕하세요").street.until(story.street.today() + "T22:00");
    assertThat(alert().result()).contains(AlertResult.HEARD_FROM);
    assertThat(story.heard(DemoDong.PLANNER, WROTE)).isOne();
  }
}
