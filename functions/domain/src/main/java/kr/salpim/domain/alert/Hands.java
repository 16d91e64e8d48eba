package kr.salpim.domain.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.alert.Entry.What;
import kr.salpim.domain.alert.Telling.Because;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.ladder.CaseKind;
import kr.salpim.domain.outbox.Asking;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.text.Texts;

/** How an alert comes into somebody's hands and out of them, by an answer or at the desk. */
final class Hands {

  /**
   * Whose hands.
   *
   * @param role empty where the person works there no longer
   */
  record Whose(String token, String role) {

    static Whose of(Staff staff) {
      return new Whose(staff.token(), staff.role().name());
    }
  }

  /**
   * What changes.
   *
   * @param alert as it is from then on
   * @param told whether anybody is asked besides
   */
  record Passed(Alert alert, List<Change> changes, boolean told) {

    Passed {
      changes = List.copyOf(changes);
    }
  }

  private final Climber climber;
  private final Climbing climbing;
  private final Telling telling;
  private final Reporters reporters;
  private final Texts texts;

  Hands(Climber climber, Climbing climbing, Telling telling, Reporters reporters, Texts texts) {
    this.climber = climber;
    this.climbing = climbing;
    this.telling = telling;
    this.reporters = reporters;
    this.texts = texts;
  }

  /**
   * Somebody takes an open alert.
   *
   * @param together whether those of the next step are called in
   */
  Passed take(Alert alert, Whose by, boolean together, Turn turn) {
    AlertEditor edit =
        alert
            .edit()
            .is(AlertState.TAKEN)
            .takenBy(Optional.of(by.token()))
            .note(new Entry(turn.now(), What.TAKEN, by.role(), by.token(), ""))
            .dueAt(Optional.of(climbing.resultDue(alert, turn.dong(), turn.now())));
    List<Change> changes = new ArrayList<>();
    boolean told = false;
    if (together) {
      Climbing.Step step = climbing.next(alert, turn.dong(), by.token(), turn.now());
      told = !step.told().isEmpty();
      for (Staff staff : step.told()) {
        Asking.Asked asked = telling.ask(alert, staff, Because.TOGETHER, step, turn);
        edit.note(turn.now(), What.CALLED_IN, Optional.of(staff), asked.id());
        changes.addAll(asked.changes());
      }
    }
    Alert taken = edit.done();
    changes.add(0, AlertItem.changed(taken));
    // Who reported it hears that somebody has it, and by morning those whose area it is.
    changes.addAll(reporters.looking(taken, turn));
    changes.addAll(inTheMorning(taken, by.token(), turn));
    return new Passed(taken, changes, told);
  }

  /** Whether somebody may pass it on: who has it, and while nobody has it, who was asked last. */
  static boolean mayPassOn(Alert alert, String token) {
    return alert.state() == AlertState.TAKEN
        ? alert.takenBy(token)
        : alert.toldLast().contains(token);
  }

  /** Somebody passes it on: those of the next step are asked. */
  Passed passOn(Alert alert, Whose by, Turn turn) {
    Alert free =
        alert
            .edit()
            .is(AlertState.OPEN)
            .takenBy(Optional.empty())
            .note(new Entry(turn.now(), What.PASSED_ON, by.role(), by.token(), ""))
            .done();
    Climber.Climbed climbed = climber.climb(free, Because.AGAIN, by.token(), turn);
    List<Change> changes =
        Climber.searching(alert, climbed.with(AlertItem.changed(climbed.alert())));
    return new Passed(climbed.alert(), changes, !climbed.told().isEmpty());
  }

  /** What happened while the centre was closed its staff hear when it opens, and are not woken. */
  private List<Change> inTheMorning(Alert taken, String taker, Turn turn) {
    if (!climbing.offDuty(taken.kind(), taken.level(), turn.dong(), turn.now())) {
      return List.of();
    }
    Instant opening = climbing.nextOpening(turn.now());
    String what = taken.kind() == CaseKind.RISK ? "notice.night" : "notice.night.search";
    String text = texts.korean(what, turn.dong().sender());
    List<String> known = Involved.searchers(taken, turn.dong()).stream().map(Staff::token).toList();
    return climbing.byDay(taken, turn.dong(), opening).stream()
        .filter(staff -> !staff.token().equals(taker))
        .filter(staff -> !known.contains(staff.token()))
        .flatMap(staff -> night(taken, staff, text, opening, turn).stream())
        .toList();
  }

  /** Once a morning: somebody may pass it on at night, and another take it. */
  private Optional<Change> night(
      Alert taken, Staff staff, String text, Instant opening, Turn turn) {
    String step = "night|" + opening.toEpochMilli() + "|" + staff.token();
    return telling.once(taken, staff, step, text, MessageClass.OPERATIONAL, opening, turn);
  }
}
