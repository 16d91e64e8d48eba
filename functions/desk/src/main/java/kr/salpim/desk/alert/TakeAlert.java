package kr.salpim.desk.alert;

import jakarta.inject.Singleton;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.casework.CaseDecisions;

/** Takes an alert, as the answer {@code 1 제가 맡을게요} does: nobody else is told after that. */
@Singleton
class TakeAlert implements StaffCommand {

  private final AlertViews alerts;
  private final AlertChanges changes;
  private final CaseDecisions decisions;

  TakeAlert(AlertViews alerts, AlertChanges changes, CaseDecisions decisions) {
    this.alerts = alerts;
    this.changes = changes;
    this.decisions = decisions;
  }

  @Override
  public String name() {
    return "alert-take";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    Alert alert = alerts.in(body);
    return changes.deed(by, alert, () -> decisions.take(alert.key(), by));
  }
}
