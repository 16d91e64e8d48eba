package kr.salpim.desk.alert;

import jakarta.inject.Singleton;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.casework.CaseDecisions;

/** Takes an alert and calls others in, as the answer {@code 3 같이 봐 주세요} does. */
@Singleton
class CallInAlert implements StaffCommand {

  private final AlertViews alerts;
  private final AlertChanges changes;
  private final CaseDecisions decisions;

  CallInAlert(AlertViews alerts, AlertChanges changes, CaseDecisions decisions) {
    this.alerts = alerts;
    this.changes = changes;
    this.decisions = decisions;
  }

  @Override
  public String name() {
    return "alert-call-in";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    Alert alert = alerts.in(body);
    return changes.deed(by, alert, () -> decisions.callIn(alert.key(), by));
  }
}
