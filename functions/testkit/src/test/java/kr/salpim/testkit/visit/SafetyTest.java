package kr.salpim.testkit.visit;

import static org.assertj.core.api.Assertions.assertThat;

import kr.salpim.domain.contact.Role;
import kr.salpim.domain.visit.Visit;
import kr.salpim.domain.visit.VisitState;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.centre.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever goes is looked after until somebody has said that they are back. */
class SafetyTest {

  private static final String ALL_RIGHT = "괜찮으신가요";
  private static final String CALL = "끝났다는 답이 없어요";

  private final Outing outing = new Outing();

  @AfterEach
  void nothingFailed() {
    assertThat(outing.centre.mishaps.failed).hasValue(0);
  }

  @Test
  void afterAMissedEndTheVisitorsThenTheTeamLeadThenTheHeadAreAsked() {
    begun("11:00", false);

    outing.at("12:29");
    assertThat(asked()).isEqualTo("0 0 0 0");
    outing.at("12:30");
    assertThat(asked()).isEqualTo("1 1 0 0");
    assertThat(outing.last(DemoDong.PLANNER)).contains("112", "1 무사히 마쳤어요", "2 더 걸려요");
    outing.at("12:39");
    assertThat(asked()).isEqualTo("1 1 0 0");
    outing.at("12:40");
    assertThat(asked()).isEqualTo("1 1 1 0");
    assertThat(outing.last(DemoDong.TEAM_LEAD)).contains("이플래", "11:00", "1구역", "112에 신고해 주세요");
    outing.at("12:49");
    assertThat(asked()).isEqualTo("1 1 1 0");
    outing.at("12:50");
    assertThat(asked()).isEqualTo("1 1 1 1");
    assertThat(outing.last(Office.DONG_HEAD)).contains("112에 신고해 주세요");
  }

  @Test
  void whereCautionIsDueItBeginsAfterTenMinutes() {
    begun("11:00", true);

    outing.at("12:09");
    assertThat(asked()).isEqualTo("0 0 0 0");
    outing.at("12:10");
    assertThat(asked()).isEqualTo("1 1 0 0");
    outing.at("12:30");
    assertThat(asked()).isEqualTo("1 1 1 1");
  }

  @Test
  void atNightItIsTheSame() {
    begun("21:30", false);

    outing.at("23:20");

    assertThat(asked()).isEqualTo("1 1 1 1");
  }

  @Test
  void itGoesRoundFourTimesAndThenAllAreAskedEveryHalfHourUntilSomebodyAnswers() {
    begun("11:00", false);

    outing.at("14:29");
    assertThat(asked()).isEqualTo("4 4 4 4");
    assertThat(outing.count(DemoDong.NIGHT_DESK, CALL)).isZero();
    outing.at("14:30");
    assertThat(asked()).isEqualTo("5 5 5 5");
    assertThat(outing.last(DemoDong.NIGHT_DESK)).contains("이플래", "11:00", "112에 신고해 주세요");
    outing.at("23:00");
    assertThat(asked()).as("every half hour").isEqualTo("22 22 22 22");
    assertThat(outing.count(DemoDong.NIGHT_DESK, CALL)).isEqualTo(18);
    outing.at("23:10").says(DemoDong.NIGHT_DESK, "1").at("23:59");
    assertThat(asked()).isEqualTo("22 22 22 22");
    assertThat(outing.last(DemoDong.TEAM_LEAD)).contains("무사한 것을 확인했다는 답이 왔어요");
  }

  @Test
  void whoeverWasAskedAtTheLastHearsOfItThoughTheVisitorTookLonger() {
    begun("11:00", false);
    outing.at("14:35").says(DemoDong.PLANNER, "2");
    assertThat(outing.last(DemoDong.NIGHT_DESK)).contains("더 걸린다는 답이 왔어요");
    outing.at("17:45").says(DemoDong.PLANNER, "종료");
    assertThat(outing.count(DemoDong.NIGHT_DESK, CALL)).isEqualTo(2);
    assertThat(outing.last(DemoDong.NIGHT_DESK)).contains("방문을 마쳤다는 답이 왔어요");
  }

  @Test
  void whoNeedsLongerIsAskedLaterAndThoseWhoWereAskedHearIt() {
    begun("11:00", false);
    outing.at("12:45").says(Office.NURSE, "2");

    assertThat(outing.last(Office.NURSE)).contains("13:15쯤");
    assertThat(outing.last(DemoDong.TEAM_LEAD)).contains("더 걸린다는 답이 왔어요");
    outing.at("13:44");
    assertThat(asked()).isEqualTo("1 1 1 0");
    outing.at("13:45");
    assertThat(asked()).isEqualTo("2 2 1 0");
    outing.at("15:44");
    assertThat(asked()).as("four rounds more").isEqualTo("5 5 5 4");
  }

  @ParameterizedTest
  @ValueSource(strings = {DemoDong.PLANNER, Office.NURSE})
  void eitherVisitorEndsIt(String phone) {
    begun("11:00", false);
    outing.at("11:50").says(phone, "종료");

    assertThat(outing.visit().state()).isEqualTo(VisitState.ENDED);
    assertThat(outing.last(phone)).contains("방문은 어땠나요");
    outing.says(phone, "1");
    assertThat(outing.visit().state()).as("a bare answer fits").isEqualTo(VisitState.DONE);
    outing.at("18:00");
    assertThat(asked()).isEqualTo("0 0 0 0");
  }

