package kr.salpim.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.contact.Answering.Match;
import kr.salpim.domain.table.Key;
import org.junit.jupiter.api.Test;

class AnsweringTest {

  private static final Instant ASKED = Instant.parse("2026-11-23T01:00:00Z");
  private static final Instant LATER = ASKED.plusSeconds(60);
  private static final Question ONE = question(1, Optional.of(ASKED));
  private static final Question TWO = question(2, Optional.of(ASKED));

  @Test
  void withoutAnOpenQuestionAnAnswerIsAMessageLikeAnyOther() {
    assertThat(match("1", List.of())).isEqualTo(new Match.Nothing());
  }

  @Test
  void aBareNumberAnswersTheOnlyOpenQuestion() {
    assertThat(match("2", List.of(ONE))).isEqualTo(new Match.Answered(ONE, 2));
  }

  @Test
  void aBareNumberIsAskedBackWhereTwoAreOpen() {
    assertThat(match("2", List.of(ONE, TWO))).isEqualTo(new Match.AskBack(List.of(ONE, TWO)));
  }

  @Test
  void aNumberedAnswerFindsItsQuestion() {
    assertThat(match("2-1", List.of(ONE, TWO))).isEqualTo(new Match.Answered(TWO, 1));
  }

  @Test
  void aNumberThatNoQuestionHasIsAskedBack() {
    assertThat(match("7-1", List.of(ONE))).isInstanceOf(Match.AskBack.class);
  }

  @Test
  void aChoiceThatTheQuestionDoesNotOfferIsAskedBack() {
    assertThat(match("4", List.of(ONE))).isInstanceOf(Match.AskBack.class);
    assertThat(match("1-0", List.of(ONE))).isInstanceOf(Match.AskBack.class);
  }

  @Test
  void yesIsAskedBackWhereSeveralAnswersCanBeChosen() {
    assertThat(match("네", List.of(ONE))).isInstanceOf(Match.AskBack.class);
  }

  @Test
  void nothingIsAnAnswerToAQuestionThatNobodyCanHaveRead() {
    assertThat(match("1", List.of(question(1, Optional.empty()))))
        .isInstanceOf(Match.AskBack.class);
    assertThat(match("1", List.of(question(1, Optional.of(LATER.plusMillis(1))))))
        .isInstanceOf(Match.AskBack.class);
    assertThat(match("1", List.of(question(1, Optional.of(LATER)))))
        .isInstanceOf(Match.Answered.class);
  }

  private static Match match(String text, List<Question> open) {
    return Answering.match(Answer.read(text).orElseThrow(), open, LATER);
  }

  private static Question question(int number, Optional<Instant> accepted) {
    return new Question(
        "token",
        number,
        QuestionKind.TAKE,
        new Key("C#x", "IN#y"),
        "out-" + number,
        ASKED,
        ASKED.plus(Question.OPEN_FOR),
        accepted,
        Optional.empty(),
        Optional.empty());
  }
}
