package kr.salpim.testkit.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.inbound.WebhookEvent;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.sos.Place;
import kr.salpim.domain.sos.Sos;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Value;
import kr.salpim.domain.visit.VisitEntry;
import kr.salpim.domain.visit.VisitEntry.What;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.centre.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody presses SOS on a watch. */
class SosTest {

  static final Optional<Place> HERE = Place.of(37.495121, 126.887342, OptionalInt.of(20));
  private static final String CALL = "긴급 호출";

  private final Outing outing = new Outing();

  @AfterEach
  void nothingFailed() {
    assertThat(outing.centre.mishaps.failed).hasValue(0);
  }

  @Test
  void teamLeadAndHeadHearAtOnceWhoItIsAndWhere() {
    outing.wears(Office.NURSE, "w-1").presses("w-1", "e1", HERE);

    assertThat(heard()).isEqualTo("1 1 0");
    assertThat(outing.last(DemoDong.TEAM_LEAD))
        .startsWith("[구로4동주민센터] 1번 질문. SOS: 방문간호사 직원302님이 찬 손목시계에서")
        .contains("북위 37.49512도, 동경 126.88734도(오차 약 20m)", "112에 신고해 주세요", "1 확인했어요")
        .doesNotContain("http");
    assertThat(outing.last(Office.DONG_HEAD)).contains("37.49512");
  }

  @Test
  void theLocationReachesNobodyElseAndIsSealed() {
    outing.wears(Office.NURSE, "w-1").presses("w-1", "e1", HERE).at("10:20");

    for (String phone : List.of(DemoDong.PLANNER, Office.NURSE, Office.ON_CALL)) {
      assertThat(outing.centre.received(phone)).as(phone).isEmpty();
    }
    assertThat(outing.centre.memory.all())
        .flatExtracting(SosTest::openTexts)
        .noneMatch(text -> text.contains("37.49") || text.contains("w-1"));
  }

  private static List<String> openTexts(Item item) {
    return item.attributes().values().stream()
        .filter(Value.Text.class::isInstance)
        .map(value -> ((Value.Text) value).text())
        .toList();
  }

  @Test
  void theVisitThatIsUnderwayIsNamedAndNotesIt() {
    outing.visit("11:00", DemoDong.PLANNER, Office.NURSE).tick();
    outing.wears(Office.NURSE, "w-1").at("11:00").says(DemoDong.PLANNER, "시작").at("11:20");
    outing.presses("w-1", "e1", HERE);

    assertThat(outing.last(DemoDong.TEAM_LEAD)).contains("11월 23일 11:00에 시작한 방문(1구역) 중이에요");
    assertThat(outing.visit().record())
        .filteredOn(entry -> entry.what() == What.SOS)
        .extracting(VisitEntry::who)
        .containsExactly(outing.token(Office.NURSE));
    assertThat(outing.visit().next()).as("the timer runs on").isPresent();
  }

  @Test
  void untilSomebodyAnswersAllAreToldAgainAndTheNightDeskToo() {
    outing.wears(Office.NURSE, "w-1").presses("w-1", "e1", HERE).at("10:04");
    assertThat(heard()).isEqualTo("1 1 0");
    outing.at("10:05");
    assertThat(heard()).isEqualTo("2 2 1");
    assertThat(outing.last(DemoDong.NIGHT_DESK)).contains("아직 확인한 분이 없어요");
    outing.at("10:10");
    assertThat(heard()).isEqualTo("3 3 2");

    outing.says(Office.DONG_HEAD, "1");
    assertThat(outing.last(Office.DONG_HEAD)).contains("함께 받은 분께도 알렸어요");
    assertThat(outing.last(DemoDong.TEAM_LEAD)).contains("동장 직원402님이 확인했다고");
    assertThat(outing.last(DemoDong.NIGHT_DESK)).contains("동장 직원402님이 확인했다고");
    outing.at("12:00");
    assertThat(heard()).isEqualTo("3 3 2");
    assertThat(call().seen()).map(Sos.Step::token).contains(outing.token(Office.DONG_HEAD));
  }

  @Test
  void afterAnHourTheyAreToldEveryHalfHourUntilSomebodyAnswers() {
    outing.presses("w-1", "e1", HERE).at("10:59");
    assertThat(heard()).isEqualTo("12 12 11");
    outing.at("11:30");
    assertThat(heard()).isEqualTo("13 13 12");
    outing.at("22:00");
    assertThat(heard()).isEqualTo("34 34 33");
    assertThat(call().told()).hasSize(60);

    outing.says(DemoDong.TEAM_LEAD, "1").at("23:59");
    assertThat(heard()).isEqualTo("34 34 33");
    assertThat(call().due()).isEmpty();
  }

