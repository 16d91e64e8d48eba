package kr.salpim.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kr.salpim.domain.table.Key;
import org.junit.jupiter.api.Test;

class KnownTest {

  private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

  @Test
  void theLowestNumberThatNoOpenQuestionHasIsFree() {
    assertThat(known(NOW, 1, 2, 4).freeNumber(NOW)).contains(3);
    assertThat(known(NOW).freeNumber(NOW)).contains(1);
  }

  @Test
  void aNumberIsFreeAgainAfterTwentyFourHours() {
    Instant asked = NOW.minus(Duration.ofHours(24));
    assertThat(known(asked, 1).freeNumber(NOW)).contains(1);
    assertThat(known(asked.plusMillis(1), 1).freeNumber(NOW)).contains(2);
  }

  @Test
  void whenAllNumbersAreTakenNoneIsFree() {
    assertThat(known(NOW, IntStream.rangeClosed(1, 99).toArray()).freeNumber(NOW)).isEmpty();
  }

  @Test
  void numbersThatHaveRestedComeFirstAndOthersFillUpInAscendingOrder() {
    Instant answered = NOW.minus(Duration.ofHours(3));
    List<Question> lately =
        IntStream.rangeClosed(11, 95).mapToObj(n -> question(n, answered, Optional.of(1))).toList();
    Known known =
        new Known(Optional.empty(), lately, List.of(), Optional.empty(), Optional.empty());
    assertThat(known.restedNumbers(11, 3, NOW)).containsExactly(96, 97, 98);
    assertThat(known.restedNumbers(11, 6, NOW)).containsExactly(11, 12, 96, 97, 98, 99);
    assertThat(known.restedNumbers(11, 100, NOW)).hasSize(89).isSorted();
  }

  private static Question question(int number, Instant asked, Optional<Integer> choice) {
    return new Question(
        "t",
        number,
        QuestionKind.TAKE,
        new Key("C#x", "IN#y"),
        "o",
        asked,
        asked.plus(Question.OPEN_FOR),
        Optional.empty(),
        choice,
        Optional.empty());
  }

  private static Known known(Instant asked, int... numbers) {
    List<Question> questions =
        IntStream.of(numbers).mapToObj(n -> question(n, asked, Optional.empty())).toList();
    return new Known(Optional.empty(), questions, List.of(), Optional.empty(), Optional.empty());
  }
}
