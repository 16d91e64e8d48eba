package kr.salpim.domain.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.contact.Known;
import kr.salpim.domain.contact.Question;
import kr.salpim.domain.contact.QuestionKind;
import kr.salpim.domain.inbound.Confirmation;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.outbox.Asking;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.sos.Sos;
import kr.salpim.domain.sos.SosItem;
import kr.salpim.domain.sos.Wearer;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;
import kr.salpim.domain.visit.Visit;
import kr.salpim.domain.visit.VisitEntry.What;
import kr.salpim.domain.visit.VisitItem;
import kr.salpim.domain.visit.VisitNumbers;
import kr.salpim.domain.visit.VisitState;

/**
 * Somebody pressed SOS: 복지팀장 and 동장 hear at once who it is and where, and again until somebody has
 * answered.
 */
public final class SosAlarm {

  /** An answer counts for the rest of the day. */
  private static final Duration OPEN = Duration.ofHours(12);

  private static final Set<QuestionKind> ASKED = Set.of(QuestionKind.SOS);

  /** Questions that are open to whoever is at a household. */
  private static final Set<QuestionKind> THERE =
      Set.of(QuestionKind.VISIT_END, QuestionKind.VISIT_SAFE);

  private final Table table;
  private final Directory directory;
  private final SosPeople people;
  private final VisitNumbers numbers;
  private final SosWords words;
  private final Texts texts;
  private final KeyedHash hash;

  public SosAlarm(
      Table table,
      Directory directory,
      SosPeople people,
      VisitNumbers numbers,
      Texts texts,
      KeyedHash hash) {
    this.table = table;
    this.directory = directory;
    this.people = people;
    this.numbers = numbers;
    this.words = new SosWords(texts, directory);
    this.texts = texts;
    this.hash = hash;
  }

  /**
   * Tells people for the first time, or once more.
   *
   * @param firstDue when the tick should look after what is queued now
   */
  public List<Change> due(Sos stored, Instant now, Instant firstDue) {
    Optional<Watch> watch = table.get(Watch.key(stored.watch())).map(Watch::from);
    Optional<Wearer> wearer = stored.fresh() ? watch.flatMap(Watch::wearer) : stored.wearer();
    Optional<Visit> visit = wearer.filter(Wearer::wearing).flatMap(who -> underway(who, now));
    String code = stored.fresh() ? dong(stored, watch, wearer, visit) : stored.dong();
    Turn turn = new Turn(directory.dong(code), now, firstDue);
    Sos sos = stored.in(code, wearer);
    SosPeople.Told told = people.told(sos, turn.dong(), now);
    Sos after = sos.telling(told.all().stream().map(Staff::token).toList(), now, again(sos, now));
    List<Change> changes = new ArrayList<>();
    changes.add(SosItem.changed(stored, after));
    SosWords.Known known = words.known(sos, watch.isPresent(), visit, told.placed());
    told.placed().forEach(who -> changes.addAll(ask(sos, who, known.withPlace(), turn)));
    told.others().forEach(who -> changes.addAll(ask(sos, who, known.withoutPlace(), turn)));
    visit.filter(there -> sos.fresh()).ifPresent(there -> changes.add(noted(there, sos, turn)));
    return changes;
  }

  /** Where the wearer is, else where they work, else whose watch it is, else whose account. */
  private static String dong(
      Sos sos, Optional<Watch> watch, Optional<Wearer> wearer, Optional<Visit> visit) {
    return visit
        .map(Visit::dong)
        .or(() -> wearer.map(Wearer::dong))
        .or(() -> watch.map(Watch::office).filter(code -> code.length() == Dong.DIGITS))
        .orElse(sos.dong());
  }

  /** Whoever is at a household has a question open that waits for its end. */
  private Optional<Visit> underway(Wearer wearer, Instant now) {
    return Known.read(table, wearer.token()).openAt(now).stream()
        .filter(question -> THERE.contains(question.kind()))
        .map(Question::subject)
        .distinct()
        .flatMap(key -> table.get(key).stream())
        .map(VisitItem::from)
        .filter(visit -> visit.state() == VisitState.UNDERWAY)
        .findFirst();
  }

  private static Change noted(Visit visit, Sos sos, Turn turn) {
    String wearer = sos.wearer().map(Wearer::token).orElse("");
    return VisitItem.changed(visit.edit().note(turn.now(), What.SOS, wearer, sos.id()).done());
  }

  /** Until somebody answers, however long it takes: after the first rounds less often. */
  private Instant again(Sos sos, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, WorkingDays.SEOUL);
    boolean often = sos.round() + 1 < numbers.number("sos rounds", today);
    return now.plus(numbers.minutes(often ? "sos repeat" : "sos repeat later", today));
  }

  private List<Change> ask(Sos sos, Staff who, String what, Turn turn) {
    Known known = Known.read(table, who.token());
    List<Change> changes = new ArrayList<>(known.settling(sos.key(), ASKED, turn.now()));
    changes.addAll(
        new Asking(QuestionKind.SOS, sos.key(), OPEN)
            .of(
                table,
                who.token(),
                number ->
                    message(
                        sos,
                        who,
                        "round " + sos.round(),
                        words.asked(what, sos, number, turn),
                        turn),
                turn.now(),
                turn.now(),
                turn.firstDue())
            .changes());
    return changes;
  }

  /** 확인했어요: nobody is told again, and all who were told hear who sees to it. */
  public List<Change> answer(Inbound inbound, Sos sos, Turn turn) {
    Optional<Staff> by = turn.dong().staff(inbound.token());
    if (sos.seen().isPresent()) {
      String who = words.person(turn.dong(), sos.seen().get().token());
      return confirm(inbound, texts.korean("sos.answer.late", turn.dong().sender(), who), turn);
    }
    if (by.isEmpty()) {
      return confirm(inbound, texts.korean("visit.answer.over", turn.dong().sender()), turn);
    }
    List<Change> changes = new ArrayList<>();
    changes.add(SosItem.changed(sos, sos.seenBy(inbound.token(), turn.now())));
    String seen =
        texts.korean("sos.seen", turn.dong().sender(), words.person(turn.dong(), inbound.token()));
    for (Staff other : others(sos, inbound.token(), turn)) {
      changes.addAll(Known.read(table, other.token()).settling(sos.key(), ASKED, turn.now()));
      Outgoing message = message(sos, other, "seen", seen, turn);
      changes.add(message.queue(turn.firstDue(), message.lane()));
    }
    changes.addAll(confirm(inbound, texts.korean("sos.answer", turn.dong().sender()), turn));
    return changes;
  }

  private static List<Staff> others(Sos sos, String answered, Turn turn) {
    return sos.told().stream()
        .map(Sos.Step::token)
        .distinct()
        .filter(token -> !token.equals(answered))
        .flatMap(token -> turn.dong().staff(token).stream())
        .toList();
  }

  private Outgoing message(Sos sos, Staff to, String step, String text, Turn turn) {
    return Outgoing.causedBy(
        hash,
        "sos|" + sos.id(),
        step + "|" + to.token(),
        to.address(),
        text,
        MessageClass.URGENT,
        turn.dong().code(),
        turn.now());
  }

  private List<Change> confirm(Inbound inbound, String text, Turn turn) {
    return Confirmation.of(hash, inbound, text, turn.dong().code(), turn.firstDue());
  }
}
