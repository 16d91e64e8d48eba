package kr.salpim.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.contact.Answering.Match;
import kr.salpim.domain.table.Key;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The answers to a list are understood or asked back, never guessed. */
class ChoicesTest {

  private static final Instant ASKED = Instant.parse("2026-11-23T01:00:00Z");
  private static final Instant LATER = ASKED.plusSeconds(600);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 3 1 1 4",
        "13114",
        "1,3,1,1,4",
        "１３１１４",
        "１ ３ １ １ ４",
        "1\n3\n1\n1\n4",
        "일 삼 일 일 사",
        "1/3/1/1/4",
        "1 3 1 1 4."
      })
  void aWholeListIsUnderstood(String text) {
    assertThat(match(text, list(5)))
        .isEqualTo(
            new Match.AnsweredAll(
                List.of(
                    new Match.Answered(list(5).get(0), 1),
                    new Match.Answered(list(5).get(1), 3),
                    new Match.Answered(list(5).get(2), 1),
                    new Match.Answered(list(5).get(3), 1),
                    new Match.Answered(list(5).get(4), 4))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1 2 1", "1 2 1 1 1 1", "131145", "1 5 1 1 1", "0 1 1 1 1", "일 삼 일", "13", "1"})
  void whatDoesNotFitIsAskedBack(String text) {
    assertThat(match(text, list(5))).isInstanceOf(Match.AskBack.class);
  }

  @ParameterizedTest
  @CsvSource({"1 3, 1, 3", "13, 1, 3", "4 4, 4, 4"})
  void aListOfTwoIsNoQuestionAndItsAnswer(String text, int first, int second) {
    assertThat(match(text, list(2)))
        .isEqualTo(
            new Match.AnsweredAll(
                List.of(
                    new Match.Answered(list(2).get(0), first),
                    new Match.Answered(list(2).get(1), second))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"11", "12", "이 사", "이사"})
  void whatMayMeanAnotherThingIsAskedBackOrIsNone(String text) {
    assertThat(match(text, list(2))).isNotInstanceOf(Match.AnsweredAll.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 3 1 1 4 다섯째 분이 기운이 없으세요",
        "1 3 1 1 4 문이 잠겨 있어요",
        "1 3 1 1 4 고마워요",
        "1, 3, 1, 1, 4요",
        "13114 입니다",
        "13114입니다",
        "13114 다섯째 분이 기운이 없으세요",
        "일삼일일사",
        "일 삼 일 일 사 입니다",
        "1번 3번 1번 그리고",
        "11-1 12-3 문이 잠겨 있어요"
      })
  void wordsAfterAListAreOfNobodyKnown(String text) {
    assertThat(Choices.begin(text, 5)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3, 4시에 들를게요",
        "2 시간 뒤에 갈게요",
        "11-3 문이 잠겨 있어요",
        "4 우편물이 쌓여 있어요",
        "12시에 갈게요",
        "12 시에 갈게요",
        "119 불러 주세요",
        "이사 가셨어요",
        "일이 있어요",
        "이 일 때문에 못 갔어요",
        "010 1234 5678",
        "/",
        "",
        "안녕하세요"
      })
  void aSentenceIsNoList(String text) {
    assertThat(Choices.begin(text, 2)).isFalse();
    assertThat(Choices.begin(text, 5)).isFalse();
  }

  @Test
  void aListBesideAnotherQuestionOfThatNumberIsAskedBack() {
    List<Question> open = new ArrayList<>(list(2));
    open.add(0, question(1, QuestionKind.TAKE, Optional.empty()));
    assertThat(match("1 3", open)).isInstanceOf(Match.AskBack.class);
    assertThat(match("2 3", open)).isInstanceOf(Match.AnsweredAll.class);
  }

  @Test
  void aNumberThatPeopleCallIsNoAnswer() {
    assertThat(Choices.read("112")).isEmpty();
    assertThat(Choices.read("1 1 2")).isPresent();
  }

  @Test
  void oneLineIsAnsweredByItsNumber() {
    assertThat(match("12-3", list(5))).isEqualTo(new Match.Answered(list(5).get(1), 3));
  }

  @Test
  void twoListsAreNotAnsweredInOne() {
    List<Question> open = new ArrayList<>(list(2));
    open.add(question(20, QuestionKind.CHECK_IN, Optional.of("another")));
    assertThat(match("1 1 1", open)).isInstanceOf(Match.AskBack.class);
  }

  @Test
  void whatWasAnsweredBeforeTheProviderHadItIsAskedBack() {
    List<Question> open = List.of(unsent(11, Optional.of("list")), unsent(12, Optional.of("list")));
    assertThat(match("1 1", open)).isInstanceOf(Match.AskBack.class);
  }

  private static Match match(String text, List<Question> open) {
    Match single =
        Answer.read(text)
            .map(answer -> Answering.match(answer, open, LATER))
            .orElseGet(Match.Nothing::new);
    return Choices.read(text)
        .map(choices -> Answering.all(choices, single, open, LATER))
        .orElse(single);
  }

  private static List<Question> list(int lines) {
    List<Question> all = new ArrayList<>();
    for (int n = 0; n < lines; n++) {
      all.add(question(11 + n, QuestionKind.CHECK_IN, Optional.of("list")));
    }
    return all;
  }

  private static Question question(int number, QuestionKind kind, Optional<String> list) {
    return unsent(number, list, kind).acceptedAt(Optional.of(ASKED));
  }

  private static Question unsent(int number, Optional<String> list) {
    return unsent(number, list, QuestionKind.CHECK_IN);
  }

  private static Question unsent(int number, Optional<String> list, QuestionKind kind) {
    Question question =
        Question.ask(
            "t",
            number,
            kind,
            new Key("H#x", "CHECK#" + number),
            "o" + list,
            ASKED,
            Question.OPEN_FOR);
    return list.map(question::inList).orElse(question);
  }
}
