package kr.salpim.domain.checkin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.contact.Known;
import kr.salpim.domain.contact.QuestionKind;
import kr.salpim.domain.outbox.ListAsking;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;
import kr.salpim.domain.tie.Ending;
import kr.salpim.domain.tie.Round;
import kr.salpim.domain.tie.RoundItem;
import kr.salpim.domain.tie.Tie;

/** What is said of rounds, each once: the message's id derives from the round as it stood. */
final class RoundMessages {

  private static final Set<QuestionKind> ASKED = Set.of(QuestionKind.CHECK_IN);

  /**
   * So long after the round closes its question is open: whoever answers late says something that
   * somebody should hear, but it must not stand beside the next day's.
   */
  private static final Duration LATE = Duration.ofHours(6);

  private final Table table;
  private final RoundWords words;
  private final Texts texts;
  private final KeyedHash hash;

  RoundMessages(Table table, Texts texts, KeyedHash hash) {
    this.table = table;
    this.words = new RoundWords(texts);
    this.texts = texts;
    this.hash = hash;
  }

  /**
   * Asks one person after these neighbours in one message.
   *
   * @param again whether they were asked after all of them before
   * @param more whether they are asked after others as well, at once
   */
  List<Change> ask(Carer carer, List<Round> rounds, boolean again, boolean more, Turn turn) {
    List<Key> subjects = rounds.stream().map(Round::key).toList();
    Known known = Known.read(table, carer.token());
    boolean others =
        known.openAt(turn.now()).stream()
            .anyMatch(open -> ASKED.contains(open.kind()) && !subjects.contains(open.subject()));
    RoundWords.When when = new RoundWords.When(again, !more && !others);
    Instant last =
        rounds.stream().map(Round::closes).max(Instant::compareTo).orElseThrow().plus(LATE);
    Duration open = Duration.between(turn.now(), last);
    return new ListAsking(QuestionKind.CHECK_IN, open, Lane.LATER)
        .of(
            known,
            carer.token(),
            subjects,
            numbers ->
                message(
                    rounds.get(0),
                    "ask|" + carer.token(),
                    carer.address(),
                    words.asked(turn.dong().sender(), carer.token(), rounds, numbers, when),
                    MessageClass.OPERATIONAL,
                    turn),
            turn.now(),
            turn.firstDue());
  }

  /**
   * Asks the neighbour themselves: whatever they answer says that they are there. It comes at the
   * hours to which the neighbour agreed, so nothing holds it up. One question is for all rounds of
   * a day, whose tie they may be, and its answer ends them all.
   *
   * @return empty where the question of another round is this one's as well
   */
  Optional<Change> askNeighbour(Round round, Turn turn) {
    long before = round.neighbourAsked();
    List<Round> others = alongside(round);
    if (others.stream().anyMatch(other -> other.neighbourAsked() > before)) {
      return Optional.empty();
    }
    String text =
        texts.korean(
            before > 0 ? "check.neighbour.again" : "check.neighbour", turn.dong().sender());
    Address to = round.neighbour().orElseThrow();
    return Optional.of(
        Outgoing.causedBy(
                hash,
                together(round, others),
                "neighbour|" + before,
                to,
                text,
                MessageClass.OPERATIONAL,
                turn.dong().code(),
                turn.now())
            .queue(turn.firstDue(), Lane.LATER));
  }

  /** Rounds of the same day by which somebody else's tie has the neighbour written to. */
  private List<Round> alongside(Round round) {
    return Tie.of(table, round.household()).stream()
        .filter(tie -> !tie.equals(round.tie()))
        .map(tie -> Round.key(round.household(), Tie.volunteer(tie), round.occurrence()))
        .flatMap(key -> table.get(key).stream())
        .map(RoundItem::from)
        .filter(other -> other.open() && other.direct())
        .toList();
  }

  /** The same for whichever of them comes first: of two at once one is in the other's way. */
  private static String together(Round round, List<Round> others) {
    String volunteers =
        Stream.concat(Stream.of(round), others.stream())
            .map(Round::volunteer)
            .sorted()
            .collect(Collectors.joining(","));
    return round.household() + "|" + round.occurrence() + "|" + volunteers;
  }

  /**
   * Whoever else was asked hears how the round ended, and that they need not look any longer.
   *
   * @param except token of whoever said so
   */
  List<Change> over(Round round, List<Carer> asked, String except, Ending ending, Turn turn) {
    List<Change> changes = new ArrayList<>();
    for (Carer carer : asked) {
      if (!carer.token().equals(except)) {
        String text =
            texts.korean(word(ending), turn.dong().sender(), round.labelFor(carer.token()));
        changes.addAll(Known.read(table, carer.token()).settling(round.key(), ASKED, turn.now()));
        changes.add(
            message(
                    round,
                    "over|" + carer.token(),
                    carer.address(),
                    text,
                    MessageClass.OPERATIONAL,
                    turn)
                .queue(turn.firstDue(), Lane.NOW));
      }
    }
    return changes;
  }

  private static String word(Ending ending) {
    return switch (ending) {
      case REACHED -> "check.found";
      case PASSED_ON -> "check.passed";
      case ESCALATED -> "check.taken";
      case CANCELLED -> "check.off";
    };
  }

  /** Whoever said at the desk what came of it is not asked by message any longer. */
  List<Change> settled(Round round, String token, Turn turn) {
    return round.asked().contains(token)
        ? Known.read(table, token).settling(round.key(), ASKED, turn.now())
        : List.of();
  }

  private Outgoing message(
      Round round, String step, Address to, String text, MessageClass type, Turn turn) {
    return Outgoing.causedBy(
        hash, round.cause(), step, to, text, type, turn.dong().code(), turn.now());
  }
}
