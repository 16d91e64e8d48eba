package kr.salpim.domain.visit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.area.Roster;
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

/**
 * What a household hears of a visit, where it may be written to: see {@link VisitTimes}; and what
 * all hear where its time no longer holds.
 */
final class Announcing {

  private final Table table;
  private final Speaking speaking;
  private final VisitTimes times;
  private final VisitWords words;
  private final Texts texts;
  private final KeyedHash hash;

  Announcing(Table table, Speaking speaking, VisitTimes times, Texts texts, KeyedHash hash) {
    this.table = table;
    this.speaking = speaking;
    this.times = times;
    this.words = new VisitWords(texts);
    this.texts = texts;
    this.hash = hash;
  }

  /** On the previous working day at 14:00. */
  List<Change> dayBefore(Visit visit, Home home, Turn turn) {
    Instant staff = times.previous(visit.start().orElseThrow(), "staff reminder");
    VisitEditor edit = visit.edit().next(VisitStep.STAFF, VisitTimes.later(staff, turn.now()));
    List<Change> changes = new ArrayList<>();
    phone(home)
        .ifPresent(
            to -> {
              edit.note(turn.now(), What.HOUSEHOLD_TOLD, "", "");
              changes.addAll(ask(visit, to, turn));
            });
    changes.add(0, VisitItem.changed(edit.done()));
    return changes;
  }

  private List<Change> ask(Visit visit, Address to, Turn turn) {
    Instant start = visit.start().orElseThrow();
    return speaking.askAnew(
        visit,
        to,
        "household",
        QuestionKind.VISIT_HOUSEHOLD,
        Speaking.until(start, turn.now()),
        MessageClass.INFORMATIONAL,
        number ->
            texts.korean("visit.household", turn.dong().sender(), VisitWords.when(start))
                + words.choices("VISIT_HOUSEHOLD", number),
        turn);
  }

  /** On the day of the visit; not where the household wished for something else. */
  Optional<Change> morning(Visit visit, Home home, Turn turn) {
    return visit.since(What.HOUSEHOLD_TOLD) && !visit.since(What.WISHED)
        ? tell(visit, home, "morning", VisitWords.time(visit.start().orElseThrow()), turn)
        : Optional.empty();
  }

  /**
   * The visit got another time: a household that knows the old one must not wait in vain.
   *
   * @param before as it was
   * @param after as it is to be
   */
  Optional<Change> moved(Visit before, Visit after, Home home, Turn turn) {
    return before.since(What.HOUSEHOLD_TOLD)
        ? tell(before, home, "moved", VisitWords.when(after.start().orElseThrow()), turn)
        : Optional.empty();
  }

  /**
   * The visit got another time: those who were asked to go at the old one, or promised to, must not
   * go there in vain.
   *
   * @param before as it was
   * @param by token of who chose the time, and knows; empty where nobody did
   */
  List<Change> shifted(Visit before, String by, Turn turn) {
    Stream<Staff> asked =
        Crewing.people(turn.dong(), before).stream()
            .filter(who -> before.asked(who.token()) && !who.token().equals(by));
    return told(before, asked, "visit.shifted", turn);
  }

  /** The household wants another day or a call, and the visit has no other time yet. */
  List<Change> held(Visit visit, Turn turn) {
    Stream<Staff> asked =
        Crewing.people(turn.dong(), visit).stream().filter(who -> visit.asked(who.token()));
    Stream<Staff> deciding =
        Stream.of(
                Crewing.owner(turn.dong(), visit, turn.now()),
                Crewing.lead(turn.dong(), visit, turn.now()))
            .flatMap(Optional::stream);
    return told(visit, Stream.concat(asked, deciding), "visit.held", turn);
  }

  private List<Change> told(Visit visit, Stream<Staff> people, String key, Turn turn) {
    String when = visit.start().map(VisitWords::when).orElse("");
    String text = texts.korean(key, turn.dong().sender(), when, words.zone(visit));
    return Roster.distinct(people).stream()
        .map(to -> speaking.tell(visit, to, key, text, MessageClass.OPERATIONAL, turn))
        .toList();
  }

  /** Nobody comes at the time that the household knows. */
  Optional<Change> off(Visit visit, Home home, Turn turn) {
    return visit.since(What.HOUSEHOLD_TOLD)
        ? tell(visit, home, "off", VisitWords.when(visit.start().orElseThrow()), turn)
        : Optional.empty();
  }

  private Optional<Change> tell(Visit visit, Home home, String what, String when, Turn turn) {
    String text = texts.korean("visit.household." + what, turn.dong().sender(), when);
    return phone(home)
        .map(
            to ->
                speaking.tell(
                    visit, to, "household " + what, text, MessageClass.INFORMATIONAL, turn));
  }

  /** The address of the first of the household who has a phone, where it may be written to. */
  private Optional<Address> phone(Home home) {
    if (!VisitTimes.spokenTo(home.profile())) {
      return Optional.empty();
    }
    return home.profile().phones().stream()
        .map(number -> Contact.key(hash.of("phone|" + number)))
        .flatMap(key -> table.get(key).stream())
        .flatMap(item -> Contact.from(item).address().stream())
        .findFirst();
  }
}
