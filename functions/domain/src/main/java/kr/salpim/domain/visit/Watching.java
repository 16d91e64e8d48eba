package kr.salpim.domain.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
 * is named. After some rounds all of them and 구청 당직실 are asked again and again until somebody
 * answers: as long as somebody is there it never falls silent.
 */
final class Watching {

  /** A round goes from the visitor to the team lead to the head of the dong. */
  private static final int STEPS = 3;

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
    List<VisitEntry> before = SafetyRecord.missed(visit);
    for (Staff who : asked(visit, step, turn)) {
      // What is asked without end is noted once: it would push all else out of the record.
      if (step != VisitStep.END_ALL || before.stream().noneMatch(e -> of(e, step, who))) {
        edit.note(turn.now(), What.MISSED_END, who, step.name());
      }
      changes.addAll(ask(visit, step, who, turn));
    }
    VisitStep next = after(visit, step, turn.now());
    boolean seldom = step == VisitStep.END_ALL;
    String pause = seldom ? "safety repeat later" : "safety step";
    edit.next(next, turn.now().plus(numbers.minutes(pause, VisitTimes.day(turn.now()))));
    changes.add(0, VisitItem.changed(edit.done()));
    return changes;
  }

  private static boolean of(VisitEntry entry, VisitStep step, Staff who) {
    return entry.detail().equals(step.name()) && entry.who().equals(who.token());
  }

  private VisitStep after(Visit visit, VisitStep step, Instant now) {
    return switch (step) {
      case END_VISITOR -> VisitStep.END_TEAM_LEAD;
      case END_TEAM_LEAD -> VisitStep.END_HEAD;
      case END_HEAD -> now.isBefore(lastRound(visit)) ? VisitStep.END_VISITOR : VisitStep.END_ALL;
      default -> VisitStep.END_ALL;
    };
  }

  /** When the last round comes to its last step. */
  private Instant lastRound(Visit visit) {
    Instant first = missedAt(visit);
    LocalDate day = VisitTimes.day(first);
    int steps = numbers.number("safety rounds", day) * STEPS - 1;
    return first.plus(numbers.minutes("safety step", day).multipliedBy(steps));
  }

  private static List<Staff> asked(Visit visit, VisitStep step, Turn turn) {
    return switch (step) {
      case END_VISITOR -> Crewing.people(turn.dong(), visit);
      case END_TEAM_LEAD -> Crewing.guard(turn.dong(), visit, turn.now()).stream().toList();
      case END_HEAD -> Crewing.secondGuard(turn.dong(), visit, turn.now()).stream().toList();
      default -> Crewing.all(turn.dong(), visit, turn.now());
    };
  }

  /** The same question of the round before is settled: a bare answer must fit this one alone. */
  private List<Change> ask(Visit visit, VisitStep step, Staff who, Turn turn) {
    boolean visitor = visit.visitor(who.token()).isPresent();
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

  /** 더 걸려요: the visitor is safe and asked again later, though 112 was called meanwhile. */
  Visit extended(Visit visit, Staff by, Turn turn) {
    int gone = (int) Duration.between(visit.begun().orElseThrow(), turn.now()).toMinutes();
    int more = numbers.number("extension", VisitTimes.day(turn.now()));
    Visit longer =
        visit
            .edit()
            .is(VisitState.UNDERWAY)
            .extendedTo(gone + more)
            .note(turn.now(), What.EXTENDED, by, "")
            .done();
    return longer.edit().next(VisitStep.END_VISITOR, missedAt(longer)).done();
  }

  /**
   * The visitors were heard of: what they and those who look after them were asked is settled, and
   * whoever was about to call or to go hears it, but for the one who said it.
   *
   * @param visit as it was before
   * @param heard the end of a text's key
   * @param goesOn whether they are still there, and asked for 종료 still
   */
  List<Change> heard(Visit visit, String heard, boolean goesOn, Staff by, Turn turn) {
    Set<QuestionKind> settled = goesOn ? Set.of(QuestionKind.VISIT_SAFE) : OF_VISITORS;
    return news(visit, SafetyRecord.rescued(visit) ? "BACK" : heard, settled, by, turn);
  }

  /**
   * 112 was called. Whatever the visitors were asked stays open: their word is waited for still.
   */
  List<Change> rescue(Visit visit, Staff by, Turn turn) {
    return news(visit, SafetyRecord.RESCUE, Set.of(), by, turn);
  }

  private List<Change> news(
      Visit visit, String news, Set<QuestionKind> settled, Staff by, Turn turn) {
    List<Change> changes = new ArrayList<>();
    visit.visitors().forEach(v -> changes.addAll(speaking.settle(visit, v.token(), settled, turn)));
    for (Staff guard : SafetyRecord.alarmed(visit, turn.dong())) {
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
}
