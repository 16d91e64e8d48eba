package kr.salpim.desk.alert;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.casework.CaseDecisions;
import kr.salpim.domain.household.LogEntry;
import kr.salpim.domain.household.ProfileCheck;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.risk.Decision;
import kr.salpim.domain.risk.Ruling;

/**
 * Decides whether the assessment behind an alert was right: 위기 맞음, 위기 아님 or 지켜보기, with a reason. It
 * advises; this is what counts.
 */
@Singleton
class DecideAlert implements StaffCommand {

  private static final List<Ruling> DECIDED =
      List.of(Ruling.RIGHT, Ruling.NOT_A_CRISIS, Ruling.WATCH);

  private final AlertViews alerts;
  private final AlertChanges changes;
  private final CaseDecisions decisions;
  private final Clock clock;

  DecideAlert(AlertViews alerts, AlertChanges changes, CaseDecisions decisions, Clock clock) {
    this.alerts = alerts;
    this.changes = changes;
    this.decisions = decisions;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "alert-decide";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    Alert alert = alerts.in(body);
    Ruling ruling = body.word("decision", Ruling.class);
    if (!DECIDED.contains(ruling)) {
      throw body.wrong("decision", "must be one of " + DECIDED);
    }
    Decision decision = new Decision(ruling, clock.instant(), reason(body));
    return CaseDecisions.DECIDERS.contains(by.role())
        ? changes.deed(by, alert, () -> decisions.decide(alert.key(), decision, by))
        : changes.refused(alert, "only who answers for a household's care decides on it");
  }

  private static Secret reason(Body body) {
    String reason = body.text("reason", LogEntry.MAX_REASON);
    ProfileCheck.text(reason, LogEntry.MAX_REASON)
        .ifPresent(
            fault -> {
              throw body.wrong("reason", "is refused: " + fault.code());
            });
    return new Secret(reason);
  }
}
