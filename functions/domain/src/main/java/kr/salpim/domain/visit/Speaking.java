package kr.salpim.domain.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.contact.Known;
import kr.salpim.domain.contact.QuestionKind;
import kr.salpim.domain.outbox.Asking;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Table;

/** What is said of a visit, each once: the message's id derives from the visit and the step. */
final class Speaking {

  /** Enough to read a text and to answer it. */
  private static final Duration LEAST = Duration.ofMinutes(30);

  private final Table table;
  private final KeyedHash hash;

  Speaking(Table table, KeyedHash hash) {
    this.table = table;
    this.hash = hash;
  }

  /** Text made of the question's number, where one was free. */
  interface Words extends Function<Optional<Integer>, String> {}

  /**
   * Asks somebody.
   *
   * @param step names the message among those of the visit
   * @param open how long it may be answered
   */
  List<Change> ask(
      Visit visit,
      Address to,
      String step,
      QuestionKind kind,
      Duration open,
      MessageClass type,
      Words words,
      Turn turn) {
    return new Asking(kind, visit.key(), open, lane(type, turn))
        .of(
            table,
            hash.of(to.canonical()),
            number -> message(visit, to, step, words.apply(number), type, turn),
            turn.now(),
            turn.now(),
            turn.firstDue())
        .changes();
  }

  /**
   * Asks somebody in the place of what the same person was asked of the visit before and has not
   * answered: a bare answer counts only where one question is open.
   */
  List<Change> askAnew(
      Visit visit,
      Address to,
      String step,
      QuestionKind kind,
      Duration open,
      MessageClass type,
      Words words,
      Turn turn) {
    List<Change> changes = new ArrayList<>(ask(visit, to, step, kind, open, type, words, turn));
    changes.addAll(settle(visit, hash.of(to.canonical()), Set.of(kind), turn));
    return changes;
  }

  /** Until the visit is to begin; whoever is asked late has half an hour all the same. */
  static Duration until(Instant start, Instant now) {
    Duration left = Duration.between(now, start);
    return left.compareTo(LEAST) > 0 ? left : LEAST;
  }

  /** Ends what somebody was asked of the visit and has not answered. */
  List<Change> settle(Visit visit, String token, Set<QuestionKind> kinds, Turn turn) {
    return Known.read(table, token).settling(visit.key(), kinds, turn.now());
  }

  /** Tells somebody something that asks nothing. */
  Change tell(Visit visit, Address to, String step, String text, MessageClass type, Turn turn) {
    Outgoing message = message(visit, to, step, text, type, turn);
    return message.queue(turn.firstDue(), lane(type, turn));
  }

  /**
   * Reminders come in thousands at one minute: they wait for what somebody waits for. What the
   * stream calls for was brought about by what a person just wrote.
   */
  private static Lane lane(MessageClass type, Turn turn) {
    boolean answered = turn.firstDue().isAfter(turn.now());
    boolean urgent = type == MessageClass.URGENT || type == MessageClass.CONFIRMATION;
    return urgent || answered ? Lane.NOW : Lane.LATER;
  }

  Change tell(Visit visit, Staff to, String step, String text, MessageClass type, Turn turn) {
    return tell(visit, to.address(), step + "|" + to.token(), text, type, turn);
  }

  private Outgoing message(
      Visit visit, Address to, String step, String text, MessageClass type, Turn turn) {
    return Outgoing.causedBy(
        hash, visit.cause(), step, to, text, type, turn.dong().code(), turn.now());
  }

  /** Whether a message with this cause was queued before, and if not the change that does. */
  Optional<Change> once(
      String cause, String step, Address to, String text, MessageClass type, Turn turn) {
    Outgoing message =
        Outgoing.causedBy(hash, cause, step, to, text, type, turn.dong().code(), turn.now());
    return table.get(Outgoing.key(message.id())).isPresent()
        ? Optional.empty()
        : Optional.of(message.queue(turn.firstDue(), lane(type, turn)));
  }
}
