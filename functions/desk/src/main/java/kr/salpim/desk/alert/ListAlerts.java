package kr.salpim.desk.alert;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.area.Staff;

/** Shows a dong's open alerts as far as the caller may see their state: no name, no reason. */
@Singleton
class ListAlerts implements StaffCommand {

  private final AlertViews alerts;
  private final AlertAccess access;

  ListAlerts(AlertViews alerts, AlertAccess access) {
    this.alerts = alerts;
    this.access = access;
  }

  @Override
  public String name() {
    return "alerts";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    String dong = body.has("dong") ? body.dong("dong") : by.dong();
    return new Deed(
        List.of(dong),
        Verb.READ,
        Set.of(FieldGroup.STATE),
        true,
        () -> answer(alerts.open(dong, alert -> access.mayRead(by, alert))));
  }

  private static DeskAnswer answer(AlertViews.Listed listed) {
    return DeskAnswer.of("LISTED", Map.of("alerts", listed.entries(), "more", listed.more()));
  }
}
