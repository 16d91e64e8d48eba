package kr.salpim.domain.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.contact.QuestionKind;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.text.Texts;
import kr.salpim.domain.visit.VisitEntry.What;

/** What those who go hear before a visit: the day before, and in the morning. */
final class Reminding {

  private static final Set<VisitStep> AFTER_MORNING =
      EnumSet.of(VisitStep.TEAM_LEAD, VisitStep.HEAD, VisitStep.BEGUN);

  private final Speaking speaking;
  private final Announcing announcing;
  private final Helping helping;
  private final VisitTimes times;
  private final VisitWords words;
  private final Texts texts;

  Reminding(
      Speaking speaking, Announcing announcing, Helping helping, VisitTimes times, Texts texts) {
    this.speaking = speaking;
    this.announcing = announcing;
    this.helping = helping;
    this.times = times;
    this.words = new VisitWords(texts);
    this.texts = texts;
  }

  /** On the previous working day at 16:00; where somebody is missing the team lead hears. */
  List<Change> staff(Visit visit, Turn turn) {
    List<Change> changes = new ArrayList<>();
    Visit able = able(visit, turn);
    Visit asked = asked(able, false, changes, turn);
    Instant start = visit.start().orElseThrow();
    VisitEditor edit =
        asked
            .edit()
            .next(
                VisitStep.MORNING,
                VisitTimes.later(times.onDay(start, "morning reminder"), turn.now()));
    if (!asked.manned()) {
      changes.addAll(helping.ask(asked, edit, words.gone(gone(visit, able)), turn));
    }
    changes.add(0, VisitItem.changed(edit.done()));
    return changes;
  }

  /** Whoever left or is away that day goes no longer: the team lead is asked for somebody else. */
  private static Visit able(Visit visit, Turn turn) {
    LocalDate day = VisitTimes.day(visit.start().orElseThrow());
    return Crewing.with(visit, who -> Crewing.able(turn.dong(), who, day).isPresent());
  }

  private static List<Visitor> gone(Visit visit, Visit able) {
    return visit.visitors().stream()
        .filter(visitor -> able.visitor(visitor.token()).isEmpty())
        .toList();
  }

  /** Asks each who has not promised to come. */
  private Visit asked(Visit visit, boolean again, List<Change> changes, Turn turn) {
    VisitEditor edit = visit.edit();
    List<Visitor> visitors = new ArrayList<>();
    for (Visitor visitor : visit.visitors()) {
      Optional<Staff> who = Crewing.staff(turn.dong(), visitor.token());
      boolean open = visitor.reply() != Visitor.Reply.YES;
      if (open && who.isPresent()) {
        changes.addAll(ask(visit, who.get(), again, turn));
        edit.note(turn.now(), What.ASKED, who.get(), "");
      }
      visitors.add(open ? visitor.replying(Visitor.Reply.ASKED) : visitor);
    }
    return edit.by(visitors).done();
  }

  /** Asks one person whether they can go. */
  List<Change> ask(Visit visit, Staff who, boolean again, Turn turn) {
    Instant start = visit.start().orElseThrow();
    String why = again ? texts.korean("visit.again") : "";
    return speaking.askAnew(
        visit,
        who.address(),
        "staff|" + who.token(),
        QuestionKind.VISIT_STAFF,
        Speaking.until(start, turn.now()),
        MessageClass.OPERATIONAL,
        number ->
            texts.korean(
                    "visit.ask",
                    turn.dong().sender(),
                    words.number(number) + why,
                    VisitWords.when(start),
                    words.zone(visit),
                    words.company(visit, who.token()))
                + words.choices("VISIT_STAFF", number),
        turn);
  }

  /**
   * In the morning: where and when. Whoever has not answered is asked once more instead, and hears
   * the rest with the answer: one person is not asked two things at once.
   */
  List<Change> morning(Visit visit, Home home, Turn turn) {
    List<Change> changes = new ArrayList<>();
    Instant start = visit.start().orElseThrow();
    Visit able = able(visit, turn);
    Visit asked = asked(able, true, changes, turn);
    for (Visitor visitor : asked.visitors()) {
      Crewing.staff(turn.dong(), visitor.token())
          .filter(who -> visitor.reply() == Visitor.Reply.YES)
          .ifPresent(who -> changes.addAll(begin(asked, who, turn)));
    }
    announcing.morning(visit, home, turn).ifPresent(changes::add);
    VisitEditor next = asked.edit();
    List<Visitor> gone = gone(visit, able);
    if (!gone.isEmpty() && !asked.manned()) {
      changes.addAll(helping.ask(asked, next, words.gone(gone), turn));
    }
    if (asked.confirmed()) {
      next.next(VisitStep.BEGUN, times.begunBy(start));
    } else {
      next.next(
          VisitStep.TEAM_LEAD, VisitTimes.later(times.onDay(start, "team lead told"), turn.now()));
    }
    changes.add(0, VisitItem.changed(next.done()));
    return changes;
  }

  /** Whether the morning's reminders are over, so that who promises now hears them at once. */
  static boolean afterMorning(Visit visit) {
    return visit.next().map(Visit.Next::step).filter(AFTER_MORNING::contains).isPresent();
  }

  /** The question that waits for 시작. */
  List<Change> begin(Visit visit, Staff who, Turn turn) {
    Instant start = visit.start().orElseThrow();
    return speaking.ask(
        visit,
        who.address(),
        "morning|" + who.token(),
        QuestionKind.VISIT_START,
        Speaking.until(start, turn.now()).plus(Duration.ofHours(8)),
        MessageClass.OPERATIONAL,
        number ->
            texts.korean(
                    "visit.morning",
                    turn.dong().sender(),
                    VisitWords.time(start),
                    words.zone(visit),
                    words.company(visit, who.token()))
                + words.choices("VISIT_START", number),
        turn);
  }
}
