package kr.salpim.domain.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.contact.QuestionKind;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Homes;
import kr.salpim.domain.inbound.Confirmation;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;
import kr.salpim.domain.visit.VisitEntry.What;

/** What people answer to a visit's questions. Whoever answers hears what became of it. */
public final class VisitAnswers {

  /** Longer than until the next working day; a time that is taken by then is offered anew. */
  private static final Duration TIMES_OPEN = Duration.ofDays(3);

  private final Homes homes;
  private final Shifting shifting;
  private final Reminding reminding;
  private final Helping helping;
  private final Watching watching;
  private final VisitResults results;
  private final Speaking speaking;
  private final VisitTimes times;
  private final VisitWords words;
  private final Texts texts;
  private final KeyedHash hash;

  VisitAnswers(
      Table table,
      Shifting shifting,
      Reminding reminding,
      Helping helping,
      Watching watching,
      VisitResults results,
      Speaking speaking,
      VisitTimes times,
      Texts texts,
      KeyedHash hash) {
    this.homes = new Homes(table);
    this.shifting = shifting;
    this.reminding = reminding;
    this.helping = helping;
    this.watching = watching;
    this.results = results;
    this.speaking = speaking;
    this.times = times;
    this.words = new VisitWords(texts);
    this.texts = texts;
    this.hash = hash;
  }

  /** One answer on its way. */
  private record Said(Inbound inbound, Visit visit, Optional<Staff> by, Turn turn) {

    Inbound.Answered answered() {
      return inbound.answered().orElseThrow();
    }

    int choice() {
      return answered().choice();
    }
  }

  /** What an answer to one of a visit's questions changes. */
  public List<Change> answer(Inbound inbound, Visit visit, Turn turn) {
    Said said = new Said(inbound, visit, turn.dong().staff(inbound.token()), turn);
    if (visit.over()) {
      return confirm(said, "visit.answer.over");
    }
    QuestionKind kind = said.answered().kind();
    if (kind == QuestionKind.VISIT_HOUSEHOLD) {
      return household(said);
    }
    if (said.by().isEmpty()) {
      return confirm(said, "visit.answer.over");
    }
    return switch (kind) {
      case VISIT_STAFF -> staff(said);
      case VISIT_TIME -> time(said);
      case VISIT_HELPER -> helper(said);
      case VISIT_LATE -> said.choice() == 1 ? start(said) : notGone(said);
      case VISIT_START -> start(said);
      case VISIT_END -> end(said);
      case VISIT_SAFE -> said.choice() == 1 ? end(said) : longer(said);
      case VISIT_MISSED -> missed(said);
      case VISIT_RESULT -> result(said);
      default -> throw new IllegalStateException("no question of a visit: " + kind);
    };
  }

  private List<Change> staff(Said said) {
    Visit visit = said.visit();
    Staff by = said.by().orElseThrow();
    // Whoever has not been asked for this time answers for another, that is no more.
    boolean asked =
        visit.visitor(by.token()).filter(v -> v.reply() != Visitor.Reply.UNASKED).isPresent();
    if (!visit.planned() || !asked) {
      return confirm(said, "visit.answer.over");
    }
    if (said.choice() == 1) {
      return promise(said, by);
    }
    return said.choice() == 2 ? times(said, by, "") : decline(said, by);
  }

  /** 갈 수 있어요; after the morning's reminder with all that it says. */
  private List<Change> promise(Said said, Staff by) {
    Visit visit = said.visit();
    boolean again = visit.visitor(by.token()).orElseThrow().reply() == Visitor.Reply.YES;
    Visit promised =
        visit
            .edit()
            .by(replying(visit, by.token(), Visitor.Reply.YES))
            .note(said.turn().now(), What.PROMISED, by, "")
            .done();
    return with(
        List.of(VisitItem.changed(promised)),
        Reminding.afterMorning(visit) && !again
            ? reminding.begin(promised, by, said.turn())
            : confirm(said, "visit.answer.yes"));
  }

