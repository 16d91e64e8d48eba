package kr.salpim.domain.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    Visit.Editor edit = visit.edit();
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
    Visit asked = asked(visit.edit(), visit, "", changes, turn);
    Instant start = visit.start().orElseThrow();
    Visit.Editor edit =
        asked
            .edit()
            .next(
                VisitStep.MORNING,
                VisitTimes.later(times.onDay(start, "morning reminder"), turn.now()));
    if (!asked.manned()) {
      changes.addAll(helping.ask(asked, edit, turn));
    }
    changes.add(0, VisitItem.changed(edit.done()));
    return changes;
  }

  /** Asks each who has not promised to come. */
  private Visit asked(
      Visit.Editor edit, Visit visit, String again, List<Change> changes, Turn turn) {
    List<Visitor> visitors = new ArrayList<>();
    for (Visitor visitor : visit.visitors()) {
      Optional<Staff> who = Crewing.staff(turn.dong(), visitor.token());
      boolean open = visitor.reply() != Visitor.Reply.YES;
      if (open && who.isPresent()) {
        changes.addAll(ask(visit, who.get(), again, turn));
        edit.note(turn.now(), What.ASKED, who.get(), "");
      }
      // Whoever left is no visitor any longer: the team lead is asked for somebody else.
      if (who.isPresent()) {
        visitors.add(open ? visitor.replying(Visitor.Reply.ASKED) : visitor);
      }
    }
    return edit.by(visitors).done();
  }

  /** Asks one person whether they can go. */
  List<Change> ask(Visit visit, Staff who, String again, Turn turn) {
    Instant start = visit.start().orElseThrow();
    String why = again.isEmpty() ? "" : texts.korean("visit.again");
    return speaking.ask(
        visit,
        who.address(),
        "staff|" + again + "|" + who.token(),
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

  /** Asks somebody whom a person named, once more where they were asked before. */
  List<Change> named(Visit visit, Staff who, Turn turn) {
    boolean before =
        visit.record().stream()
            .anyMatch(e -> e.what() != What.NAMED && e.who().equals(who.token()));
    return ask(visit, who, before ? Long.toString(turn.now().toEpochMilli()) : "", turn);
  }

  /** In the morning: where and when; whoever has not answered is asked once more. */
  List<Change> morning(Visit visit, Home home, Turn turn) {
    List<Change> changes = new ArrayList<>();
    Instant start = visit.start().orElseThrow();
    Visit.Editor edit = visit.edit();
    Visit asked = asked(edit, visit, "again", changes, turn);
    for (Staff who : Crewing.people(turn.dong(), asked)) {
      changes.addAll(begin(asked, who, turn));
    }
    boolean told = visit.record().stream().anyMatch(e -> e.what() == What.HOUSEHOLD_TOLD);
    boolean wished = visit.record().stream().anyMatch(e -> e.what() == What.WISHED);
    if (told && !wished && VisitTimes.spokenTo(home.profile())) {
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
    Visit.Editor next = asked.edit();
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

  /** The question that waits for 시작. */
  private List<Change> begin(Visit visit, Staff who, Turn turn) {
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
    Visit.Editor edit = visit.edit();
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
    Visit.Editor edit = visit.edit();
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
