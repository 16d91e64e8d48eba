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

/** What happens on the day where those who go have not answered, or have not begun. */
final class Escalating {

  /** An answer counts for the rest of the day. */
  private static final Duration OPEN = Duration.ofHours(12);

  private final Speaking speaking;
  private final VisitTimes times;
  private final VisitWords words;
  private final Texts texts;

  Escalating(Speaking speaking, VisitTimes times, Texts texts) {
    this.speaking = speaking;
    this.times = times;
    this.words = new VisitWords(texts);
    this.texts = texts;
  }

  /** Somebody has not answered, or is missing: the team lead hears, then the head of the dong. */
  List<Change> climb(Visit visit, VisitStep step, Turn turn) {
    Instant start = visit.start().orElseThrow();
    VisitEditor edit = visit.edit();
    List<Change> changes = new ArrayList<>();
    if (!visit.confirmed()) {
      told(visit, step, turn)
          .ifPresent(
              who -> {
                edit.note(turn.now(), What.TOLD, who, step.name());
                changes.add(tell(visit, who, step, turn));
              });
    }
    if (step == VisitStep.TEAM_LEAD && !visit.confirmed()) {
      edit.next(VisitStep.HEAD, VisitTimes.later(times.onDay(start, "head told"), turn.now()));
    } else {
      edit.next(VisitStep.BEGUN, VisitTimes.later(times.begunBy(start), turn.now()));
    }
    changes.add(0, VisitItem.changed(edit.done()));
    return changes;
  }

  private static Optional<Staff> told(Visit visit, VisitStep step, Turn turn) {
    return step == VisitStep.TEAM_LEAD
        ? Crewing.lead(turn.dong(), visit, turn.now())
        : Crewing.head(turn.dong(), visit, turn.now());
  }

  private Change tell(Visit visit, Staff who, VisitStep step, Turn turn) {
    String key = visit.manned() ? "visit.unanswered" : "visit.unmanned";
    String time = VisitWords.time(visit.start().orElseThrow());
    String text = texts.korean(key, turn.dong().sender(), time, words.zone(visit));
    return speaking.tell(visit, who, step.name(), text, MessageClass.OPERATIONAL, turn);
  }

  /** It should have begun: those who go are asked, then the team lead; tomorrow it is anew. */
  List<Change> notBegun(Visit visit, Turn turn) {
    VisitEditor edit = visit.edit();
    List<Change> changes = new ArrayList<>();
    for (Staff who : Crewing.people(turn.dong(), visit)) {
      edit.note(turn.now(), What.ASKED, who, VisitStep.BEGUN.name());
      changes.addAll(ask(visit, who, turn));
    }
    edit.next(VisitStep.NOT_BEGUN, times.leadHears(turn.now()));
    changes.add(0, VisitItem.changed(edit.done()));
    return changes;
  }

  /** Nobody says that they are there, nor that they are not: somebody calls them. */
  List<Change> unheard(Visit visit, Turn turn) {
    VisitEditor edit =
        visit
            .edit()
            .next(
                VisitStep.UNPLACED,
                times.nextWorkingDay(VisitTimes.day(turn.now()), "morning reminder"));
    List<Change> changes = new ArrayList<>();
    Crewing.lead(turn.dong(), visit, turn.now())
        .ifPresent(
            who -> {
              edit.note(turn.now(), What.TOLD, who, VisitStep.NOT_BEGUN.name());
              changes.add(tellUnheard(visit, who, turn));
            });
    changes.add(0, VisitItem.changed(edit.done()));
    return changes;
  }

  private Change tellUnheard(Visit visit, Staff who, Turn turn) {
    String text =
        texts.korean(
            "visit.notbegun",
            turn.dong().sender(),
            VisitWords.time(visit.start().orElseThrow()),
            words.zone(visit),
            words.people(Crewing.people(turn.dong(), visit)));
    return speaking.tell(visit, who, "notbegun", text, MessageClass.OPERATIONAL, turn);
  }

  private List<Change> ask(Visit visit, Staff who, Turn turn) {
    String time = VisitWords.time(visit.start().orElseThrow());
    return speaking.ask(
        visit,
        who.address(),
        "late|" + who.token(),
        QuestionKind.VISIT_LATE,
        OPEN,
        MessageClass.OPERATIONAL,
        number ->
            texts.korean(
                    "visit.late",
                    turn.dong().sender(),
                    words.number(number) + time,
                    words.zone(visit))
                + words.choices("VISIT_LATE", number),
        turn);
  }
}
