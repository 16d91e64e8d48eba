package kr.salpim.domain.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.alert.AlertParts;
import kr.salpim.domain.alert.Alerts;
import kr.salpim.domain.alert.Closing;
import kr.salpim.domain.alert.Headline;
import kr.salpim.domain.alert.Resuming;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.household.FamilyChange;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.ladder.CaseKind;
import kr.salpim.domain.ladder.Concern;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.risk.Assessment;
import kr.salpim.domain.risk.Category;
import kr.salpim.domain.risk.KindOf;
import kr.salpim.domain.risk.Level;
import kr.salpim.domain.risk.Signal;
import kr.salpim.domain.risk.SignalSource;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Changes;

/**
 * What a household's signals come to, where no message asks for it: one was loaded, a partner
 * reported, two households turned out to be one, or a person decided.
 */
public final class Reassessing {

  private static final Set<SignalSource> PARTNERS =
      Set.of(SignalSource.PARTNER, SignalSource.MANDATED);

  private static final Set<Category> BODILY = Set.of(Category.HEALTH, Category.MENTAL_HEALTH);

  /** Of a check-in that nobody could answer: {@code signal-kinds.tsv}. */
  private static final String MISSED = "CHECKIN_MISSED";

  /** Of a check-in by which somebody is worried. */
  private static final String WORRIED = "CHECKIN_WORRIED";

  private final Directory directory;
  private final Judge judge;
  private final Alerts alerts;
  private final Closing closing;
  private final Resuming resuming;
  private final KeyedHash hash;

  public Reassessing(Directory directory, Judge judge, AlertParts alerts, KeyedHash hash) {
    this.directory = directory;
    this.judge = judge;
    this.alerts = alerts.alerts();
    this.closing = alerts.closing();
    this.resuming = alerts.resuming();
    this.hash = hash;
  }

  /**
   * A signal that was heard.
   *
   * @param silent where it is somebody's silence, tokens of the phones by which they themselves
   *     would break it
   */
  public record Heard(Signal signal, List<String> silent) {
    public Heard {
      silent = List.copyOf(silent);
    }
  }

  /**
   * The household's own change comes first, and takes it off the clock and the parked list: what it
   * waited for there is done.
   *
   * @param part of the file of which something was heard: an alert is opened there, and goes with
   *     it should it be parted from the others
   * @param cause names what is reacted to, from which the id of a new episode derives
   * @param heard what it was, if it was a signal
   */
  public List<Change> changes(
      CaseFile file, String part, String cause, Optional<Heard> heard, Turn turn) {
    Headline headline = headline(heard.map(Heard::signal));
    List<String> silent = heard.map(Heard::silent).orElse(List.of());
    Assessment assessment = judge.assess(Optional.of(file), List.of(), turn.now());
    Optional<Alert> before = before(file, assessment);
    boolean opens = file.open().isEmpty() && (assessment.level().alerts() || before.isPresent());
    Optional<String> episode = opens ? Optional.of(hash.of("episode|" + cause)) : Optional.empty();
    String where = before.map(Alert::household).orElse(part);
    FamilyChange family = Assessed.change(file, where, assessment, episode);
    file.due().ifPresent(at -> family.remove(file.household().id(), Attributes.CLOCK));
    file.due().ifPresent(at -> family.remove(file.household().id(), Attributes.DUE));
    Clockwork.TRIED.forEach(name -> family.remove(file.household().id(), name));
    List<Change> changes = new ArrayList<>();
    // Where two households were one, one of their alerts goes on for both.
    List<Alert> others = file.open().stream().skip(1).toList();
    for (Alert other : others) {
      changes.addAll(closing.superseded(family, other, in(other.dong(), turn)));
    }
    episode.ifPresent(
        id -> changes.addAll(opened(file, where, id, assessment, before, headline, silent, turn)));
    file.open().stream()
        .limit(1)
        .forEach(
            first ->
                changes.addAll(goesOn(file, first, others, assessment, headline, silent, turn)));
    List<Change> all = new ArrayList<>(family.changes());
    all.addAll(Changes.once(changes));
    return all;
  }

