package kr.salpim.domain.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.salpim.domain.alert.Entry.What;
import kr.salpim.domain.alert.Telling.Because;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.contact.Chase;
import kr.salpim.domain.ladder.CaseKind;
import kr.salpim.domain.outbox.Asking;
import kr.salpim.domain.table.Change;

/** Takes an alert a step up its ladder and asks whom that step tells. */
final class Climber {

  private final Climbing climbing;
  private final Telling telling;

  Climber(Climbing climbing, Telling telling) {
    this.climbing = climbing;
    this.telling = telling;
  }

  /**
   * A step of a search is on condition that nobody who is looked for has written. What is about
   * more than that goes on, whoever writes.
   */
  static List<Change> searching(Alert alert, List<Change> step) {
    if (alert.kind() == CaseKind.RISK) {
      return step;
    }
    List<Change> changes = new ArrayList<>(step);
    alert.chased().forEach(token -> changes.add(Chase.unanswered(token)));
    return changes;
  }

  /** An alert after a step up, who was told of it, and the changes that tell them. */
  record Climbed(Alert alert, List<Staff> told, List<Change> tellings) {

    List<Change> with(Change alertChange) {
      return Stream.concat(Stream.of(alertChange), tellings.stream()).toList();
    }
  }

  Climbed climb(Alert alert, Because because, String except, Turn turn) {
    return told(climbing.next(alert, turn.dong(), except, turn.now()), staff -> because, turn);
  }

  /** Asks whom the step tells. */
  Climbed told(Climbing.Step step, Function<Staff, Because> because, Turn turn) {
    AlertEditor edit = step.alert().edit();
    List<Change> tellings = new ArrayList<>();
    for (Staff staff : step.told()) {
      Asking.Asked told = telling.ask(step.alert(), staff, because.apply(staff), step, turn);
      edit.note(turn.now(), What.TOLD, Optional.of(staff), told.id());
      tellings.addAll(told.changes());
    }
    return new Climbed(edit.done(), step.told(), tellings);
  }

  /** The changes that write a new alert with its first step. */
  List<Change> opened(Climbed climbed) {
    if (climbed.told().isEmpty()) {
      throw new IllegalStateException("nobody works for the dong");
    }
    return climbed.with(AlertItem.opened(climbed.alert()));
  }
}
