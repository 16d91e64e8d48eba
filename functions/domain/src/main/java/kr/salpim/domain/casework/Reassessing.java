package kr.salpim.domain.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.alert.AlertResult;
import kr.salpim.domain.alert.Alerts;
import kr.salpim.domain.alert.Closing;
import kr.salpim.domain.alert.Headline;
import kr.salpim.domain.alert.Theme;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.area.LadderCase;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.risk.Assessment;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Value;

/**
 * What a household's signals come to, where no message asks for it: one was loaded, a partner
 * reported, two households turned out to be one, or a person decided.
 */
public final class Reassessing {

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
        Assessed.change(file, assessment, opens ? Optional.of(episode) : Optional.empty()));
    Alerts.News news =
        new Alerts.News(
            assessment.level(),
            theme(assessment),
            Headline.SIGNALS,
            assessment.reasons().size(),
            Optional.empty(),
            "");
    if (opens) {
      changes.addAll(
          alerts.open(
              file.household().id(),
              episode,
              LadderCase.RISK,
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
          .forEach(
              other ->
                  changes.addAll(closing.close(other, AlertResult.MERGED, Optional.empty(), turn)));
    }
    return changes;
  }

  private static Theme theme(Assessment assessment) {
    return Theme.GENERAL;
  }
}
