package kr.salpim.desk.alert;

import jakarta.inject.Singleton;
import java.util.List;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.alert.AlertResult;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.casework.CaseDecisions;

/** Records what came of an alert, which closes it. */
@Singleton
class RecordResult implements StaffCommand {

  /** What staff say themselves; the others come from elsewhere. */
  private static final List<AlertResult> SAID =
      List.of(
          AlertResult.SPOKE, AlertResult.MET, AlertResult.HANDED_TO_RESCUE, AlertResult.MISTAKEN);

  private final AlertViews alerts;
  private final AlertChanges changes;
  private final CaseDecisions decisions;

  RecordResult(AlertViews alerts, AlertChanges changes, CaseDecisions decisions) {
    this.alerts = alerts;
    this.changes = changes;
    this.decisions = decisions;
  }

  @Override
  public String name() {
    return "alert-result";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    Alert alert = alerts.in(body);
    AlertResult result = body.word("result", AlertResult.class);
    if (!SAID.contains(result)) {
      throw body.wrong("result", "must be one of " + SAID);
    }
    return changes.deed(by, alert, () -> decisions.result(alert.key(), result, by));
  }
}
