package kr.salpim.testkit.checkin;

import static kr.salpim.testkit.checkin.Street.VOLUNTEER;
import static kr.salpim.testkit.checkin.Street.WEEKDAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.risk.Level;
import kr.salpim.domain.tie.Ending;
import kr.salpim.domain.tie.Outcome;
import kr.salpim.domain.tie.Round;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a volunteer writes behind the number: the answer counts, and an emergency is heard. */
class NotesTest {

  private final Street street = new Street();
  private final String day = street.today().plusDays(1).toString();
  private final String household = street.neighbour("김순자", "+821000000500");

  private Round.Closed says(String text) {
    street.tie(household, WEEKDAYS);
    street.until(day + "T10:01");
    street.says(VOLUNTEER, text);
    return street.round(household, day).closed().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "4 문이 잠겼어요, 문이 잠겼어요",
    "4 문 앞에 신문이 쌓여 있어요, 문 앞에 신문이 쌓여 있어요",
    "4 우편물이 쌓여 있어요, 우편물이 쌓여 있어요",
    "4. 식사를 거의 못 하세요, 식사를 거의 못 하세요",
    "4 살이 많이 빠지셨어요, 살이 많이 빠지셨어요"
  })
  void aWorryCountsWithItsNoteAndIsNoEmergency(String text, String note) {
    Round.Closed closed = says(text);
    assertThat(closed.outcome()).isEqualTo(Outcome.WORRIED);
    assertThat(closed.note().map(Secret::reveal)).contains(note);
    assertThat(street.received(VOLUNTEER)).last().asString().contains("바로 전했어요");
    street.until(day + "T10:05");
    assertThat(street.alerts()).extracting(Alert::level).containsExactly(Level.CAUTION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3 조용해요", "3 안 계시네요", "3 문이 잠겨 있어요", "3 초인종을 눌러도 안 나오세요", "3 일 나가셨대요"})
  void whoeverWasNotMetIsAskedAfterAgainWithoutAnEmergency(String text) {
    Round.Closed closed = says(text);
    assertThat(closed.outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(closed.ending()).isEqualTo(Ending.PASSED_ON);
    assertThat(closed.note().map(Secret::reveal)).contains(text.substring(2));
    street.until(day + "T10:05");
    assertThat(street.alerts()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4 쓰러져 계세요",
        "3 숨을 안 쉬세요",
        "1 죽고 싶다고 하세요",
        "2 가스 냄새가 난대요",
        "3 불러도 대답이 없어요",
        "3 넘어지셨어요",
        "4 집에서 냄새가 나요"
      })
  void anEmergencyWordRaisesItWhateverTheNumber(String text) {
    Round.Closed closed = says(text);
    assertThat(closed.outcome()).isEqualTo(Outcome.WORRIED);
    assertThat(closed.ending()).isEqualTo(Ending.ESCALATED);
    assertThat(street.alerts())
        .extracting(Alert::household, Alert::level)
        .containsExactly(tuple(household, Level.URGENT));
    assertThat(street.received(VOLUNTEER)).last().asString().contains("119");
  }

  @Test
  void aNoteThatNamesNoLineOfAListIsAskedBackAndFrightensNobody() {
    String other = street.neighbour("이복동", "+821000000501");
    street.tie(household, WEEKDAYS);
    street.tie(other, WEEKDAYS);
    street.until(day + "T10:01");
    street.says(VOLUNTEER, "4 문이 잠겼어요");
    assertThat(street.rounds()).allMatch(Round::open);
    assertThat(street.alerts()).isEmpty();
    assertThat(street.received(VOLUNTEER)).last().asString().contains("11) ", "12) ", "4 걱정돼요");

    street.says(VOLUNTEER, "12-4 문이 잠겼어요");
    assertThat(street.rounds())
        .filteredOn(round -> !round.open())
        .flatExtracting(round -> round.closed().flatMap(Round.Closed::note).stream().toList())
        .extracting(Secret::reveal)
        .containsExactly("문이 잠겼어요");
    assertThat(street.rounds()).filteredOn(Round::open).hasSize(1);
  }
}
