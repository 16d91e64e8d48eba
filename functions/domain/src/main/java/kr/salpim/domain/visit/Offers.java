package kr.salpim.domain.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.contact.Question;
import kr.salpim.domain.table.Change;

/**
 * What the open questions about a visit offer. Each person's last question counts, under its own
 * number: whoever answers an older one must not choose what only the newer one names.
 */
final class Offers {

  private static final String FIELD = "|";
  private static final int PARTS = 3;

  private Offers() {}

  /**
   * The offers with those of one more question, in the place of the same person's before.
   *
   * @param asked token of whom it is asked
   * @param question the changes that ask it
   * @param offered times in milliseconds, or tokens of people, in the order of the answers
   */
  static List<String> with(
      List<String> offers, String asked, List<Change> question, List<String> offered) {
    List<String> all =
        new ArrayList<>(offers.stream().filter(line -> !part(line, 0).equals(asked)).toList());
    number(question)
        .ifPresent(number -> offered.forEach(o -> all.add(String.join(FIELD, asked, number, o))));
    return all;
  }

  /** What the question with this number offered the person; empty where it no longer counts. */
  static List<String> of(List<String> offers, String asked, int question) {
    return offers.stream()
        .filter(line -> part(line, 0).equals(asked))
        .filter(line -> Integer.parseInt(part(line, 1)) == question)
        .map(line -> part(line, 2))
        .toList();
  }

  private static String part(String line, int n) {
    return line.split("\\|", PARTS)[n];
  }

  private static Optional<String> number(List<Change> question) {
    return question.stream()
        // What it stands in the place of is settled with it.
        .filter(Change.Put.class::isInstance)
        .map(change -> change.key().sort())
        .filter(sort -> sort.startsWith(Question.SORT_PREFIX))
        .map(sort -> sort.substring(Question.SORT_PREFIX.length()))
        .findFirst();
  }
}
