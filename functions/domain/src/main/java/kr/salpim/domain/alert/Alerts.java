package kr.salpim.domain.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.salpim.domain.alert.Entry.What;
import kr.salpim.domain.alert.Telling.Because;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.contact.Chase;
import kr.salpim.domain.ladder.CaseKind;
import kr.salpim.domain.ladder.Concern;
import kr.salpim.domain.outbox.Asking;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.risk.Level;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.text.Texts;

/**
 * What happens to alerts. Each step is a list of changes that belong into one transaction; of two
 * who step at once one is first and the other decides anew, because all of them are on condition of
 * the alert's version.
 */
public final class Alerts {

  /** Longer than it takes to read what came, short enough for somebody in trouble. */
  static final Duration NEWS_EVERY = Duration.ofMinutes(5);

  private final Climbing climbing;
  private final Telling telling;
  private final Texts texts;

  Alerts(Climbing climbing, Telling telling, Texts texts) {
    this.climbing = climbing;
    this.telling = telling;
    this.texts = texts;
  }

  /**
   * What was heard of a household.
   *
   * @param level what it is now, with all that was known before
   * @param reasons how many there are
   * @param report key of the message, where it was one
   * @param except token of its writer, who is not told of it
   */
  public record News(
      Level level,
      Concern concern,
      Headline headline,
      int reasons,
      Optional<Key> report,
      String except) {}

  /** Opens an alert and tells those of its first step. */
  public List<Change> open(
      String household,
      String episode,
      CaseKind kind,
      List<String> chased,
      Optional<String> zone,
      News news,
      Turn turn) {
    Alert fresh = fresh(household, episode, kind, chased, zone, news, turn);
    Climbed climbed = climb(fresh, Because.NEW, news.except(), turn);
    if (climbed.told().isEmpty()) {
      climbed = climb(fresh, Because.NEW, "", turn);
    }
    return opened(climbed);
  }