  @ParameterizedTest
  @CsvSource({
    DemoDong.PLANNER + ",종료,방문을 마쳤다는 답이 왔어요",
    Office.NURSE + ",2-1,방문을 마쳤다는 답이 왔어요",
    Office.DONG_HEAD + ",1,무사한 것을 확인했다는 답이 왔어요",
    Office.DONG_HEAD + ",2,112에 신고했다는 답이 왔어요"
  })
  void whoeverIsHeardOfStopsIt(String phone, String words, String news) {
    begun("11:00", false);
    outing.at("12:55").says(phone, words);

    assertThat(outing.visit().state()).isEqualTo(VisitState.ENDED);
    assertThat(outing.last(DemoDong.TEAM_LEAD)).contains(news);
    outing.at("18:00");
    assertThat(asked()).isEqualTo("1 1 1 1");
    assertThat(outing.count(DemoDong.TEAM_LEAD, news)).isEqualTo(1);
  }

  @Test
  void aBareAnswerFitsTheLatestRoundAlone() {
    begun("11:00", false);
    outing.at("13:11").says(DemoDong.TEAM_LEAD, "1");

    assertThat(asked()).isEqualTo("2 2 2 1");
    assertThat(outing.visit().state()).isEqualTo(VisitState.ENDED);
  }

  @Test
  void whereNobodyLeadsTheDongSomebodyElseLooksAfterThem() {
    outing.office.nobodyIs(Role.TEAM_LEAD);
    outing.office.nobodyIs(Role.DONG_HEAD);
    begun("11:00", false);

    outing.at("12:50");

    assertThat(outing.count(Office.ON_CALL, CALL)).isEqualTo(1);
    assertThat(outing.count(DemoDong.NIGHT_DESK, CALL)).isEqualTo(1);
  }

  @Test
  void twoTicksAtOnceAskOnce() {
    begun("11:00", false);
    outing.table.beforeAll(outing.centre.visitTicker::tick);

    outing.at("12:50");

    assertThat(asked()).isEqualTo("1 1 1 1");
  }

  @Test
  void nobodyBeginsAloneAndTheTeamLeadIsAsked() {
    outing.visit("11:00", DemoDong.PLANNER).tick().at("11:00").says(DemoDong.PLANNER, "시작");

    assertThat(outing.visit().state()).isEqualTo(VisitState.PLANNED);
    assertThat(outing.last(DemoDong.PLANNER)).contains("둘이 가야 해요");
    assertThat(outing.last(DemoDong.TEAM_LEAD)).contains("함께 갈 분이 필요");

    outing.says(DemoDong.TEAM_LEAD, "1").says(DemoDong.PLANNER, "시작");
    assertThat(outing.visit().visitors()).hasSize(2);
    assertThat(outing.visit().state()).isEqualTo(VisitState.UNDERWAY);
  }

  @Test
  void anExceptionLetsOneGoButNeverWhereCautionIsDue() {
    outing.visit("11:00", Outing.alone(), DemoDong.PLANNER);
    outing.visit("14:00", edit -> Outing.alone().apply(edit).careful(true), Office.NURSE);
    outing.tick().at("11:00").says(DemoDong.PLANNER, "시작").says(Office.NURSE, "시작");

    assertThat(outing.visits())
        .extracting(Visit::state)
        .containsExactly(VisitState.UNDERWAY, VisitState.PLANNED);
    assertThat(outing.last(Office.NURSE)).contains("둘이 가야 해요");
  }

  @Test
  void whoHasSeveralVisitsNamesTheOne() {
    outing.visit("11:00", DemoDong.PLANNER, Office.NURSE);
    outing.visit("14:00", DemoDong.PLANNER, Office.NURSE).tick();
    outing.at("11:00").says(DemoDong.PLANNER, "시작");
    assertThat(outing.visits()).allMatch(Visit::planned);

    String second = number("14:00");
    outing.says(DemoDong.PLANNER, second + "-시작");
    assertThat(outing.visits().get(1).state()).isEqualTo(VisitState.UNDERWAY);
    outing.says(DemoDong.PLANNER, "종료").says(DemoDong.PLANNER, "시작");
    assertThat(outing.visits())
        .extracting(Visit::state)
        .containsExactly(VisitState.UNDERWAY, VisitState.ENDED);
  }

  private String number(String time) {
    String text =
        outing.centre.received(DemoDong.PLANNER).stream()
            .filter(one -> one.contains(time))
            .findFirst()
            .orElseThrow();
    return text.replaceAll("(?s).*'(\\d+)-시작'.*", "$1");
  }

  private void begun(String time, boolean careful) {
    outing.visit(time, edit -> edit.careful(careful), DemoDong.PLANNER, Office.NURSE).tick();
    outing.at(time).says(DemoDong.PLANNER, "시작");
    assertThat(outing.visit().state()).isEqualTo(VisitState.UNDERWAY);
  }

  /** How often planner, nurse, team lead and head were asked. */
  private String asked() {
    return "%d %d %d %d"
        .formatted(
            outing.count(DemoDong.PLANNER, ALL_RIGHT),
            outing.count(Office.NURSE, ALL_RIGHT),
            outing.count(DemoDong.TEAM_LEAD, CALL),
            outing.count(Office.DONG_HEAD, CALL));
  }
}
