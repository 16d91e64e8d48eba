package kr.salpim.desk.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import kr.salpim.desk.Subjects;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.access.Permissions;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.access.Viewer;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Homes;
import kr.salpim.domain.parked.BadInput;
import kr.salpim.domain.table.Table;

/**
 * What of an alert, and of the household behind it, a person may see or change: what they may of
 * the household as it stands now, wherever it was when the alert was opened.
 */
@ApplicationScoped
class AlertAccess {

  private final Permissions permissions = Permissions.shipped();
  private final Subjects subjects;
  private final Homes homes;
  private final Clock clock;

  AlertAccess(Subjects subjects, Table table, Clock clock) {
    this.subjects = subjects;
    this.homes = new Homes(table);
    this.clock = clock;
  }

  /**
   * The household that the alert's turned out to be.
   *
   * @throws BadInput where it was erased a moment ago
   */
  Home home(Alert alert) {
    return find(alert)
        .orElseThrow(() -> new BadInput(AlertId.FIELD + " is of a household that is gone"));
  }

  Set<FieldGroup> allowed(Staff by, Home home, Verb verb) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingDays.SEOUL);
    return permissions.allowed(Viewer.of(by), subjects.of(home), verb, today);
  }

  boolean may(Staff by, Home home, Verb verb) {
    return allowed(by, home, verb).contains(FieldGroup.STATE);
  }

  boolean mayRead(Staff by, Alert alert) {
    return find(alert).filter(home -> may(by, home, Verb.READ)).isPresent();
  }

  private Optional<Home> find(Alert alert) {
    return homes.root(alert.household());
  }
}
