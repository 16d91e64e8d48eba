package kr.salpim.domain.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.contact.QuestionKind;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;
import kr.salpim.domain.visit.VisitEntry.What;

/** What is said before a visit: to the household, to those who go, and to whom it is passed on. */
final class Reminding {

  private static final Set<VisitStep> AFTER_MORNING =
      EnumSet.of(VisitStep.TEAM_LEAD, VisitStep.HEAD, VisitStep.BEGUN);

  private final Table table;
  private final Speaking speaking;
  private final Helping helping;
  private final VisitTimes times;
  private final VisitNumbers numbers;
  private final VisitWords words;
  private final Texts texts;
  private final KeyedHash hash;

  Reminding(
      Table table,
      Speaking speaking,
      Helping helping,
      VisitTimes times,
      VisitNumbers numbers,
      Texts texts,
      KeyedHash hash) {
    this.table = table;
    this.speaking = speaking;
    this.helping = helping;
    this.times = times;
    this.numbers = numbers;
    this.words = new VisitWords(texts);
    this.texts = texts;
    this.hash = hash;
  }

  /** On the previous working day at 14:00. */
  List<Change> household(Visit visit, Home home, Turn turn) {
    VisitEditor edit = visit.edit();
    Instant start = visit.start().orElseThrow();
    List<Change> changes = new ArrayList<>();
    if (VisitTimes.spokenTo(home.profile())) {
      phone(home)
          .ifPresent(
              to -> {
                edit.note(turn.now(), What.HOUSEHOLD_TOLD, "", "");
                changes.addAll(
                    speaking.ask(
                        visit,
                        to,
                        "household",
                        QuestionKind.VISIT_HOUSEHOLD,
                        open(turn.now(), start),
                        MessageClass.INFORMATIONAL,
                        number ->
                            texts.korean(
                                    "visit.household", turn.dong().sender(), VisitWords.when(start))
                                + words.choices("VISIT_HOUSEHOLD", number),
                        turn));
              });
    }
    Instant staff = times.previous(start, "staff reminder");
    edit.next(VisitStep.STAFF, VisitTimes.later(staff, turn.now()));
    changes.add(0, VisitItem.changed(edit.done()));
    return changes;
  }

