package kr.salpim.domain.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.contact.QuestionKind;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.text.Texts;
import kr.salpim.domain.visit.VisitEntry.What;

/**
 * Watches over those who are at a household: 시작 starts a timer, 종료 ends it. Where it does not end
 * in time the visitor is asked, then the team lead (복지팀장), then the head of the dong (동장), and 112
 * is named.
 */
final class Watching {

  /** So often all three are asked; somebody who has not looked by then looks at the board. */
  private static final int ROUNDS = 4;

  /** A round takes three steps. */
  private static final int STEPS = 3;

  /** An answer counts for the rest of the day. */
  private static final Duration OPEN = Duration.ofHours(12);

  /** 더 걸려요: so many minutes more. */
  private static final int EXTENSION_MINUTES = 30;

  private final Speaking speaking;
  private final VisitNumbers numbers;
  private final VisitWords words;
  private final Texts texts;

  Watching(Speaking speaking, VisitNumbers numbers, Texts texts) {
    this.speaking = speaking;
    this.numbers = numbers;
    this.words = new VisitWords(texts);
    this.texts = texts;
  }

  /** When the visitor is asked, where nobody said 종료: sooner where caution is due (방문 유의). */
  Instant missedAt(Visit visit) {
    Instant end = visit.expectedEnd();
    String grace = visit.caution() ? "missed end caution" : "missed end";
    return end.plus(numbers.minutes(grace, VisitTimes.day(end)));
  }

  /** Somebody is there: the timer runs, and whoever went is asked for 종료. */
  List<Change> begun(Visit visit, Visit.Editor edit, Staff by, Turn turn) {
    Visit begun = edit.begins(turn.now()).note(turn.now(), What.BEGUN, by, "").done();
    Visit timed = begun.edit().next(VisitStep.END_VISITOR, missedAt(begun)).done();
    List<Change> changes = new ArrayList<>();
    changes.add(VisitItem.changed(timed));
    changes.addAll(
        speaking.ask(
            visit,
            by.address(),
            "begun|" + turn.now().toEpochMilli() + "|" + by.token(),
            QuestionKind.VISIT_END,
            OPEN,
            MessageClass.CONFIRMATION,
            number ->
                texts.korean(
                        "visit.begun", turn.dong().sender(), VisitWords.time(begun.expectedEnd()))
                    + words.choices("VISIT_END", number),
            turn));
    return changes;
  }

  /** It has not ended. */
  List<Change> missed(Visit visit, VisitStep step, Turn turn) {
    Visit.Editor edit = visit.edit();
    List<Change> changes = new ArrayList<>();
    for (Staff who : asked(visit, step, turn)) {
      edit.note(turn.now(), What.MISSED_END, who, step.name());
      changes.addAll(ask(visit, step, who, turn));
    }
    long told = visit.record().stream().filter(e -> e.what() == What.MISSED_END).count();
    if (step == VisitStep.END_HEAD && told >= (long) ROUNDS * STEPS) {
      edit.rests();
    } else {
      Duration pause = numbers.minutes("safety step", VisitTimes.day(turn.now()));
      edit.next(after(step), turn.now().plus(pause));
    }
    changes.add(0, VisitItem.changed(edit.done()));
    return changes;
  }

  private static VisitStep after(VisitStep step) {
    return switch (step) {
      case END_VISITOR -> VisitStep.END_TEAM_LEAD;
      case END_TEAM_LEAD -> VisitStep.END_HEAD;
      default -> VisitStep.END_VISITOR;
    };
  }

  private static List<Staff> asked(Visit visit, VisitStep step, Turn turn) {
    return switch (step) {
      case END_VISITOR -> Crewing.people(turn.dong(), visit);
      case END_TEAM_LEAD -> Crewing.lead(turn.dong(), visit, turn.now()).stream().toList();
      default -> Crewing.head(turn.dong(), visit, turn.now()).stream().toList();
    };
  }

  private List<Change> ask(Visit visit, VisitStep step, Staff who, Turn turn) {
    boolean visitor = step == VisitStep.END_VISITOR;
    QuestionKind kind = visitor ? QuestionKind.VISIT_SAFE : QuestionKind.VISIT_MISSED;
    return speaking.ask(
        visit,
        who.address(),
        step + "|" + turn.now().toEpochMilli() + "|" + who.token(),
        kind,
        OPEN,
        MessageClass.URGENT,
        number -> text(visit, visitor, number, turn) + words.choices(kind.name(), number),
        turn);
  }

  private String text(Visit visit, boolean visitor, Optional<Integer> number, Turn turn) {
    String asked = words.number(number);
    if (visitor) {
      return texts.korean("visit.safe", turn.dong().sender(), asked);
    }
    String who =
        Crewing.people(turn.dong(), visit).stream()
            .map(staff -> texts.korean("role." + staff.role()) + " " + staff.name().reveal())
            .reduce((one, other) -> one + ", " + other)
            .orElseGet(() -> texts.korean("role.other"));
    return texts.korean(
        "visit.missed",
        turn.dong().sender(),
        asked,
        who,
        VisitWords.time(visit.begun().orElseThrow()),
        words.zone(visit));
  }

  /** 더 걸려요: the visitor is safe and asked again later. */
  Visit extended(Visit visit, Staff by, Turn turn) {
    long gone = Duration.between(visit.begun().orElseThrow(), turn.now()).toMinutes();
    Visit longer =
        visit
            .edit()
            .extendedTo((int) gone + EXTENSION_MINUTES)
            .note(turn.now(), What.EXTENDED, by, "")
            .done();
    return longer.edit().next(VisitStep.END_VISITOR, missedAt(longer)).done();
  }
}
