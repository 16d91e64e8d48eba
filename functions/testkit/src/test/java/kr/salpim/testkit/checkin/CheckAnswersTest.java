package kr.salpim.testkit.checkin;

import static kr.salpim.testkit.checkin.Street.MONDAYS;
import static kr.salpim.testkit.checkin.Street.SUBSTITUTE;
import static kr.salpim.testkit.checkin.Street.VOLUNTEER;
import static kr.salpim.testkit.checkin.Street.WEEKDAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kr.salpim.domain.ladder.CaseKind;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.risk.Level;
import kr.salpim.domain.risk.Signal;
import kr.salpim.domain.tie.Ending;
import kr.salpim.domain.tie.Outcome;
import kr.salpim.domain.tie.Round;
import kr.salpim.domain.tie.Tie;
import kr.salpim.domain.tie.TieTimes;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Test;

/** What a volunteer answers about neighbours, and what follows. */
class CheckAnswersTest {

  private static final List<String> NAMES = List.of("김순자", "이복동", "박말례", "최영호", "정금순");

  private final Street street = new Street();
  private final String day = street.today().plusDays(1).toString();
  private final List<String> households =
      IntStream.range(0, NAMES.size())
          .mapToObj(n -> street.neighbour(NAMES.get(n), "+82100000050" + n))
          .toList();

  private void tieAll() {
    households.forEach(household -> street.tie(household, WEEKDAYS));
    street.until(day + "T10:01");
  }

  private Optional<Outcome> outcome(int n) {
    return street.round(households.get(n), day).closed().map(Round.Closed::outcome);
  }

  private Optional<Ending> ending(int n) {
    return street.round(households.get(n), day).closed().map(Round.Closed::ending);
  }

  /** Where the household stands on the list that the volunteer read. */
  private int line(int n) {
    String label = NAMES.get(n).substring(0, 1) + "○○";
    String list = street.received(VOLUNTEER).get(0);
    return Integer.parseInt(
        list.lines().filter(l -> l.contains(label)).findFirst().orElseThrow().substring(0, 2));
  }

  @Test
  void fiveNeighboursAreOneMessageAndOneAnswer() {
    tieAll();
    assertThat(street.received(VOLUNTEER)).hasSize(1);
    assertThat(street.received(VOLUNTEER).get(0)).contains("이웃 5분", "11) ", "15) ", "한 번에");

    street.says(VOLUNTEER, "1 2 1 1 1");
    assertThat(street.rounds()).allMatch(round -> !round.open());
    assertThat(street.rounds())
        .filteredOn(r -> r.closed().get().outcome() == Outcome.CALLED)
        .hasSize(1);
    assertThat(street.received(VOLUNTEER)).hasSize(2);
    assertThat(street.received(VOLUNTEER).get(1)).contains("5분의 안부");
    street.until(day + "T22:00");
    assertThat(street.received(VOLUNTEER)).hasSize(2);
    assertThat(street.alerts()).isEmpty();
  }

  @Test
  void aListWithAnErrorIsAskedBackWithTheListAndChangesNothing() {
    tieAll();
    street.says(VOLUNTEER, "1 2 1");
    assertThat(street.rounds()).allMatch(Round::open);
    assertThat(street.received(VOLUNTEER).get(1))
        .contains("이웃은 5명", line(1) + ") 이○○ 님(3통)", "예: 1 3 1 2 1", "4 걱정돼요");
    street.says(VOLUNTEER, line(1) + "-1");
    assertThat(outcome(1)).contains(Outcome.MET);
    assertThat(street.rounds()).filteredOn(Round::open).hasSize(4);
  }

  @Test
  void aRowThatGoesOnAfterALineWasAnsweredIsAskedBack() {
    tieAll();
    street.says(VOLUNTEER, "11-1").says(VOLUNTEER, "1 1 3 1");
    assertThat(street.rounds()).filteredOn(Round::open).hasSize(4);
    assertThat(street.received(VOLUNTEER)).last().asString().contains("이웃은 4명", "12-1처럼");
    street.says(VOLUNTEER, "12-1 13-1 14-3").says(VOLUNTEER, "1");
    assertThat(street.rounds()).as("the last one may be answered bare").noneMatch(Round::open);
  }