  /** Offers the next three free times; the visit stays where it is until one is chosen. */
  private List<Change> times(Said said, Staff to, String head) {
    Visit visit = said.visit();
    Turn turn = said.turn();
    String sender = turn.dong().sender();
    String step = "times|" + said.inbound().id();
    List<Instant> offered =
        shifting.offered(visit, turn).stream().map(Placing.Place::start).toList();
    if (offered.isEmpty()) {
      String none = texts.korean("visit.times.none", sender, head);
      return List.of(
          VisitItem.changed(visit),
          speaking.tell(visit, to, step, none, MessageClass.CONFIRMATION, turn));
    }
    List<String> lines = offered.stream().map(VisitWords::when).toList();
    List<Change> question =
        speaking.ask(
            visit,
            to.address(),
            step + "|" + to.token(),
            QuestionKind.VISIT_TIME,
            TIMES_OPEN,
            MessageClass.CONFIRMATION,
            number ->
                texts.korean("visit.times", sender, words.number(number) + head)
                    + VisitWords.lines(lines)
                    + words.choices("VISIT_TIME", number),
            turn);
    List<String> times = offered.stream().map(at -> Long.toString(at.toEpochMilli())).toList();
    Visit offering = visit.edit().offering(to.token(), question, times).done();
    return with(List.of(VisitItem.changed(offering)), question);
  }

  /** 못 가요: somebody else who is free goes; where nobody is, the team lead names one. */
  private List<Change> decline(Said said, Staff by) {
    Visit visit = said.visit();
    Turn turn = said.turn();
    Manned loads = shifting.without(visit, by, turn);
    VisitEditor edit = loads.visit().edit().note(turn.now(), What.DECLINED, by, "");
    List<Change> changes = new ArrayList<>();
    if (loads.instead().isPresent()) {
      edit.note(turn.now(), What.NAMED, loads.instead().get(), "");
      changes.addAll(reminding.ask(loads.visit(), loads.instead().get(), false, turn));
    } else {
      changes.addAll(helping.ask(loads.visit(), edit, turn));
    }
    changes.add(0, VisitItem.changed(edit.done()));
    changes.addAll(loads.changes());
    changes.addAll(confirm(said, "visit.answer.no"));
    return changes;
  }

  private List<Change> time(Said said) {
    Visit visit = said.visit();
    Turn turn = said.turn();
    Staff by = said.by().orElseThrow();
    if (!visit.planned()) {
      return confirm(said, "visit.answer.over");
    }
    if (said.choice() > Shifting.OFFERED) {
      boolean own = Crewing.owner(turn.dong(), visit, turn.now()).filter(by::equals).isPresent();
      return own
          ? told(said, "visit.wants.other")
          : with(told(said, "visit.wants.other"), confirm(said, "visit.answer.other"));
    }
    List<String> offers = visit.offered(by.token(), said.answered().question());
    if (said.choice() > offers.size()) {
      return times(said, by, "");
    }
    Instant start = Instant.ofEpochMilli(Long.parseLong(offers.get(said.choice() - 1)));
    Optional<Home> home = homes.root(visit.household());
    Optional<Shifting.Shifted> shifted =
        home.flatMap(there -> shifting.to(visit, start, there.profile(), turn));
    if (shifted.isEmpty()) {
      // Somebody else took the hour meanwhile: others are offered.
      return times(said, by, texts.korean("visit.taken"));
    }
    List<Change> changes = new ArrayList<>();
    changes.add(VisitItem.changed(shifted.get().visit()));
    changes.addAll(shifted.get().changes());
    reminding.moved(visit, shifted.get().visit(), home.orElseThrow(), turn).ifPresent(changes::add);
    changes.addAll(
        confirmed(
            said,
            texts.korean(
                "visit.answer.shifted", said.turn().dong().sender(), VisitWords.when(start))));
    return changes;
  }

  private List<Change> helper(Said said) {
    Visit visit = said.visit();
    if (!visit.planned() || visit.manned()) {
      return confirm(said, "visit.answer.over");
    }
    if (said.choice() > Helping.OFFERED) {
      return confirm(said, "visit.answer.alone");
    }
    List<String> offers =
        visit.offered(said.by().orElseThrow().token(), said.answered().question());
    Optional<Manned> named =
        said.choice() > offers.size()
            ? Optional.empty()
            : shifting.with(visit, offers.get(said.choice() - 1), said.turn());
    if (named.isEmpty()) {
      // That person has something else to do by now: others are offered.
      VisitEditor edit = visit.edit();
      List<Change> again = helping.ask(visit, edit, texts.korean("visit.busy"), said.turn());
      return with(List.of(VisitItem.changed(edit.done())), again);
    }
    Staff who = named.get().instead().orElseThrow();
    VisitEditor edit = named.get().visit().edit().note(said.turn().now(), What.NAMED, who, "");
    List<Change> changes = new ArrayList<>();
    changes.add(VisitItem.changed(edit.done()));
    changes.addAll(named.get().changes());
    changes.addAll(reminding.ask(named.get().visit(), who, false, said.turn()));
    changes.addAll(confirm(said, "visit.answer.named"));
    return changes;
  }

