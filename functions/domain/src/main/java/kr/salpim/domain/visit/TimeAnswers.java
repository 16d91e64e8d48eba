package kr.salpim.domain.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.salpim.domain.area.Roster;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.contact.QuestionKind;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Homes;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;

/** Another time for a visit: offered, and chosen. */
final class TimeAnswers {

  /** Longer than until the next working day; a time that is taken by then is offered anew. */
  private static final Duration OPEN = Duration.ofDays(3);

  private final Homes homes;
  private final Shifting shifting;
  private final Announcing announcing;
  private final Speaking speaking;
  private final Confirming confirming;
  private final VisitWords words;
  private final Texts texts;

  TimeAnswers(
      Table table,
      Shifting shifting,
      Announcing announcing,
      Speaking speaking,
      Confirming confirming,
      Texts texts) {
    this.homes = new Homes(table);
    this.shifting = shifting;
    this.announcing = announcing;
    this.speaking = speaking;
    this.confirming = confirming;
    this.words = new VisitWords(texts);
    this.texts = texts;
  }

  /** 못 갔어요: whoever did not go is offered other times. */
  List<Change> notGone(Said said) {
    return said.visit().planned() ? offer(said, said.staff(), "") : confirming.over(said);
  }

  /**
   * Offers the next three free times; the visit stays where it is until one is chosen.
   *
   * @param head said before all else
   */
  List<Change> offer(Said said, Staff to, String head) {
    Visit visit = said.visit();
    List<Instant> offered =
        shifting.offered(visit, said.turn()).stream().map(Placing.Place::start).toList();
    String step = "times|" + said.inbound().id();
    if (offered.isEmpty()) {
      String none = texts.korean("visit.times.none", said.dong().sender(), head);
      return List.of(
          VisitItem.changed(visit),
          speaking.tell(visit, to, step, none, MessageClass.CONFIRMATION, said.turn()));
    }
    List<Change> question = question(said, to, step + "|" + to.token(), head, offered);
    List<String> times = offered.stream().map(at -> Long.toString(at.toEpochMilli())).toList();
    List<Change> changes = new ArrayList<>(question);
    changes.add(0, VisitItem.changed(visit.edit().offering(to.token(), question, times).done()));
    return changes;
  }

  private List<Change> question(
      Said said, Staff to, String step, String head, List<Instant> offered) {
    String lines = VisitWords.lines(offered.stream().map(VisitWords::when).toList());
    return speaking.askAnew(
        said.visit(),
        to.address(),
        step,
        QuestionKind.VISIT_TIME,
        OPEN,
        MessageClass.CONFIRMATION,
        number ->
            texts.korean("visit.times", said.dong().sender(), words.number(number) + head)
                + lines
                + words.choices("VISIT_TIME", number),
        said.turn());
  }

  /** One of the times that were offered, or none of them. */
  List<Change> chosen(Said said) {
    if (!said.visit().planned()) {
      return confirming.over(said);
    }
    if (said.choice() > Shifting.OFFERED) {
      return none(said);
    }
    List<String> offers = said.visit().offered(said.staff().token(), said.answered().question());
    return said.choice() > offers.size()
        ? offer(said, said.staff(), "")
        : at(said, Instant.ofEpochMilli(Long.parseLong(offers.get(said.choice() - 1))));
  }

  private List<Change> at(Said said, Instant start) {
    Visit visit = said.visit();
    if (!shifting.within(visit, VisitTimes.day(start), said.turn())) {
      // The answer came so late that nobody could be told in time.
      return offer(said, said.staff(), texts.korean("visit.toolate"));
    }
    Optional<Home> home = homes.family(visit.household());
    Optional<Shifting.Shifted> shifted =
        home.flatMap(there -> shifting.to(visit, start, there.profile(), said.turn()));
    if (shifted.isEmpty()) {
      // Somebody else took the hour meanwhile: others are offered.
      return offer(said, said.staff(), texts.korean("visit.taken"));
    }
    List<Change> changes = new ArrayList<>();
    changes.add(VisitItem.changed(shifted.get().visit()));
    changes.addAll(shifted.get().changes());
    announcing
        .moved(visit, shifted.get().visit(), home.orElseThrow(), said.turn())
        .ifPresent(changes::add);
    changes.addAll(announcing.shifted(visit, said.staff().token(), said.turn()));
    changes.addAll(confirming.as(said, "visit.answer.shifted", VisitWords.when(start)));
    return changes;
  }

  /** 다른 시간이 좋아요: whoever answers for the visit finds one; nobody hears it twice. */
  private List<Change> none(Said said) {
    List<Change> changes = new ArrayList<>(owner(said, "visit.wants.other"));
    boolean own =
        Crewing.owner(said.dong(), said.visit(), said.turn().now())
            .filter(owner -> owner.token().equals(said.staff().token()))
            .isPresent();
    if (!own) {
      changes.addAll(confirming.as(said, "visit.answer.other"));
    }
    return changes;
  }

  /** Tells whoever answers for the visit that it is to be otherwise. */
  List<Change> owner(Said said, String key) {
    return told(said, key, owner(said).stream());
  }

  /** Tells the team lead as well. */
  List<Change> ownerAndLead(Said said, String key) {
    return told(said, key, Stream.concat(owner(said).stream(), lead(said).stream()));
  }

  /** Tells the team lead, where that is not who answers for the visit anyway. */
  List<Change> lead(Said said, String key) {
    String owner = owner(said).map(Staff::token).orElse("");
    return told(said, key, lead(said).filter(to -> !to.token().equals(owner)).stream());
  }

  private static Optional<Staff> owner(Said said) {
    return Crewing.owner(said.dong(), said.visit(), said.turn().now());
  }

  private static Optional<Staff> lead(Said said) {
    return Crewing.lead(said.dong(), said.visit(), said.turn().now());
  }

  private List<Change> told(Said said, String key, Stream<Staff> people) {
    Visit visit = said.visit();
    String when = visit.start().map(VisitWords::when).orElse("");
    String text = texts.korean(key, said.dong().sender(), when, words.zone(visit));
    String step = key + "|" + said.inbound().id();
    return Roster.distinct(people).stream()
        .map(to -> speaking.tell(visit, to, step, text, MessageClass.OPERATIONAL, said.turn()))
        .toList();
  }
}