  /** The alert that is taken up again: the gravest of those that are still asked for. */
  private static Optional<Alert> before(CaseFile file, Assessment assessment) {
    return file.superseded().stream()
        .filter(
            alert ->
                assessment.level().alerts() || Resuming.asked(alert, file.household().standing()))
        .findFirst();
  }

  /** Whoever took it works where the alert is, which may be another dong than the household's. */
  private Turn in(String dong, Turn turn) {
    return dong.equals(turn.dong().code())
        ? turn
        : new Turn(directory.dong(dong), turn.now(), turn.firstDue());
  }

  /** The alert that goes on for all: what the others were about it is about now. */
  private List<Change> goesOn(
      CaseFile file,
      Alert first,
      List<Alert> others,
      Assessment assessment,
      Headline headline,
      List<String> silent,
      Turn turn) {
    Household household = file.household();
    // Somebody is silent: that they write is told of, as where an alert begins with it.
    Alert all = alerts.chasing(alerts.absorbing(first, others), silent);
    List<Change> changes =
        new ArrayList<>(Search.chased(Search.unmarked(silent, first), first.key()));
    if (!first.dong().equals(household.dong())) {
      changes.add(alerts.moved(all, household.dong(), household.zone(), turn.now()));
    } else if (headline != Headline.SIGNALS || assessment.level().compareTo(first.level()) > 0) {
      changes.addAll(alerts.more(all, news(assessment, headline), turn));
    } else if (!others.isEmpty()) {
      changes.add(alerts.changed(all));
    }
    return changes;
  }

  private List<Change> opened(
      CaseFile file,
      String part,
      String episode,
      Assessment assessment,
      Optional<Alert> before,
      Headline headline,
      List<String> silent,
      Turn turn) {
    Optional<String> zone = file.household().zone();
    Alerts.News news = news(assessment, headline);
    if (before.isPresent()) {
      return resuming.open(before.get(), episode, file.household().standing(), zone, news, turn);
    }
    if (headline != Headline.CHECK_IN) {
      return alerts.open(part, episode, CaseKind.RISK, List.of(), zone, news, turn);
    }
    // Somebody is silent: only what they write themselves ends it.
    List<Change> changes =
        new ArrayList<>(alerts.open(part, episode, CaseKind.CHECK_IN, silent, zone, news, turn));
    changes.addAll(Search.chased(silent, Alert.key(part, episode)));
    return changes;
  }

  /** What staff read that has happened; what a volunteer says of a neighbour is always told. */
  private static Headline headline(Optional<Signal> heard) {
    Optional<String> ours =
        heard.filter(signal -> !PARTNERS.contains(signal.source())).map(Signal::kind);
    return switch (ours.orElse("")) {
      case MISSED -> Headline.CHECK_IN;
      case WORRIED -> Headline.WORRIED;
      default -> heard.flatMap(Reassessing::told).orElse(Headline.SIGNALS);
    };
  }

  /** What a partner's people tell of in words is told like what a neighbour writes. */
  private static Optional<Headline> told(Signal signal) {
    if (!PARTNERS.contains(signal.source())) {
      return Optional.empty();
    }
    if (KindOf.tellsOfEmergency(signal.kind())) {
      return Optional.of(Headline.EMERGENCY);
    }
    return KindOf.tellsOfSomebody(signal.kind()) ? Optional.of(Headline.REPORT) : Optional.empty();
  }

  private static Alerts.News news(Assessment assessment, Headline headline) {
    return new Alerts.News(
        // What is taken up again need not be asked for by signals.
        assessment.level().atLeast(Level.CAUTION),
        concern(assessment),
        headline,
        Math.max(1, assessment.reasons().size()),
        Optional.empty(),
        "");
  }

  private static Concern concern(Assessment assessment) {
    if (assessment.about().contains(Category.VIOLENCE)) {
      return Concern.VIOLENCE;
    }
    boolean bodily = !assessment.about().isEmpty() && BODILY.containsAll(assessment.about());
    return bodily ? Concern.HEALTH : Concern.GENERAL;
  }
}
