package kr.salpim.domain.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kr.salpim.domain.contact.Question;
import kr.salpim.domain.contact.QuestionKind;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.text.CarrierText;
import kr.salpim.domain.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskingBackTest {

  private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

  private final AskingBack asking = new AskingBack(Texts.shipped());

  private static List<Question> open(QuestionKind kind, int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(
            n ->
                Question.ask(
                    "t", n, kind, new Key("H#" + n, "CHECK#x"), "o", NOW, Question.OPEN_FOR))
        .toList();
  }

  private String text(List<Question> open, String name) {
    return asking.text(open, line -> Optional.of(name), "[구로동]", "ko");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 12, 40, 89})
  void itArrivesHoweverMuchIsOpen(int lines) {
    String longest = "스무 글자까지 되는 별명을 붙여 둔 이웃";
    String text = text(open(QuestionKind.CHECK_IN, 11, 10 + lines), longest);
    assertThat(text).matches(CarrierText::fitsLms).contains("이웃은 " + lines + "명", "11-1처럼");
    assertThat(text.contains(longest)).isEqualTo(lines < 50);
  }

  @Test
  void otherQuestionsToStaffArriveToo() {
    assertThat(text(open(QuestionKind.TAKE, 1, 99), "")).matches(CarrierText::fitsLms);
    assertThat(text(open(QuestionKind.TAKE, 1, 2), "")).contains("1-1 제가", "2-3 같이");
  }

  @Test
  void oneNeighbourIsAskedBackWithTheAnswers() {
    assertThat(text(open(QuestionKind.CHECK_IN, 11, 11), "김○○ 님"))
        .contains("11-1 뵈었어요", "11-4 걱정돼요");
  }
}