  /** The address of the first of the household who has a phone. */
  Optional<Address> phone(Home home) {
    return home.profile().phones().stream()
        .map(number -> Contact.key(hash.of("phone|" + number)))
        .flatMap(key -> table.get(key).stream())
        .flatMap(item -> Contact.from(item).address().stream())
        .findFirst();
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
    return visit
        .edit()
        .by(
            visit.visitors().stream()
                .filter(visitor -> Crewing.able(turn.dong(), visitor, day).isPresent())
                .toList())
        .done();
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
    return speaking.ask(
        visit,
        who.address(),
        "staff|" + who.token(),
        QuestionKind.VISIT_STAFF,
        open(turn.now(), start),
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
    boolean told = visit.since(What.HOUSEHOLD_TOLD) && !visit.since(What.WISHED);
    if (told && VisitTimes.spokenTo(home.profile())) {
      phone(home)
          .map(
              to ->
                  speaking.tell(
                      visit,
                      to,
                      "household morning",
                      texts.korean(
                          "visit.household.morning", turn.dong().sender(), VisitWords.time(start)),
                      MessageClass.INFORMATIONAL,
                      turn))
          .ifPresent(changes::add);
    }
    VisitEditor next = asked.edit();
    List<Visitor> gone = gone(visit, able);
    if (!gone.isEmpty() && !asked.manned()) {
      changes.addAll(helping.ask(asked, next, words.gone(gone), turn));
    }
    if (asked.confirmed()) {
      next.next(
          VisitStep.BEGUN, start.plus(numbers.minutes("not begun after", VisitTimes.day(start))));
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

  /**
   * The visit got another time: a household that knows the old one must not wait in vain.
   *
   * @param before as it was
   * @param after as it is to be
   */
  Optional<Change> moved(Visit before, Visit after, Home home, Turn turn) {
    if (!before.since(What.HOUSEHOLD_TOLD) || !VisitTimes.spokenTo(home.profile())) {
      return Optional.empty();
    }
    return phone(home)
        .map(
            to ->
                speaking.tell(
                    before,
                    to,
                    "household moved",
                    texts.korean(
                        "visit.household.moved",
                        turn.dong().sender(),
                        VisitWords.when(after.start().orElseThrow())),
                    MessageClass.INFORMATIONAL,
                    turn));
  }

  /** The question that waits for 시작. */
  List<Change> begin(Visit visit, Staff who, Turn turn) {
    Instant start = visit.start().orElseThrow();
    return speaking.ask(
        visit,
        who.address(),
        "morning|" + who.token(),
        QuestionKind.VISIT_START,
        open(turn.now(), start).plus(Duration.ofHours(8)),
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

  /** Somebody has not answered, or is missing: the team lead hears, then the head of the dong. */
  List<Change> climb(Visit visit, VisitStep step, Turn turn) {
    Instant start = visit.start().orElseThrow();
    Instant begun = start.plus(numbers.minutes("not begun after", VisitTimes.day(start)));
    VisitEditor edit = visit.edit();
    List<Change> changes = new ArrayList<>();
    if (!visit.confirmed()) {
      Optional<Staff> to =
          step == VisitStep.TEAM_LEAD
              ? Crewing.lead(turn.dong(), visit, turn.now())
              : Crewing.head(turn.dong(), visit, turn.now());
      String key = visit.manned() ? "visit.unanswered" : "visit.unmanned";
      String text =
          texts.korean(key, turn.dong().sender(), VisitWords.time(start), words.zone(visit));
      to.ifPresent(
          who -> {
            edit.note(turn.now(), What.TOLD, who, step.name());
            changes.add(
                speaking.tell(visit, who, step.name(), text, MessageClass.OPERATIONAL, turn));
          });
    }
    if (step == VisitStep.TEAM_LEAD && !visit.confirmed()) {
      edit.next(VisitStep.HEAD, VisitTimes.later(times.onDay(start, "head told"), turn.now()));
    } else {
      edit.next(VisitStep.BEGUN, VisitTimes.later(begun, turn.now()));
    }
    changes.add(0, VisitItem.changed(edit.done()));
    return changes;
  }

  /** It should have begun: those who go are asked; tomorrow it is planned anew. */
  List<Change> notBegun(Visit visit, Turn turn) {
    VisitEditor edit = visit.edit();
    List<Change> changes = new ArrayList<>();
    for (Staff who : Crewing.people(turn.dong(), visit)) {
      edit.note(turn.now(), What.ASKED, who, VisitStep.BEGUN.name());
      changes.addAll(
          speaking.ask(
              visit,
              who.address(),
              "late|" + who.token(),
              QuestionKind.VISIT_LATE,
              Duration.ofHours(12),
              MessageClass.OPERATIONAL,
              number ->
                  texts.korean(
                          "visit.late",
                          turn.dong().sender(),
                          words.number(number) + VisitWords.time(visit.start().orElseThrow()),
                          words.zone(visit))
                      + words.choices("VISIT_LATE", number),
              turn));
    }
    edit.next(
        VisitStep.UNPLACED, times.nextWorkingDay(VisitTimes.day(turn.now()), "morning reminder"));
    changes.add(0, VisitItem.changed(edit.done()));
    return changes;
  }

  /** Visits without time or people: the team lead hears once a week, not for each. */
  Optional<Change> unplaced(Visit visit, Turn turn) {
    return listed(visit, "visit.unplaced", turn);
  }

  /** Visits whose window is over: likewise. */
  Optional<Change> overdue(Visit visit, Turn turn) {
    return listed(visit, "visit.overdue", turn);
  }

  private Optional<Change> listed(Visit visit, String key, Turn turn) {
    LocalDate today = VisitTimes.day(turn.now());
    String week =
        today.get(IsoFields.WEEK_BASED_YEAR) + "-" + today.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    return Crewing.lead(turn.dong(), visit, turn.now())
        .flatMap(
            lead ->
                speaking.once(
                    turn.dong().code() + "|" + key + "|" + week,
                    lead.token(),
                    lead.address(),
                    texts.korean(key, turn.dong().sender()),
                    MessageClass.OPERATIONAL,
                    turn));
  }

  /** Until the visit is to begin; somebody who is asked late has half an hour all the same. */
  private static Duration open(Instant now, Instant start) {
    Duration left = Duration.between(now, start);
    Duration least = Duration.ofMinutes(30);
    return left.compareTo(least) > 0 ? left : least;
  }
}
