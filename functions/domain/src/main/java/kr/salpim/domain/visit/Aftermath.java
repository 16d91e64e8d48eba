package kr.salpim.domain.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.contact.QuestionKind;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.text.Texts;
import kr.salpim.domain.visit.VisitEntry.What;

/** What must follow a visit: its result, its record (방문상담기록지), then a look at a refusal. */
final class Aftermath {

  /** Until the next working day and over any holiday. */
  private static final Duration OPEN = Duration.ofDays(14);

  private final Speaking speaking;
  private final VisitTimes times;
  private final VisitNumbers numbers;
  private final VisitWords words;
  private final Texts texts;

  Aftermath(Speaking speaking, VisitTimes times, VisitNumbers numbers, Texts texts) {
    this.speaking = speaking;
    this.times = times;
    this.numbers = numbers;
    this.words = new VisitWords(texts);
    this.texts = texts;
  }

  /** Asks what came of the visit. */
  List<Change> ask(Visit visit, Staff who, String head, String step, MessageClass type, Turn turn) {
    return speaking.ask(
        visit,
        who.address(),
        "result|" + step + "|" + who.token(),
        QuestionKind.VISIT_RESULT,
        OPEN,
        type,
        number -> head + words.choices("VISIT_RESULT", number),
        turn);
  }

  /**
   * The result is still missing: whoever went is asked again each morning; after so many working
   * days the team lead hears instead, and from then on it is one of those on the list.
   */
  List<Change> result(Visit visit, Turn turn) {
    Instant ended = visit.ended().or(visit::start).orElseThrow();
    int days = numbers.number("result working days", VisitTimes.day(ended));
    boolean late = !turn.now().isBefore(times.afterWorkingDays(ended, days, "morning reminder"));
    VisitEditor edit = visit.edit();
    List<Change> changes = new ArrayList<>(late ? late(visit, turn) : again(visit, edit, turn));
    int pause = late ? Listing.AGAIN_WORKING_DAYS : 1;
    edit.next(
        late ? VisitStep.RESULT_LATE : VisitStep.RESULT,
        times.afterWorkingDays(turn.now(), pause, "morning reminder"));
    changes.add(0, VisitItem.changed(edit.done()));
    return changes;
  }

  /** The question of the day before is settled: a bare answer must fit this one alone. */
  private List<Change> again(Visit visit, VisitEditor edit, Turn turn) {
    Optional<Staff> owner = Crewing.owner(turn.dong(), visit, turn.now());
    if (owner.isEmpty()) {
      return List.of();
    }
    Staff who = owner.get();
    edit.note(turn.now(), What.ASKED, who, VisitStep.RESULT.name());
    String head =
        texts.korean("visit.result", turn.dong().sender(), when(visit), words.zone(visit));
    String step = Long.toString(turn.now().toEpochMilli());
    List<Change> changes =
        new ArrayList<>(
            speaking.settle(visit, who.token(), Set.of(QuestionKind.VISIT_RESULT), turn));
    changes.addAll(ask(visit, who, head, step, MessageClass.OPERATIONAL, turn));
    return changes;
  }

  private List<Change> late(Visit visit, Turn turn) {
    return tellLead(visit, "visit.noresult", "noresult", turn).stream().toList();
  }

  /** The record is due: its writer hears, and a working day later the team lead. */
  List<Change> record(Visit visit, VisitStep step, Turn turn) {
    VisitEditor edit = visit.edit();
    List<Change> changes = new ArrayList<>();
    if (step == VisitStep.RECORD) {
      Crewing.owner(turn.dong(), visit, turn.now())
          .ifPresent(
              who -> {
                edit.note(turn.now(), What.TOLD, who, step.name());
                changes.add(
                    speaking.tell(
                        visit,
                        who,
                        step.name(),
                        texts.korean(
                            "visit.record", turn.dong().sender(), when(visit), words.zone(visit)),
                        MessageClass.OPERATIONAL,
                        turn));
              });
      edit.next(
          VisitStep.RECORD_LATE,
          times.nextWorkingDay(VisitTimes.day(turn.now()), "morning reminder"));
    } else {
      tellLead(visit, "visit.norecord", step.name(), turn).ifPresent(changes::add);
      Optional<Visit.Next> review = times.review(visit);
      review.ifPresentOrElse(next -> edit.next(next.step(), next.due()), edit::rests);
    }
    changes.add(0, VisitItem.changed(edit.done()));
    return changes;
  }

  /** Who refuses is often who needs it most: planner and team lead look at it again. */
  List<Change> review(Visit visit, Turn turn) {
    VisitEditor edit = visit.edit().note(turn.now(), What.REVIEWED, "", "").rests();
    if (visit.record().stream().anyMatch(entry -> entry.what() == What.RECORDED)) {
      edit.is(VisitState.CLOSED);
    }
    List<Change> changes = new ArrayList<>();
    String text = texts.korean("visit.review", turn.dong().sender(), words.zone(visit));
    Optional<Staff> owner = Crewing.owner(turn.dong(), visit, turn.now());
    Optional<Staff> lead = Crewing.lead(turn.dong(), visit, turn.now());
    owner.ifPresent(
        who ->
            changes.add(speaking.tell(visit, who, "review", text, MessageClass.OPERATIONAL, turn)));
    lead.filter(who -> owner.filter(other -> other.token().equals(who.token())).isEmpty())
        .ifPresent(
            who ->
                changes.add(
                    speaking.tell(visit, who, "review", text, MessageClass.OPERATIONAL, turn)));
    changes.add(0, VisitItem.changed(edit.done()));
    return changes;
  }

  /** When the record is due: at the end of the last of so many working days. */
  Visit.Next recordDue(Turn turn) {
    int days = numbers.number("record working days", VisitTimes.day(turn.now()));
    return new Visit.Next(
        VisitStep.RECORD, times.afterWorkingDays(turn.now(), days, "morning reminder"));
  }

  private Optional<Change> tellLead(Visit visit, String key, String step, Turn turn) {
    return Crewing.lead(turn.dong(), visit, turn.now())
        .map(
            who ->
                speaking.tell(
                    visit,
                    who,
                    step,
                    texts.korean(key, turn.dong().sender(), when(visit), words.zone(visit)),
                    MessageClass.OPERATIONAL,
                    turn));
  }

  private static String when(Visit visit) {
    return VisitWords.when(visit.begun().or(visit::start).orElseThrow());
  }
}
