package kr.salpim.domain.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.text.Texts;
import kr.salpim.domain.visit.VisitEntry.What;

/**
 * Where a visit is planned otherwise, or called off, those who were told of it hear that: nobody
 * must wait, or go, in vain.
 */
final class Recalling {

  /** A visit of which people are told takes as much of a transaction as two of which nobody is. */
  private static final int TOLD = 2;

  private final Announcing announcing;
  private final Speaking speaking;
  private final VisitWords words;
  private final Texts texts;

  Recalling(Announcing announcing, Speaking speaking, Texts texts) {
    this.announcing = announcing;
    this.speaking = speaking;
    this.words = new VisitWords(texts);
    this.texts = texts;
  }

  /** As many of them, from the first on, as one transaction holds. */
  static <T> List<T> atOnce(List<T> all, Function<T, Optional<Visit>> visit) {
    int room = Planning.MAX_PER_TURN;
    int count = 0;
    for (T each : all) {
      room -= visit.apply(each).filter(Recalling::known).isPresent() ? TOLD : 1;
      if (room < 0) {
        break;
      }
      count++;
    }
    return all.subList(0, count);
  }

  /** Whether anybody knows of the time that the visit has. */
  private static boolean known(Visit visit) {
    return visit.planned()
        && visit.start().isPresent()
        && (visit.since(What.HOUSEHOLD_TOLD)
            || visit.visitors().stream().anyMatch(who -> visit.asked(who.token())));
  }

  /**
   * At another time.
   *
   * @param before as it was
   * @param after as it is to be; without a time where none was found
   */
  List<Change> moved(Visit before, Visit after, Home home, Turn turn) {
    if (after.start().isEmpty()) {
      return off(before, Optional.of(home), turn);
    }
    if (!known(before)) {
      return List.of();
    }
    if (after.start().equals(before.start())) {
      return visitorsOff(Crewing.with(before, who -> !goes(after, who)), turn);
    }
    List<Change> changes = new ArrayList<>();
    announcing.moved(before, after, home, turn).ifPresent(changes::add);
    String text =
        texts.korean(
            "visit.moved",
            turn.dong().sender(),
            VisitWords.when(before.start().orElseThrow()),
            words.zone(before),
            VisitWords.when(after.start().get()));
    changes.addAll(visitors(before, "moved", text, turn));
    return changes;
  }

  private static boolean goes(Visit visit, Visitor who) {
    return visit.visitor(who.token()).isPresent();
  }

  /**
   * Not to be, or at no time that is known.
   *
   * @param home where it may be written to of that at all
   */
  List<Change> off(Visit visit, Optional<Home> home, Turn turn) {
    if (!known(visit)) {
      return List.of();
    }
    List<Change> changes = new ArrayList<>();
    home.flatMap(there -> announcing.off(visit, there, turn)).ifPresent(changes::add);
    changes.addAll(visitorsOff(visit, turn));
    return changes;
  }

  private List<Change> visitorsOff(Visit visit, Turn turn) {
    String when = VisitWords.when(visit.start().orElseThrow());
    String text = texts.korean("visit.off", turn.dong().sender(), when, words.zone(visit));
    return visitors(visit, "off", text, turn);
  }

  private List<Change> visitors(Visit visit, String step, String text, Turn turn) {
    return Crewing.people(turn.dong(), visit).stream()
        .filter(who -> visit.asked(who.token()))
        .map(who -> speaking.tell(visit, who, step, text, MessageClass.OPERATIONAL, turn))
        .toList();
  }
}
