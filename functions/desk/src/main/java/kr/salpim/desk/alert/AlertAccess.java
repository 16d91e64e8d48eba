package kr.salpim.desk.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.access.Permissions;
import kr.salpim.domain.access.Subject;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.access.Viewer;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.ladder.Concern;

/** What of an alert, and of the household behind it, a person may see or change. */
@ApplicationScoped
class AlertAccess {

  private final Permissions permissions = Permissions.shipped();
  private final Clock clock;

  AlertAccess(Clock clock) {
    this.clock = clock;
  }

  Set<FieldGroup> allowed(Staff by, Alert alert, Verb verb) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingDays.SEOUL);
    return permissions.allowed(Viewer.of(by), subject(alert), verb, today);
  }

  boolean may(Staff by, Alert alert, Verb verb) {
    return allowed(by, alert, verb).contains(FieldGroup.STATE);
  }

  /** Whoever took it is the one to whom the household is given. */
  private static Subject subject(Alert alert) {
    return new Subject(
        alert.dong(),
        alert.zone(),
        alert.taker().filter(alert::takenBy).stream().collect(Collectors.toSet()),
        Optional.empty(),
        alert.concern() == Concern.VIOLENCE);
  }
}
