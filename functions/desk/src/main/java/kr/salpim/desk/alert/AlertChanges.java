package kr.salpim.desk.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.casework.CaseDecisions;
import kr.salpim.domain.household.Home;

/** Changes an alert where the caller may, and says what came of it. */
@ApplicationScoped
class AlertChanges {

  private static final Set<FieldGroup> GROUPS = Set.of(FieldGroup.STATE);

  private final AlertAccess access;

  AlertChanges(AlertAccess access) {
    this.access = access;
  }

  Deed deed(Staff by, Alert alert, Supplier<CaseDecisions.Done> act) {
    Home home = access.home(alert);
    List<String> whose = List.of(home.id());
    return access.may(by, home, Verb.CHANGE)
        ? new Deed(whose, Verb.CHANGE, GROUPS, true, () -> DeskAnswer.of(act.get()))
        : Deed.refused(whose, Verb.CHANGE, GROUPS, "you may not change this alert");
  }

  /** For what not all may do who may change an alert. */
  Deed refused(Alert alert, String why) {
    return Deed.refused(List.of(access.home(alert).id()), Verb.CHANGE, GROUPS, why);
  }
}
