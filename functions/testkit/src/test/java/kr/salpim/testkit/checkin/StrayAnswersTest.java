package kr.salpim.testkit.checkin;

import static kr.salpim.testkit.checkin.Street.SUBSTITUTE;
import static kr.salpim.testkit.checkin.Street.VOLUNTEER;
import static kr.salpim.testkit.checkin.Street.WEEKDAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.checkin.Stray;
import kr.salpim.domain.inbound.InboundItem;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.tie.Ending;
import kr.salpim.domain.tie.Outcome;
import kr.salpim.domain.tie.Round;
import kr.salpim.domain.tie.Tie;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that belong to nothing: kindly answered, stored and shown, and nothing else. */
class StrayAnswersTest {

  private static final String UNKNOWN = "+821000009999";
  private static final String SHOWN = "반영되지 않은 답이";

  private final Street street = new Street();
  private final LocalDate day = street.today().plusDays(1);
  private final String household = street.neighbour("김순자", "+821000000501");
  private final Tie tie = street.tie(household, WEEKDAYS);

  @AfterEach
  void nothingFailed() {
    assertThat(street.centre.mishaps.failed).hasValue(0);
  }

  /** What is stored of households, their rounds and alerts, of ties and sheets. */
  private List<Item> state() {
    return street.centre.memory.all().stream()
        .filter(
            item ->
                item.key().partition().startsWith("H#")
                    || item.key().sort().startsWith(Tie.SORT_PREFIX)
                    || item.key().sort().startsWith("SHEET#"))
        .toList();
  }

  /** The texts on the dong's list of answers that changed nothing. */
  private List<String> strays() {
    return street
        .centre
        .memory
        .query(Dong.partition(DemoDong.CODE), Stray.SORT_PREFIX, 100)
        .stream()
        .map(Stray::from)
        .map(stray -> street.centre.memory.get(stray.message()).orElseThrow())
        .map(item -> InboundItem.from(item).text().reveal())
        .toList();
  }

  private String last(String phone) {
    List<String> all = street.received(phone);
    return all.get(all.size() - 1);
  }

  private long shown() {
    return street.received(DemoDong.PLANNER).stream().filter(t -> t.contains(SHOWN)).count();
  }

  @Test
  void fromANumberThatNobodyKnows() {
    street.until(day + "T10:30");
    List<Item> before = state();
    street.says(UNKNOWN, "1 3").again(UNKNOWN, "1 3").until(day + "T10:45");
    assertThat(state()).isEqualTo(before);
    assertThat(street.received(UNKNOWN)).hasSize(1);
    assertThat(strays()).containsExactly("1 3");
    assertThat(shown()).isOne();
    street.says(UNKNOWN, "3").until(day + "T11:30");
    assertThat(strays()).as("the newest first").containsExactly("3", "1 3");
    assertThat(shown()).as("once a day").isOne();
    assertThat(street.alerts()).isEmpty();
  }

  @Test
  void fromAVolunteerWhoWasAskedNothing() {
    street.until(day + "T09:30");
    List<Item> before = state();
    street.says(SUBSTITUTE, "1 1 3").until(day + "T09:45");
    assertThat(state()).isEqualTo(before);
    assertThat(strays()).containsExactly("1 1 3");
    assertThat(street.received(SUBSTITUTE)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 3 1 1 4", "13114", "１ ３ １ １ ４", "11-1 12-3", "11-1, 12-1, 13-4"})
  void aWholeListOfAnswersOpensNoHouseholdAndNoAlert(String answers) {
    street.until(day + "T10:30").says(VOLUNTEER, "1").until(day + "T10:35");
    List<Item> before = state();
    street.says(UNKNOWN, answers).says(VOLUNTEER, answers).until(day + "T10:45");
    assertThat(state()).isEqualTo(before);
    assertThat(street.alerts()).isEmpty();
    assertThat(strays()).containsExactly(answers, answers);
    assertThat(last(VOLUNTEER)).contains("지금은 답을 기다리는 질문이 없어요");
    assertThat(last(UNKNOWN)).contains("지금은 답을 기다리는 질문이 없어요");
    assertThat(shown()).isOne();
  }

  @Test
  void aWholeListOfAnswersToOneNeighbourIsAskedBack() {
    street.until(day + "T10:30");
    List<Item> before = state();
    street.says(VOLUNTEER, "1 1 1 1 1").until(day + "T10:45");
    assertThat(state()).isEqualTo(before);
    assertThat(street.alerts()).isEmpty();
    assertThat(last(VOLUNTEER)).contains("11-1 뵈었어요");
  }

  @Test
  void whatIsNoAnswerToAnybodyIsHeardAsBefore() {
    street.until(day + "T10:30").says(UNKNOWN, "1 5 1 1 1").until(day + "T10:45");
    assertThat(strays()).isEmpty();
    assertThat(street.alerts()).hasSize(1);
  }

  @Test
  void forATieThatEndedMeanwhile() {
    street.until(day + "T10:30");
    street.ties.end(tie, day);
    Round before = street.round(household, day.toString());
    street.says(VOLUNTEER, "3 안 계세요").until(day + "T10:45");
    assertThat(street.round(household, day.toString())).isEqualTo(before);
    assertThat(street.ties.find(tie.dong(), tie.volunteer(), household).orElseThrow().misses())
        .isZero();
    assertThat(last(VOLUNTEER)).contains("안부확인은 이미 끝났어요", "고맙습니다");
    assertThat(strays()).containsExactly("3 안 계세요");
    assertThat(shown()).isOne();
  }

  @Test
  void nobodyIsAskedAgainAfterATieHasEnded() {
    street.until(day + "T10:30");
    street.ties.end(tie, day);
    street.until(day.plusDays(2) + "T23:00");
    assertThat(street.received(VOLUNTEER)).filteredOn(t -> t.contains("걱정돼요")).hasSize(1);
    assertThat(street.received(SUBSTITUTE)).isEmpty();
    Round.Closed how = street.round(household, day.toString()).closed().orElseThrow();
    assertThat(how.outcome()).isEqualTo(Outcome.OFF);
    assertThat(how.ending()).isEqualTo(Ending.CANCELLED);
    assertThat(street.rounds()).hasSize(1);
    assertThat(street.alerts()).isEmpty();
  }

  @Test
  void butAWorryIsHeardThoughTheTieHasEnded() {
    street.until(day + "T10:30");
    street.ties.end(tie, day);
    street.says(VOLUNTEER, "4 밥을 못 드세요").until(day + "T10:45");
    assertThat(street.alerts()).hasSize(1);
    assertThat(last(VOLUNTEER)).contains("바로 전했어요", "119");
  }

  @Test
  void forARoundThatIsClosed() {
    street.until(day + "T17:00");
    List<Item> before = state();
    assertThat(street.rounds()).noneMatch(Round::open);
    street.says(VOLUNTEER, "12-3").says(SUBSTITUTE, "3").until(day + "T17:30");
    assertThat(state()).isEqualTo(before);
    assertThat(last(VOLUNTEER)).contains("안부확인은 이미 끝났어요", "고맙습니다");
    assertThat(last(SUBSTITUTE)).contains("안부확인은 이미 끝났어요", "고맙습니다");
    assertThat(strays()).containsExactlyInAnyOrder("12-3", "3");
    assertThat(shown()).isOne();
    assertThat(street.alerts()).hasSize(1);
  }
}
