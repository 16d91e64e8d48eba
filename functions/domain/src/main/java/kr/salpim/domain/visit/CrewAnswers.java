package kr.salpim.domain.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.text.Texts;
import kr.salpim.domain.visit.VisitEntry.What;

/** Who goes: the answers of those who were asked before the visit, and of the team lead. */
final class CrewAnswers {

  private final Shifting shifting;
  private final Reminding reminding;
  private final Helping helping;
  private final TimeAnswers times;
  private final Confirming confirming;
  private final Texts texts;

  CrewAnswers(
      Shifting shifting,
      Reminding reminding,
      Helping helping,
      TimeAnswers times,
      Confirming confirming,
      Texts texts) {
    this.shifting = shifting;
    this.reminding = reminding;
    this.helping = helping;
    this.times = times;
    this.confirming = confirming;
    this.texts = texts;
  }

  /** 갈 수 있어요, 시간을 바꿔 주세요 or 못 가요. */
  List<Change> asked(Said said) {
    // Whoever has not been asked for this time answers for another, that is no more.
    if (!said.visit().planned() || !said.visit().asked(said.staff().token())) {
      return confirming.over(said);
    }
    return switch (said.choice()) {
      case 1 -> promise(said);
      case 2 -> times.offer(said, said.staff(), "");
      default -> decline(said);
    };
  }

  /** 갈 수 있어요; after the morning's reminder with all that it says. */
  private List<Change> promise(Said said) {
    Visit visit = said.visit();
    Staff by = said.staff();
    boolean again = visit.visitor(by.token()).orElseThrow().reply() == Visitor.Reply.YES;
    Visit promised =
        visit.edit().promised(by).note(said.turn().now(), What.PROMISED, by, "").done();
    List<Change> changes = new ArrayList<>(List.of(VisitItem.changed(promised)));
    changes.addAll(
        Reminding.afterMorning(visit) && !again
            ? reminding.begin(promised, by, said.turn())
            : confirming.as(said, "visit.answer.yes"));
    return changes;
  }

  /** 못 가요: somebody else who is free goes; where nobody is, the team lead names one. */
  private List<Change> decline(Said said) {
    Staff by = said.staff();
    Turn turn = said.turn();
    Manned without = shifting.without(said.visit(), by, turn);
    VisitEditor edit = without.visit().edit().note(turn.now(), What.DECLINED, by, "");
    List<Change> changes = new ArrayList<>();
    if (without.instead().isPresent()) {
      edit.note(turn.now(), What.NAMED, without.instead().get(), "");
      changes.addAll(reminding.ask(without.visit(), without.instead().get(), false, turn));
    } else {
      changes.addAll(helping.ask(without.visit(), edit, turn));
    }
    changes.add(0, VisitItem.changed(edit.done()));
    changes.addAll(without.changes());
    changes.addAll(confirming.as(said, "visit.answer.no"));
    return changes;
  }

  /** Whom the team lead names to go along. */
  List<Change> named(Said said) {
    Visit visit = said.visit();
    if (!visit.planned() || visit.manned()) {
      return confirming.over(said);
    }
    if (said.choice() > Helping.OFFERED) {
      return confirming.as(said, "visit.answer.alone");
    }
    List<String> offers = visit.offered(said.staff().token(), said.answered().question());
    Optional<Manned> named =
        said.choice() > offers.size()
            ? Optional.empty()
            : shifting.with(visit, offers.get(said.choice() - 1), said.turn());
    return named.map(with -> named(said, with)).orElseGet(() -> others(said));
  }

  private List<Change> named(Said said, Manned with) {
    Staff who = with.instead().orElseThrow();
    List<Change> changes = new ArrayList<>();
    changes.add(
        VisitItem.changed(with.visit().edit().note(said.turn().now(), What.NAMED, who, "").done()));
    changes.addAll(with.changes());
    changes.addAll(reminding.ask(with.visit(), who, false, said.turn()));
    changes.addAll(confirming.as(said, "visit.answer.named"));
    return changes;
  }

  /** That person has something else to do by now: others are offered. */
  private List<Change> others(Said said) {
    VisitEditor edit = said.visit().edit();
    List<Change> changes =
        new ArrayList<>(helping.ask(said.visit(), edit, texts.korean("visit.busy"), said.turn()));
    changes.add(0, VisitItem.changed(edit.done()));
    return changes;
  }
}