  @Test
  void whoAnswersSecondHearsWhoWasFirst() {
    outing.wears(Office.NURSE, "w-1").presses("w-1", "e1", HERE);
    outing.centre.text(DemoDong.TEAM_LEAD, "a", "1");
    outing.centre.text(Office.DONG_HEAD, "b", "1");
    outing.centre.stream();

    assertThat(outing.last(Office.DONG_HEAD)).contains("복지팀장 박팀장님이 먼저 확인했어요");
  }

  @Test
  void whileTheCentreIsClosedTheNightDeskHearsAtOnce() {
    outing.at("22:00").wears(Office.NURSE, "w-1").presses("w-1", "e1", HERE);

    assertThat(heard()).isEqualTo("1 1 1");
  }

  @Test
  void whereTheWatchWasHandedInTheLastWearerIsNamedAsSuch() {
    outing.wears(Office.NURSE, "w-1").at("10:30");
    outing.watches().handIn("w-1");
    outing.at("10:40").presses("w-1", "e1", Optional.empty());

    assertThat(outing.last(DemoDong.TEAM_LEAD))
        .contains("돌려받은(마지막으로 찬 분: 방문간호사 직원302님, 11월 23일 10:30 반납)", "위치는 함께 오지 않았어요");
  }

  @Test
  void aWatchThatNobodyHasOrKnowsCallsAllTheSame() {
    outing.watches().register(DemoDong.CODE, "w-1");
    outing.presses("w-1", "e1", HERE);
    assertThat(outing.last(DemoDong.TEAM_LEAD)).contains("빌려 간 기록이 없는 손목시계");
    outing.presses("w-9", "e2", HERE);
    assertThat(outing.last(DemoDong.TEAM_LEAD)).contains("등록되지 않은 손목시계", "37.49512");
    assertThat(heard()).isEqualTo("2 2 0");
  }

  @Test
  void theWearerIsNotAskedAboutThemselves() {
    outing.wears(DemoDong.TEAM_LEAD, "w-1").presses("w-1", "e1", HERE);

    assertThat(heard()).isEqualTo("0 1 1");
  }

  @Test
  void whereNobodyLeadsSomebodyElseHears() {
    outing.office.nobodyIs(Role.TEAM_LEAD).nobodyIs(Role.DONG_HEAD).nobodyIs(Role.NIGHT_DESK);
    outing.presses("w-1", "e1", HERE);

    assertThat(outing.last(DemoDong.PLANNER)).contains(CALL, "37.49512");
  }

  @Test
  void theSameEventAgainChangesNothing() {
    outing.wears(Office.NURSE, "w-1").presses("w-1", "e1", HERE).presses("w-1", "e1", HERE);
    assertThat(heard()).isEqualTo("1 1 0");
    outing.says(DemoDong.TEAM_LEAD, "확인").presses("w-1", "e1", HERE).at("12:00");

    assertThat(heard()).isEqualTo("1 1 0");
    assertThat(outing.calls()).hasSize(1);
  }

  @Test
  void withoutTheStreamTheTickTells() {
    outing.wears(Office.NURSE, "w-1");
    outing.centre.intake.accept(
        new WebhookEvent.SosCall(
            "sos",
            DemoDong.ACCOUNT,
            "e1",
            new Secret("w-1"),
            Optional.empty(),
            HERE,
            OptionalInt.empty()));
    outing.centre.skipStream();
    outing.at("10:02");

    assertThat(heard()).isEqualTo("1 1 0");
  }

  @Test
  void twoTicksAtOnceTellOnce() {
    outing.wears(Office.NURSE, "w-1").presses("w-1", "e1", HERE);
    outing.table.beforeAll(outing.centre.reactor::tick);
    outing.at("10:05");

    assertThat(heard()).isEqualTo("2 2 1");
  }

  private Sos call() {
    return outing.calls().get(0);
  }

  /** How often team lead, head and night desk heard. */
  private String heard() {
    return "%d %d %d"
        .formatted(
            outing.count(DemoDong.TEAM_LEAD, CALL),
            outing.count(Office.DONG_HEAD, CALL),
            outing.count(DemoDong.NIGHT_DESK, CALL));
  }
}
