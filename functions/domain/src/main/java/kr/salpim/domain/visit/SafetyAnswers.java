package kr.salpim.domain.visit;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.contact.QuestionKind;
import kr.salpim.domain.household.Homes;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;
import kr.salpim.domain.visit.VisitEntry.What;

/** What is said while visitors are at a household: 시작, 종료, and whether they are safe. */
final class SafetyAnswers {

  /** An answer counts for the rest of the day. */
  private static final Duration OPEN = Duration.ofHours(12);

  /** Noted with an end of which somebody else said that all is well. */
  private static final String SAFE = "SAFE";

  private final Homes homes;
  private final Helping helping;
  private final Excepting excepting;
  private final Watching watching;
  private final VisitResults results;
  private final Speaking speaking;
  private final VisitTimes times;
  private final Confirming confirming;
  private final VisitWords words;
  private final Texts texts;

  SafetyAnswers(
      Table table,
      Helping helping,
      Excepting excepting,
      Watching watching,
      VisitResults results,
      Speaking speaking,
      VisitTimes times,
      Confirming confirming,
      Texts texts) {
    this.homes = new Homes(table);
    this.helping = helping;
    this.excepting = excepting;
    this.watching = watching;
    this.results = results;
    this.speaking = speaking;
    this.times = times;
    this.confirming = confirming;
    this.words = new VisitWords(texts);
    this.texts = texts;
  }

  /**
   * 시작. Nobody begins alone whom nobody excepted; nor for a time for which nobody was asked, for
   * the answer is to a question about another, and the second person is not there.
   */
  List<Change> start(Said said) {
    Visit visit = said.visit();
    String by = said.staff().token();
    if (visit.visitor(by).isEmpty() || visit.planned() && !visit.asked(by)) {
      return confirming.over(said);
    }
    if (!visit.planned()) {
      return confirming.as(said, "visit.answer.running");
    }
    Visit there = careful(there(said));
    return there.manned() ? begun(said, there) : notAlone(said.of(there));
  }

  /** Who left or is away today goes no longer, though named; whoever says 시작 is there. */
  private static Visit there(Said said) {
    LocalDate today = VisitTimes.day(said.turn().now());
    String by = said.staff().token();
    return Crewing.with(
        said.visit(),
        who -> who.token().equals(by) || Crewing.able(said.dong(), who, today).isPresent());
  }

  /** 방문 유의 counts from the moment on in which it was noted. */
  private Visit careful(Visit visit) {
    boolean alone = visit.visitors().size() < Visit.TOGETHER;
    return alone
            && homes.family(visit.household()).filter(home -> home.profile().caution()).isPresent()
        ? visit.edit().careful(true).done()
        : visit;
  }

  private List<Change> begun(Said said, Visit visit) {
    List<Change> changes =
        new ArrayList<>(
            watching.begun(visit, visit.edit().promised(said.staff()), said.staff(), said.turn()));
    excepting.counted(visit).ifPresent(changes::add);
    return changes;
  }

  /** Asks the team lead for somebody, and once more for 시작: the answer used its question up. */
  private List<Change> notAlone(Said said) {
    VisitEditor edit = said.visit().edit();
    List<Change> asked = helping.ask(said.visit(), edit, said.turn());
    Visit visit = edit.done();
    List<Change> changes = new ArrayList<>();
    if (visit.manned()) {
      // The programme's approval lets one go alone.
      changes.addAll(begun(said, visit));
      changes.addAll(asked);
      return changes;
    }
    changes.add(VisitItem.changed(visit));
    changes.addAll(asked);
    changes.addAll(startAsked(said));
    return changes;
  }

  private List<Change> startAsked(Said said) {
    Staff by = said.staff();
    return speaking.ask(
        said.visit(),
        by.address(),
        "alone|" + said.inbound().id() + "|" + by.token(),
        QuestionKind.VISIT_START,
        OPEN,
        MessageClass.CONFIRMATION,
        number ->
            texts.korean("visit.answer.twoneeded", said.dong().sender())
                + words.choices("VISIT_START", number),
        said.turn());
  }

  /**
   * 종료: the timer stops, and what came of it is asked. After a call to 112 those who worry hear it,
   * though the timer rests already.
   */
  List<Change> end(Said said) {
    Visit visit = said.visit();
    if (visit.state() != VisitState.UNDERWAY && !SafetyRecord.rescued(visit)) {
      return confirming.as(said, "visit.answer.ended");
    }
    boolean known = visit.result().isPresent();
    Visit ended = known ? noted(said, visit.edit(), "").done() : ended(said, "");
    List<Change> changes = new ArrayList<>(List.of(VisitItem.changed(ended)));
    changes.addAll(watching.heard(visit, "ENDED", false, said.staff(), said.turn()));
    changes.addAll(
        known
            ? confirming.as(said, "visit.answer.noted")
            : results.asked(ended, said.staff(), said.inbound().id(), said.turn()));
    return changes;
  }

  /** Whoever looks after the visitor: all is well, or 112 was called; either stops the asking. */
  List<Change> missed(Said said) {
    if (said.visit().state() != VisitState.UNDERWAY) {
      return confirming.as(said, "visit.answer.ended");
    }
    boolean safe = said.choice() == 1;
    Visit ended = ended(said, safe ? SAFE : SafetyRecord.RESCUE);
    List<Change> changes = new ArrayList<>(List.of(VisitItem.changed(ended)));
    changes.addAll(
        safe
            ? watching.heard(said.visit(), SAFE, false, said.staff(), said.turn())
            : watching.rescue(said.visit(), said.staff(), said.turn()));
    changes.addAll(confirming.as(said, "visit.answer.noted"));
    return changes;
  }

  private Visit ended(Said said, String news) {
    return noted(said, said.visit().edit().ends(said.turn().now()), news)
        .next(
            VisitStep.RESULT,
            times.nextWorkingDay(VisitTimes.day(said.turn().now()), "morning reminder"))
        .done();
  }

  private static VisitEditor noted(Said said, VisitEditor edit, String news) {
    return edit.note(said.turn().now(), What.ENDED, said.staff(), news);
  }

  /** 더 걸려요; nobody stays longer than until the result was said. */
  List<Change> longer(Said said) {
    boolean there = said.visit().state() == VisitState.UNDERWAY;
    boolean back = said.visit().state() == VisitState.ENDED && SafetyRecord.rescued(said.visit());
    if (!there && !back) {
      return end(said);
    }
    Visit longer = watching.extended(said.visit(), said.staff(), said.turn());
    List<Change> changes = new ArrayList<>(List.of(VisitItem.changed(longer)));
    changes.addAll(watching.heard(said.visit(), "EXTENDED", true, said.staff(), said.turn()));
    changes.addAll(
        confirming.as(said, "visit.answer.longer", VisitWords.time(longer.expectedEnd())));
    return changes;
  }

  /** What came of the visit. */
  List<Change> result(Said said) {
    if (said.visit().state() != VisitState.ENDED) {
      return confirming.over(said);
    }
    VisitResult result = VisitResult.chosen(said.choice());
    VisitResults.Outcome outcome =
        results.outcome(said.visit(), result, said.staff(), said.inbound().cause(), said.turn());
    List<Change> changes = new ArrayList<>(outcome.changes());
    changes.addAll(
        outcome
            .again()
            .map(start -> confirming.as(said, "visit.answer.again", VisitWords.when(start)))
            .orElseGet(() -> confirming.as(said, "visit.answer.result." + result)));
    return changes;
  }
}
