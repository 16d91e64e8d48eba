package kr.salpim.domain.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.contact.Known;
import kr.salpim.domain.contact.Question;
import kr.salpim.domain.contact.QuestionKind;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Key;

/**
 * Questions of one kind to one person in one message, each with a number of its own, so that they
 * are answered in a row or one by one.
 *
 * @param open how long they may be answered
 * @param lane in which the message waits to be sent
 */
public record ListAsking(QuestionKind kind, Duration open, Lane lane) {

  /** Above all answers: {@code 1 3} can then be no question and its answer. */
  private static final int FIRST = 11;

  /** The numbers of the lines, in their order; empty where none was left for a line. */
  public interface Words extends Function<List<Optional<Integer>>, Outgoing> {}

  /**
   * What was asked about the same before and is not answered is settled.
   *
   * @param token of whom it is asked
   * @param subjects keys of what it is about, a line each
   * @param message made of the numbers that it prints
   * @param firstDue when the tick should look after it
   */
  public List<Change> of(
      Known known, String token, List<Key> subjects, Words message, Instant now, Instant firstDue) {
    List<Integer> free = known.restedNumbers(FIRST, subjects.size(), now);
    List<Optional<Integer>> numbers = new ArrayList<>();
    for (int n = 0; n < subjects.size(); n++) {
      numbers.add(n < free.size() ? Optional.of(free.get(n)) : Optional.empty());
    }
    Outgoing carrying = message.apply(numbers);
    List<Change> changes = new ArrayList<>();
    for (int n = 0; n < subjects.size(); n++) {
      changes.addAll(known.settling(subjects.get(n), Set.of(kind), now));
      if (numbers.get(n).isPresent()) {
        Question question =
            Question.ask(
                token, numbers.get(n).get(), kind, subjects.get(n), carrying.id(), now, open);
        boolean several = subjects.size() > 1;
        changes.add(
            new Change.Put(
                (several ? question.inList(carrying.id()) : question).toItem(),
                Question.free(now)));
      }
    }
    Optional<Integer> first = numbers.get(0);
    Outgoing asking =
        first.map(number -> carrying.asking(Question.key(token, number))).orElse(carrying);
    changes.add(Asking.queued(asking, now, now, firstDue, lane));
    return changes;
  }
}