  private List<Change> household(Said said) {
    Visit visit = said.visit();
    if (!visit.planned()) {
      return confirm(said, "visit.answer.over");
    }
    if (!visit.since(What.HOUSEHOLD_TOLD) && visit.start().isPresent()) {
      // The answer is to a time that is no more; what they hear is the one that counts.
      String moved =
          texts.korean(
              "visit.household.moved",
              said.turn().dong().sender(),
              VisitWords.when(visit.start().get()));
      return confirmed(said, moved);
    }
    if (said.choice() == 1) {
      Visit agreed = visit.edit().note(said.turn().now(), What.AGREED, "", "").done();
      return with(List.of(VisitItem.changed(agreed)), confirm(said, "visit.answer.agreed"));
    }
    boolean call = said.choice() == 3;
    Said wished =
        new Said(
            said.inbound(),
            visit.edit().note(said.turn().now(), What.WISHED, "", call ? "CALL" : "DAY").done(),
            said.by(),
            said.turn());
    Optional<Staff> owner = Crewing.owner(said.turn().dong(), visit, said.turn().now());
    List<Change> changes =
        call || owner.isEmpty()
            ? with(List.of(VisitItem.changed(wished.visit())), told(said, "visit.wants.call"))
            : times(wished, owner.get(), texts.korean("visit.wants.day"));
    return with(changes, confirm(said, call ? "visit.answer.call" : "visit.answer.day"));
  }

  /** Tells whoever answers for the visit. */
  private List<Change> told(Said said, String key) {
    Visit visit = said.visit();
    String text =
        texts.korean(
            key,
            said.turn().dong().sender(),
            visit.start().map(VisitWords::when).orElse(""),
            words.zone(visit));
    return Stream.of(Crewing.owner(said.turn().dong(), visit, said.turn().now()))
        .flatMap(Optional::stream)
        .map(
            who ->
                speaking.tell(
                    visit,
                    who,
                    key + "|" + said.inbound().id(),
                    text,
                    MessageClass.OPERATIONAL,
                    said.turn()))
        .toList();
  }

  /** 시작. Nobody begins alone whom nobody excepted. */
  private List<Change> start(Said said) {
    Visit visit = said.visit();
    Staff by = said.by().orElseThrow();
    if (visit.visitor(by.token()).isEmpty()) {
      return confirm(said, "visit.answer.over");
    }
    if (!visit.planned()) {
      return confirm(said, "visit.answer.running");
    }
    if (!visit.manned()) {
      return notAlone(said, by);
    }
    return begun(said, visit);
  }

  private List<Change> begun(Said said, Visit visit) {
    Staff by = said.by().orElseThrow();
    return watching.begun(
        visit, visit.edit().by(replying(visit, by.token(), Visitor.Reply.YES)), by, said.turn());
  }

  /** Asks the team lead for somebody, and once more for 시작: the answer used its question up. */
  private List<Change> notAlone(Said said, Staff by) {
    Visit visit = said.visit();
    VisitEditor edit = visit.edit();
    List<Change> changes = new ArrayList<>(helping.ask(visit, edit, said.turn()));
    Visit asked = edit.done();
    if (asked.manned()) {
      // The programme's approval lets one go alone.
      return with(begun(said, asked), changes);
    }
    changes.add(0, VisitItem.changed(asked));
    return with(
        changes,
        speaking.ask(
            visit,
            by.address(),
            "alone|" + said.inbound().id() + "|" + by.token(),
            QuestionKind.VISIT_START,
            Duration.ofHours(12),
            MessageClass.CONFIRMATION,
            number ->
                texts.korean("visit.answer.twoneeded", said.turn().dong().sender())
                    + words.choices("VISIT_START", number),
            said.turn()));
  }

