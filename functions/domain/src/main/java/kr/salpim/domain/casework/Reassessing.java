package kr.salpim.domain.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.alert.AlertResult;
import kr.salpim.domain.alert.Alerts;
import kr.salpim.domain.alert.Closing;
import kr.salpim.domain.alert.Headline;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.household.FamilyChange;
import kr.salpim.domain.ladder.CaseKind;
import kr.salpim.domain.ladder.Concern;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.risk.Assessment;
import kr.salpim.domain.risk.Category;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Changes;

/**
 * What a household's signals come to, where no message asks for it: one was loaded, a partner
 * reported, two households turned out to be one, or a person decided.
 */
public final class Reassessing {

  private static final Set<Category> BODILY = Set.of(Category.HEALTH, Category.MENTAL_HEALTH);

  private final Judge judge;
  private final Alerts alerts;
  private final Closing closing;
  private final KeyedHash hash;

  public Reassessing(Judge judge, Alerts alerts, Closing closing, KeyedHash hash) {
    this.judge = judge;
    this.alerts = alerts;
    this.closing = closing;
    this.hash = hash;
  }

  /**
   * The household's own change comes first, and takes it off the clock and the parked list: what it
   * waited for there is done.
   *
   * @param cause names what is reacted to, from which the id of a new episode derives
   */
  public List<Change> changes(CaseFile file, String cause, Turn turn) {
    Assessment assessment = judge.assess(Optional.of(file), List.of(), turn.now());
    boolean opens = file.open().isEmpty() && assessment.level().alerts();
    Optional<String> episode = opens ? Optional.of(hash.of("episode|" + cause)) : Optional.empty();
    FamilyChange family = Assessed.change(file, assessment, episode);
    file.due().ifPresent(at -> family.remove(file.household().id(), Attributes.CLOCK));
    file.due().ifPresent(at -> family.remove(file.household().id(), Attributes.DUE));
    Clockwork.TRIED.forEach(name -> family.remove(file.household().id(), name));
    List<Change> changes = new ArrayList<>();
    // Where two households were one, one of their alerts goes on for both.
    List<Alert> others = file.open().stream().skip(1).toList();
    for (Alert other : others) {
      changes.addAll(closing.alone(other, AlertResult.SUPERSEDED, Optional.empty(), turn));
      closing.superseded(family, other);
    }
    List<Change> all = new ArrayList<>(family.changes());
    all.addAll(Changes.once(changes));
    episode.ifPresent(id -> all.addAll(opened(file, id, assessment, turn)));
    file.open().stream()
        .limit(1)
        .forEach(first -> all.addAll(goesOn(first, others, assessment, turn)));
    return all;
  }

  /** The alert that goes on for all: what the others were about it is about now. */
  private List<Change> goesOn(Alert first, List<Alert> others, Assessment assessment, Turn turn) {
    Alert all = alerts.absorbing(first, others);
    if (assessment.level().compareTo(first.level()) > 0) {
      return alerts.more(all, news(assessment), turn);
    }
    return others.isEmpty() ? List.of() : List.of(alerts.changed(all));
  }

  private List<Change> opened(CaseFile file, String episode, Assessment assessment, Turn turn) {
    return alerts.open(
        file.household().id(),
        episode,
        CaseKind.RISK,
        List.of(),
        file.household().zone(),
        news(assessment),
        turn);
  }

  private static Alerts.News news(Assessment assessment) {
    return new Alerts.News(
        assessment.level(),
        concern(assessment),
        Headline.SIGNALS,
        assessment.reasons().size(),
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
