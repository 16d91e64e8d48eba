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

/**
 * Watches over those who are at a household: 시작 starts a timer, 종료 ends it. Where it does not end
 * in time the visitor is asked, then the team lead (복지팀장), then the head of the dong (동장), and 112
 * is named.
 */
final class Watching {

  /** So often all three are asked; somebody who has not looked by then looks at the board. */
  private static final int ROUNDS = 4;

  /** A round takes three steps; the last one asks the head of the dong. */
  private static final int LAST_STEP = ROUNDS * 3 - 1;

  /** An answer counts for the rest of the day. */
  private static final Duration OPEN = Duration.ofHours(12);

  /** What visitors are asked while they are there. */
  private static final Set<QuestionKind> OF_VISITORS =
      Set.of(
          QuestionKind.VISIT_START,
          QuestionKind.VISIT_LATE,
          QuestionKind.VISIT_END,
          QuestionKind.VISIT_SAFE);

  private static final Set<QuestionKind> OF_GUARDS = Set.of(QuestionKind.VISIT_MISSED);

  private static final Set<String> GUARDS =
      Set.of(VisitStep.END_TEAM_LEAD.name(), VisitStep.END_HEAD.name());

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

  /** Somebody is there: the timer runs, and all who went are asked for 종료: any of them ends it. */
  List<Change> begun(Visit visit, VisitEditor edit, Staff by, Turn turn) {
    Visit begun = edit.begins(turn.now()).note(turn.now(), What.BEGUN, by, "").done();
    Visit timed = begun.edit().next(VisitStep.END_VISITOR, missedAt(begun)).done();
    List<Change> changes = new ArrayList<>();
    changes.add(VisitItem.changed(timed));
    for (Staff who : Crewing.people(turn.dong(), visit)) {
      changes.addAll(speaking.settle(visit, who.token(), OF_VISITORS, turn));
      changes.addAll(endAsked(begun, who, turn));
    }
    return changes;
  }

  private List<Change> endAsked(Visit begun, Staff who, Turn turn) {
    return speaking.ask(
        begun,
        who.address(),
        "begun|" + turn.now().toEpochMilli() + "|" + who.token(),
        QuestionKind.VISIT_END,
        OPEN,
        MessageClass.CONFIRMATION,
        number ->
            texts.korean("visit.begun", turn.dong().sender(), VisitWords.time(begun.expectedEnd()))
                + words.choices("VISIT_END", number),
        turn);
  }

  /** It has not ended. */
  List<Change> missed(Visit visit, VisitStep step, Turn turn) {
    VisitEditor edit = visit.edit();
    List<Change> changes = new ArrayList<>();
    for (Staff who : asked(visit, step, turn)) {
      edit.note(turn.now(), What.MISSED_END, who, step.name());
      changes.addAll(ask(visit, step, who, turn));
    }
    Duration pause = numbers.minutes("safety step", VisitTimes.day(turn.now()));
    Instant last = missedAt(visit).plus(pause.multipliedBy(LAST_STEP));
    if (step == VisitStep.END_HEAD && !turn.now().isBefore(last)) {
      edit.rests();
    } else {
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
      case END_TEAM_LEAD -> Crewing.guard(turn.dong(), visit, turn.now()).stream().toList();
      default -> Crewing.secondGuard(turn.dong(), visit, turn.now()).stream().toList();
    };
  }

  /** The same question of the round before is settled: a bare answer must fit this one alone. */
  private List<Change> ask(Visit visit, VisitStep step, Staff who, Turn turn) {
    boolean visitor = step == VisitStep.END_VISITOR;
    QuestionKind kind = visitor ? QuestionKind.VISIT_SAFE : QuestionKind.VISIT_MISSED;
    List<Change> changes = new ArrayList<>(speaking.settle(visit, who.token(), Set.of(kind), turn));
    changes.addAll(
        speaking.ask(
            visit,
            who.address(),
            step + "|" + turn.now().toEpochMilli() + "|" + who.token(),
            kind,
            OPEN,
            MessageClass.URGENT,
            number -> text(visit, visitor, number, turn) + words.choices(kind.name(), number),
            turn));
    return changes;
  }

  private String text(Visit visit, boolean visitor, Optional<Integer> number, Turn turn) {
    String asked = words.number(number);
    if (visitor) {
      return texts.korean("visit.safe", turn.dong().sender(), asked);
    }
    return texts.korean(
        "visit.missed",
        turn.dong().sender(),
        asked,
        visitors(visit, turn),
        VisitWords.time(visit.begun().orElseThrow()),
        words.zone(visit));
  }

  private String visitors(Visit visit, Turn turn) {
    return words.people(Crewing.people(turn.dong(), visit));
  }

  /** 더 걸려요: the visitor is safe and asked again later. */
  Visit extended(Visit visit, Staff by, Turn turn) {
    int gone = (int) Duration.between(visit.begun().orElseThrow(), turn.now()).toMinutes();
    int more = numbers.number("extension", VisitTimes.day(turn.now()));
    Visit longer =
        visit.edit().extendedTo(gone + more).note(turn.now(), What.EXTENDED, by, "").done();
    return longer.edit().next(VisitStep.END_VISITOR, missedAt(longer)).done();
  }

  /**
   * The visitors were heard of: what they and those who look after them were asked is settled, and
   * whoever was about to call or to go hears it, but for the one who said it.
   *
   * @param visit as it was before
   * @param news what was heard, the end of a text's key
   * @param goesOn whether they are still there, and asked for 종료 still
   */
  List<Change> heard(Visit visit, String news, boolean goesOn, Staff by, Turn turn) {
    List<Change> changes = new ArrayList<>();
    Set<QuestionKind> settled = goesOn ? Set.of(QuestionKind.VISIT_SAFE) : OF_VISITORS;
    visit.visitors().forEach(v -> changes.addAll(speaking.settle(visit, v.token(), settled, turn)));
    for (Staff guard : alarmed(visit, turn)) {
      changes.addAll(speaking.settle(visit, guard.token(), OF_GUARDS, turn));
      if (!guard.token().equals(by.token())) {
        String step = "heard|" + turn.now().toEpochMilli();
        String text =
            texts.korean("visit.heard." + news, turn.dong().sender(), visitors(visit, turn));
        changes.add(speaking.tell(visit, guard, step, text, MessageClass.URGENT, turn));
      }
    }
    return changes;
  }

  /** Who was told of a missed end, and has heard nothing since. */
  private static List<Staff> alarmed(Visit visit, Turn turn) {
    List<VisitEntry> since = new ArrayList<>();
    for (VisitEntry entry : visit.record()) {
      if (entry.what() == What.EXTENDED) {
        since.clear();
      } else if (entry.what() == What.MISSED_END && GUARDS.contains(entry.detail())) {
        since.add(entry);
      }
    }
    return since.stream()
        .map(VisitEntry::who)
        .distinct()
        .flatMap(token -> turn.dong().staff(token).stream())
        .toList();
  }
}