  @Test
  void wordsAfterAListAreAskedBackAndNoMessageOfTheVolunteersOwn() {
    tieAll();
    street.says(VOLUNTEER, "1 3 1 1 4 다섯째 분이 기운이 없으세요").says(VOLUNTEER, "13114 입니다");
    assertThat(street.rounds()).allMatch(Round::open);
    assertThat(street.alerts()).isEmpty();
    assertThat(street.received(VOLUNTEER)).hasSize(3);
    assertThat(street.received(VOLUNTEER).get(2)).contains("아직 적지 않았어요", "이웃은 5명");
    street.says(VOLUNTEER, "1 3 1 1 4");
    assertThat(street.rounds()).noneMatch(Round::open);
  }

  @Test
  void whoeverIsAnsweredForIsNotAskedAfterAgain() {
    tieAll();
    street.says(VOLUNTEER, line(0) + "-2");
    street.until(day + "T12:01");
    String again = street.received(VOLUNTEER).get(2);
    assertThat(again).contains("이웃 4분", "다시 여쭙니다").doesNotContain("김○○");
  }

  @Test
  void whoeverWasNotMetIsAskedAfterOnTheNextDayAndThenThePlannerHears() {
    street.tie(households.get(0), MONDAYS);
    String monday = street.today().with(TemporalAdjusters.next(DayOfWeek.MONDAY)).toString();
    street.until(monday + "T10:01");
    street.says(VOLUNTEER, "3 교회에 가셨대요");
    Round first = street.round(households.get(0), monday);
    assertThat(first.closed().map(Round.Closed::outcome)).contains(Outcome.NOT_MET);
    assertThat(first.closed().map(Round.Closed::ending)).contains(Ending.PASSED_ON);
    assertThat(first.closed().flatMap(Round.Closed::note).map(Secret::reveal)).contains("교회에 가셨대요");
    assertThat(street.received(VOLUNTEER)).last().asString().contains("한 번 더 여쭐게요");
    assertThat(street.alerts()).isEmpty();

    String tuesday = first.day().plusDays(1).toString();
    street.until(tuesday + "T10:01");
    street.says(VOLUNTEER, "3");
    assertThat(street.round(households.get(0), tuesday).closed().map(Round.Closed::ending))
        .contains(Ending.ESCALATED);
    street.until(tuesday + "T10:05");
    assertThat(street.alerts()).hasSize(1);
    assertThat(street.alerts().get(0).kind()).isEqualTo(CaseKind.CHECK_IN);
    assertThat(street.received(DemoDong.PLANNER)).hasSize(1);
  }

  @Test
  void whoeverWasNotMetOnTheLastDayOfATieIsForTheStaff() {
    Tie tie = street.tie(households.get(0), WEEKDAYS);
    street.until(day + "T10:01");
    street.ties.end(tie, street.today().plusDays(1));
    street.says(VOLUNTEER, "3");
    assertThat(ending(0)).as("nobody would ask again").contains(Ending.ESCALATED);
    street.until(day + "T10:05");
    assertThat(street.alerts()).hasSize(1);
  }

  @Test
  void aWorryIsHeardAtOnceWithItsNote() {
    tieAll();
    street.says(VOLUNTEER, line(2) + "-4 밥을 못 드세요");
    assertThat(outcome(2)).contains(Outcome.WORRIED);
    assertThat(street.received(VOLUNTEER).get(1)).contains("바로 전했어요", "119");
    street.until(day + "T10:05");
    assertThat(street.alerts()).hasSize(1);
    assertThat(street.alerts().get(0).household()).isEqualTo(households.get(2));
    assertThat(street.received(DemoDong.PLANNER)).hasSize(1);
    assertThat(street.received(DemoDong.PLANNER).get(0)).doesNotContain("밥");
  }

