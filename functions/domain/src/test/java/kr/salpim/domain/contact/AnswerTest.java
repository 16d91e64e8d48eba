package kr.salpim.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {

  @ParameterizedTest
  @CsvSource({
    "1,,1",
    "１,,1",
    "2번,,2",
    "2번이요,,2",
    "' 1 ',,1",
    "1.,,1",
    "2-1,2,1",
    "2번-1,2,1",
    "２－１,2,1",
    "2 - 1,2,1",
    "2의 1,2,1",
    "12-2,12,2",
    "네,,",
    "넵!,,",
    "확인했습니다.,,",
    "OK,,"
  })
  void aWholeMessageIsReadAsAnAnswer(String text, Integer question, Integer choice) {
    assertThat(Answer.read(text))
        .contains(new Answer(Optional.ofNullable(question), Optional.ofNullable(choice)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "네 그런데요 너무 힘들어요",
        "1층에서 넘어졌어요",
        "119",
        "2-1-3",
        "010-1234-5678",
        "도와주세요",
        "1시간 뒤에 갈게요"
      })
  void aSentenceIsNoAnswer(String text) {
    assertThat(Answer.read(text)).isEmpty();
  }

  @Test
  void aVeryLongTextIsLookedAtNoFurther() {
    assertThat(Answer.read("1".repeat(100_000))).isEmpty();
  }
}
