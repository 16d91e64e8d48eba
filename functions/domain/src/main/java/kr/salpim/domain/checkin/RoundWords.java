package kr.salpim.domain.checkin;

import java.util.List;
import java.util.Optional;
import kr.salpim.domain.inbound.LineWords;
import kr.salpim.domain.text.Texts;
import kr.salpim.domain.tie.Round;

/** How rounds are put into words for whoever looks after neighbours. */
final class RoundWords {

  /**
   * When it is asked.
   *
   * @param again whether the reader was asked before
   * @param alone whether nothing else about neighbours waits for the reader's answer: only then
   *     answers in a row can be told from those to another list
   */
  record When(boolean again, boolean alone) {}

  private final Texts texts;
  private final LineWords lines;

  RoundWords(Texts texts) {
    this.texts = texts;
    this.lines = new LineWords(texts);
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
      When when) {
    String why = when.again() ? texts.korean("check.again") : "";
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
    List<Integer> known = numbers.stream().flatMap(Optional::stream).toList();
    boolean row = when.alone() && known.size() == rounds.size();
    return text.append(lines.choices(known, row)).toString();
  }
}
