package kr.salpim.desk.alert;

import jakarta.inject.Singleton;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.casework.CaseDecisions;

/** Passes an alert on, as the answer {@code 2 다른 담당에게} does: those of the next step are asked. */
@Singleton
class PassOnAlert implements StaffCommand {

  private final AlertViews alerts;
  private final AlertChanges changes;
  private final CaseDecisions decisions;

  PassOnAlert(AlertViews alerts, AlertChanges changes, CaseDecisions decisions) {
    this.alerts = alerts;
    this.changes = changes;
    this.decisions = decisions;
  }

  @Override
  public String name() {
    return "alert-pass";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    Alert alert = alerts.in(body);
    return changes.deed(by, alert, () -> decisions.passOn(alert.key(), by));
  }
}
