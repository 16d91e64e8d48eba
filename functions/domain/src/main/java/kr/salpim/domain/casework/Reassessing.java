package kr.salpim.domain.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.alert.Alerts;
import kr.salpim.domain.alert.Closing;
import kr.salpim.domain.alert.Headline;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.ladder.CaseKind;
import kr.salpim.domain.ladder.Concern;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.risk.Assessment;
import kr.salpim.domain.risk.Category;
import kr.salpim.domain.table.Change;

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
   * The household's own change comes first.
   *
   * @param cause names what is reacted to, from which the id of a new episode derives
   */
  public List<Change> changes(CaseFile file, String cause, Turn turn) {
    Assessment assessment = judge.assess(Optional.of(file), List.of(), turn.now());
    boolean opens = file.open().isEmpty() && assessment.level().alerts();
    String episode = hash.of("episode|" + cause);
    List<Change> changes = new ArrayList<>();
    changes.add(
        endsOwn(file)
            ? Assessed.changeEnding(file, assessment)
            : Assessed.change(file, assessment, opens ? Optional.of(episode) : Optional.empty()));
    Alerts.News news =
        new Alerts.News(
            assessment.level(),
            concern(assessment),
            Headline.SIGNALS,
            assessment.reasons().size(),
            Optional.empty(),
            "");
    if (opens) {
      changes.addAll(
          alerts.open(
              file.household().id(),
              episode,
              CaseKind.RISK,
              List.of(),
              file.household().zone(),
              news,
              turn));
    } else if (!file.open().isEmpty()) {
      Alert first = file.open().get(0);
      if (assessment.level().compareTo(first.level()) > 0) {
        changes.addAll(alerts.more(first, news, cause, turn));
      }
      // Two households were one: one of their alerts goes on for both.
      file.open().stream()
          .skip(1)
          .forEach(other -> changes.addAll(closing.merged(other, file.household().id(), turn)));
    }
    return changes;
  }

  /** Whether the alert of the household itself gives way to that of one merged into it. */
  private static boolean endsOwn(CaseFile file) {
    return file.open().stream()
        .skip(1)
        .anyMatch(alert -> alert.household().equals(file.household().id()));
  }

  private static Concern concern(Assessment assessment) {
    if (assessment.about().contains(Category.VIOLENCE)) {
      return Concern.VIOLENCE;
    }
    boolean bodily = !assessment.about().isEmpty() && BODILY.containsAll(assessment.about());
    return bodily ? Concern.HEALTH : Concern.GENERAL;
  }
}