  private List<Change> notGone(Said said) {
    Visit visit = said.visit();
    if (!visit.planned()) {
      return confirm(said, "visit.answer.over");
    }
    return times(said, said.by().orElseThrow(), "");
  }

  /** 종료: the timer stops, and what came of it is asked. */
  private List<Change> end(Said said) {
    Visit visit = said.visit();
    Turn turn = said.turn();
    if (visit.state() != VisitState.UNDERWAY) {
      return confirm(said, "visit.answer.ended");
    }
    Staff by = said.by().orElseThrow();
    Visit ended =
        visit
            .edit()
            .ends(turn.now())
            .note(turn.now(), What.ENDED, by, "")
            .next(
                VisitStep.RESULT,
                times.nextWorkingDay(VisitTimes.day(turn.now()), "morning reminder"))
            .done();
    List<Change> changes = new ArrayList<>(List.of(VisitItem.changed(ended)));
    changes.addAll(watching.heard(visit, "ENDED", false, by, turn));
    changes.addAll(results.asked(ended, by, said.inbound().id(), turn));
    return changes;
  }

  private List<Change> longer(Said said) {
    if (said.visit().state() != VisitState.UNDERWAY) {
      return confirm(said, "visit.answer.ended");
    }
    Staff by = said.by().orElseThrow();
    Visit longer = watching.extended(said.visit(), by, said.turn());
    List<Change> changes = new ArrayList<>(List.of(VisitItem.changed(longer)));
    changes.addAll(watching.heard(said.visit(), "EXTENDED", true, by, said.turn()));
    String until = VisitWords.time(longer.expectedEnd());
    changes.addAll(
        confirmed(said, texts.korean("visit.answer.longer", said.turn().dong().sender(), until)));
    return changes;
  }

  /** Whoever looks after the visitor: all is well, or 112 was called; either stops the asking. */
  private List<Change> missed(Said said) {
    Visit visit = said.visit();
    if (visit.state() != VisitState.UNDERWAY) {
      return confirm(said, "visit.answer.ended");
    }
    Staff by = said.by().orElseThrow();
    LocalDate today = VisitTimes.day(said.turn().now());
    String news = said.choice() == 1 ? "SAFE" : "RESCUE";
    VisitEditor edit =
        visit
            .edit()
            .note(said.turn().now(), What.ENDED, by, news)
            .ends(said.turn().now())
            .next(VisitStep.RESULT, times.nextWorkingDay(today, "morning reminder"));
    List<Change> changes = new ArrayList<>(List.of(VisitItem.changed(edit.done())));
    changes.addAll(watching.heard(visit, news, false, by, said.turn()));
    changes.addAll(confirm(said, "visit.answer.noted"));
    return changes;
  }

  private List<Change> result(Said said) {
    Visit visit = said.visit();
    if (visit.state() != VisitState.ENDED) {
      return confirm(said, "visit.answer.over");
    }
    VisitResult result = VisitResult.chosen(said.choice());
    VisitResults.Outcome outcome =
        results.outcome(
            visit, result, said.by().orElseThrow(), said.inbound().cause(), said.turn());
    return with(
        outcome.changes(),
        outcome
            .again()
            .map(
                start ->
                    confirmed(
                        said,
                        texts.korean(
                            "visit.answer.again",
                            said.turn().dong().sender(),
                            VisitWords.when(start))))
            .orElseGet(() -> confirm(said, "visit.answer.result." + result)));
  }

  private static List<Visitor> replying(Visit visit, String token, Visitor.Reply reply) {
    return visit.visitors().stream()
        .map(visitor -> visitor.token().equals(token) ? visitor.replying(reply) : visitor)
        .toList();
  }

  private List<Change> confirm(Said said, String key) {
    return confirmed(said, texts.korean(key, said.turn().dong().sender()));
  }

  private List<Change> confirmed(Said said, String text) {
    Turn turn = said.turn();
    return Confirmation.of(hash, said.inbound(), text, turn.dong().code(), turn.firstDue());
  }

  private static List<Change> with(List<Change> changes, List<Change> more) {
    return Stream.concat(changes.stream(), more.stream()).toList();
  }
}