  @Test
  void anEmergencyInAnAnswerIsHeardOfThatVeryNeighbour() {
    tieAll();
    street.says(VOLUNTEER, line(3) + "-4 할아버지가 쓰러져 계세요. 숨을 안 쉬어요");
    assertThat(outcome(3)).contains(Outcome.WORRIED);
    assertThat(ending(3)).contains(Ending.ESCALATED);
    assertThat(street.received(VOLUNTEER).get(1)).contains("119");
    assertThat(street.alerts()).hasSize(1);
    assertThat(street.alerts().get(0).household()).isEqualTo(households.get(3));
    assertThat(street.alerts().get(0).level()).isEqualTo(Level.URGENT);
  }

  @Test
  void anAnswerThatComesLateChangesNoRoundAndIsShownToThePlanner() {
    street.tie(households.get(0), WEEKDAYS);
    street.until(day + "T17:00");
    assertThat(ending(0)).contains(Ending.ESCALATED);
    street.says(VOLUNTEER, "12-1");
    assertThat(outcome(0)).contains(Outcome.SILENT);
    assertThat(street.received(VOLUNTEER).get(2))
        .contains("김○○ 님(3통)의 안부확인은 이미 끝났지만", "담당자에게 전해", "고맙습니다")
        .doesNotContain("적어 두었어요");
    street.until(day + "T17:10");
    assertThat(street.received(DemoDong.PLANNER)).anyMatch(text -> text.contains("반영되지 않은 답이"));
  }

  @Test
  void whatASecondOneWorriesAboutStandsBesideTheFirst() {
    street.tie(households.get(0), WEEKDAYS);
    street.until(day + "T16:20");
    street.says(VOLUNTEER, "12-4 문이 잠겨 있어요").says(SUBSTITUTE, "11-4 우편물이 쌓였어요");
    street.until(day + "T16:40");
    List<String> notes =
        street.centre.memory.all().stream()
            .filter(item -> Signal.is(item.key()))
            .flatMap(item -> Signal.from(item).note().stream())
            .map(Secret::reveal)
            .toList();
    assertThat(notes).containsExactlyInAnyOrder("문이 잠겨 있어요", "우편물이 쌓였어요");
  }

  @Test
  void ofAListOneAnswerMayComeTooLate() {
    Tie ended = street.tie(households.get(0), WEEKDAYS);
    households.subList(1, 5).forEach(household -> street.tie(household, WEEKDAYS));
    street.until(day + "T10:30");
    street.ties.end(ended, street.today());
    street.says(VOLUNTEER, "1 1 1 1 1");
    assertThat(street.received(VOLUNTEER))
        .last()
        .asString()
        .contains("4분의 안부를", "김○○ 님(3통): 이미 끝난 안부확인이라");
  }

  @Test
  void whoeverIsAskedAfterForTheFirstTimeIsNotAskedAfterAgain() {
    TieTimes noon = new TieTimes(WEEKDAYS.days(), LocalTime.of(12, 0), LocalTime.of(18, 0), false);
    street.tie(households.get(0), WEEKDAYS);
    street.tie(households.get(1), noon);
    street.until(day + "T12:05");
    assertThat(street.received(VOLUNTEER)).hasSize(2);
    assertThat(street.received(VOLUNTEER).get(1)).contains("이웃 2분").doesNotContain("다시");
    street.until(day + "T14:05");
    assertThat(street.received(VOLUNTEER)).last().asString().contains("이○○", "다시 여쭙니다");
  }

  @Test
  void whatTheSubstituteSaysEndsItForTheVolunteerToo() {
    street.tie(households.get(0), WEEKDAYS);
    street.until(day + "T14:05");
    street.says(SUBSTITUTE, "2");
    assertThat(outcome(0)).contains(Outcome.CALLED);
    assertThat(street.received(VOLUNTEER).get(2)).contains("안부가 확인되었어요");
    street.says(VOLUNTEER, "1");
    assertThat(street.received(VOLUNTEER).get(3)).contains("지금은 답을 기다리는 질문이 없어요");
  }
}