  /** An alert that nobody was told of yet. */
  static Alert fresh(
      String household,
      String episode,
      CaseKind kind,
      List<String> chased,
      Optional<String> zone,
      News news,
      Turn turn) {
    return new Alert(
        household,
        episode,
        turn.dong().code(),
        zone,
        kind,
        news.level(),
        news.concern(),
        news.headline(),
        news.reasons(),
        AlertState.OPEN,
        0,
        1,
        Alert.NOT_BEGUN,
        turn.now(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        news.report().stream().toList(),
        chased,
        List.of(new Entry(turn.now(), What.OPENED, "", "", news.level().name())));
  }

  /** The changes that write a new alert with its first step. */
  List<Change> opened(Climbed climbed) {
    if (climbed.told().isEmpty()) {
      throw new IllegalStateException("nobody works for the dong");
    }
    return climbed.with(AlertItem.opened(climbed.alert()));
  }

  /**
   * More of a household whose alert is open: where that makes it more serious the climb begins
   * anew, else those who look after it are told that there is something new to read.
   */
  public List<Change> more(Alert open, News news, Turn turn) {
    Alert.Editor edit = open.edit();
    news.report().ifPresent(edit::reportedBy);
    boolean danger = open.kind() != CaseKind.RISK && news.headline() == Headline.EMERGENCY;
    if (danger) {
      edit.risks();
    }
    boolean violence = news.concern() == Concern.VIOLENCE && open.concern() != Concern.VIOLENCE;
    if (danger || violence || news.level().compareTo(open.level()) > 0) {
      Alert raised =
          edit.rises(news.level().atLeast(open.level()))
              .about(news.concern(), news.headline(), news.reasons())
              .is(AlertState.OPEN)
              .anew(turn.now())
              .note(turn.now(), What.RAISED, Optional.empty(), news.level().name())
              .done();
      Climbed climbed = climb(raised, Because.RAISED, news.except(), turn);
      List<Change> changes = new ArrayList<>(climbed.with(AlertItem.changed(climbed.alert())));
      open.chased().stream()
          .filter(token -> danger)
          .forEach(t -> changes.add(new Change.Delete(Chase.key(t), Condition.always())));
      changes.addAll(takerHears(open, climbed, turn));
      return changes;
    }
    List<Change> changes = new ArrayList<>();
    if (news.report().isPresent()) {
      boolean urgent = news.headline() == Headline.EMERGENCY || open.level() == Level.URGENT;
      for (Staff staff : lookingAfter(open, turn.dong())) {
        Optional<Change> told = informed(open, staff, urgent, turn);
        told.ifPresent(change -> edit.note(turn.now(), What.INFORMED, Optional.of(staff), ""));
        told.ifPresent(changes::add);
      }
    }
    Alert after =
        edit.about(news.concern(), open.headline(), Math.max(open.reasons(), news.reasons()))
            .done();
    changes.add(0, AlertItem.changed(after));
    return changes;
  }

  /**
   * Whoever took it before it rose may be on the way, though others are asked now. At night it is
   * said in the morning, unless they want to hear at night.
   */
  private List<Change> takerHears(Alert before, Climbed climbed, Turn turn) {
    Level level = climbed.alert().level();
    boolean day = !climbing.offDuty(level, turn.now());
    return lookingAfter(before, turn.dong()).stream()
        .filter(staff -> before.takenBy(staff.token()) && !climbed.told().contains(staff))
        .map(
            staff -> {
              boolean urgent = level == Level.URGENT && (day || staff.optsInNight());
              return informed(before, staff, urgent, turn);
            })
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * What is not urgent is read when the centre is open. Whoever writes a hundred times calls nobody
   * a hundred times: within {@link #NEWS_EVERY} it is said once.
   */
  private Optional<Change> informed(Alert open, Staff staff, boolean urgent, Turn turn) {
    long span = turn.now().toEpochMilli() / NEWS_EVERY.toMillis();
    String what = "more|" + urgent + "|" + span + "|" + staff.token();
    String text = texts.korean("notice.more", turn.dong().sender());
    Instant opening = climbing.nextOpening(turn.now());
    Instant start = urgent || !opening.isAfter(turn.now()) ? turn.now() : opening;
    MessageClass type = urgent ? MessageClass.URGENT : MessageClass.OPERATIONAL;
    return telling.once(open, staff, what, text, type, start, turn);
  }

  /** The alert that goes on for others as well: who reported those hears through it. */
  public Alert absorbing(Alert first, List<Alert> others) {
    Alert.Editor edit = first.edit();
    for (Alert other : others) {
      edit.about(other.concern(), first.headline(), Math.max(first.reasons(), other.reasons()));
      other.reports().forEach(edit::reportedBy);
    }
    return edit.done();
  }

  /** The change that gives an alert to the dong of its household, whose ladder begins. */
  public Change moved(Alert alert, String dong, Optional<String> zone, Instant now) {
    return AlertItem.changed(Rehoming.moved(alert, dong, zone, now));
  }

  /** The change that stores an alert which was read before. */
  public Change changed(Alert alert) {
    return AlertItem.changed(alert);
  }

  /** What is to be done with an alert that is due. */
  public List<Change> due(Alert alert, Turn turn) {
    if (alert.state() == AlertState.OPEN) {
      Climbed climbed = climb(alert, Because.AGAIN, "", turn);
      return searching(alert, climbed.with(AlertItem.changed(climbed.alert())));
    }
    return overdue(alert, turn);
  }

  /** Taking is not doing: without a result in time the climb begins anew, past who took it. */
  private List<Change> overdue(Alert alert, Turn turn) {
    String taker = alert.taker().orElseThrow();
    Optional<Staff> staff = turn.dong().staff(taker);
    Alert late =
        alert
            .edit()
            .is(AlertState.OPEN)
            .anew(turn.now())
            .note(turn.now(), What.OVERDUE, staff, "")
            .done();
    Climbed climbed = climb(late, Because.OVERDUE, taker, turn);
    List<Change> changes = new ArrayList<>(climbed.with(AlertItem.changed(climbed.alert())));
    staff.ifPresent(
        who ->
            changes.addAll(
                telling
                    .askResult(
                        late,
                        who,
                        texts.korean("notice.overdue", turn.dong().sender()),
                        "overdue|" + late.round() + "|" + taker,
                        Telling.type(late),
                        turn)
                    .changes()));
    return searching(alert, changes);
  }

  /** A step of a search is on condition that nobody who is looked for has written. */
  static List<Change> searching(Alert alert, List<Change> step) {
    List<Change> changes = new ArrayList<>(step);
    alert.chased().forEach(token -> changes.add(Chase.unanswered(token)));
    return changes;
  }

  /** An alert after a step up, who was told of it, and the changes that tell them. */
  record Climbed(Alert alert, List<Staff> told, List<Change> tellings) {

    List<Change> with(Change alertChange) {
      return Stream.concat(Stream.of(alertChange), tellings.stream()).toList();
    }
  }

  Climbed climb(Alert alert, Because because, String except, Turn turn) {
    return told(climbing.next(alert, turn.dong(), except, turn.now()), staff -> because, turn);
  }

  /** Asks whom the step tells. */
  Climbed told(Climbing.Step step, Function<Staff, Because> because, Turn turn) {
    Alert.Editor edit = step.alert().edit();
    List<Change> tellings = new ArrayList<>();
    for (Staff staff : step.told()) {
      Asking.Asked told = telling.ask(step.alert(), staff, because.apply(staff), step, turn);
      edit.note(turn.now(), What.TOLD, Optional.of(staff), told.id());
      tellings.addAll(told.changes());
    }
    return new Climbed(edit.done(), step.told(), tellings);
  }

  /** Everybody who may be on their way by now: whoever was asked or took it. */
  Set<Staff> searchers(Alert alert, Dong dong) {
    Set<What> began = EnumSet.of(What.TOLD, What.TAKEN, What.CALLED_IN);
    return alert.record().stream()
        .filter(entry -> began.contains(entry.what()))
        .flatMap(entry -> dong.staff(entry.who()).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Whoever took it, else those who were told last. */
  Set<Staff> lookingAfter(Alert alert, Dong dong) {
    Set<Staff> people = new LinkedHashSet<>();
    if (alert.state() == AlertState.TAKEN) {
      alert.taker().flatMap(dong::staff).ifPresent(people::add);
    }
    if (people.isEmpty()) {
      alert.toldLast().stream().flatMap(t -> dong.staff(t).stream()).forEach(people::add);
    }
    return people;
  }
}
