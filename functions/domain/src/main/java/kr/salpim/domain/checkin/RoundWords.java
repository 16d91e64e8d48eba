package kr.salpim.domain.checkin;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.salpim.domain.text.Texts;
import kr.salpim.domain.tie.Round;

/** How rounds are put into words for whoever looks after neighbours. */
final class RoundWords {

  /** What an example answers, line after line. */
  private static final int[] EXAMPLE = {1, 3, 1, 2};

  private final Texts texts;

  RoundWords(Texts texts) {
    this.texts = texts;
  }

  /**
   * Asks after one neighbour or several, with the number of each.
   *
   * @param reader token of whoever is asked
   */
  String asked(
      String sender,
      String reader,
      List<Round> rounds,
      List<Optional<Integer>> numbers,
      boolean again) {
    String why = again ? texts.korean("check.again") : "";
    if (rounds.size() == 1) {
      String number = numbers.get(0).map(n -> texts.korean("notice.number", n)).orElse("");
      return texts.korean("check.one", sender, number + why, rounds.get(0).labelFor(reader))
          + numbers.get(0).map(n -> texts.korean("check.choices.one", n)).orElse("");
    }
    StringBuilder text = new StringBuilder(texts.korean("check.list", sender, why, rounds.size()));
    for (int n = 0; n < rounds.size(); n++) {
      String number = numbers.get(n).map(String::valueOf).orElse("-");
      text.append(texts.korean("check.list.line", number, rounds.get(n).labelFor(reader)));
    }
    String last = numbers.get(rounds.size() - 1).map(String::valueOf).orElse("");
    return text.append(texts.korean("check.choices.list", example(rounds.size()), last)).toString();
  }

  private static String example(int lines) {
    return IntStream.range(0, lines)
        .mapToObj(n -> String.valueOf(EXAMPLE[n % EXAMPLE.length]))
        .collect(Collectors.joining(" "));
  }
}
