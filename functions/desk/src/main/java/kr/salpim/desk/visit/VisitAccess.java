package kr.salpim.desk.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.Subjects;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.access.Permissions;
import kr.salpim.domain.access.Subject;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.access.Viewer;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Homes;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.parked.BadInput;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.visit.Visit;
import kr.salpim.domain.visit.VisitItem;
import kr.salpim.domain.visit.Visitor;

/** What of a visit somebody may see or change: a household is given to those who visit it. */
@ApplicationScoped
class VisitAccess {

  /** What a helper (보조인력) sees of whom they visit: where, and that caution is due. */
  private static final Set<FieldGroup> HELPERS =
      EnumSet.of(FieldGroup.ADDRESS_CARD, FieldGroup.CAUTION);

  /** Weekly visits over the five years for which they are kept, and more. */
  private static final int MAX_VISITS = 1_000;

  private final Permissions permissions = Permissions.shipped();
  private final Subjects subjects;
  private final Table table;
  private final Homes homes;
  private final Clock clock;

  VisitAccess(Subjects subjects, Table table, Clock clock) {
    this.subjects = subjects;
    this.table = table;
    this.homes = new Homes(table);
    this.clock = clock;
  }

  /** The visit that the field {@code id} names. */
  Visit in(Body body) {
    VisitId id = VisitId.in(body);
    return table.query(Household.partition(id.household()), Visit.SORT_PREFIX, MAX_VISITS).stream()
        .filter(item -> item.key().sort().endsWith("#" + id.occurrence()))
        .map(VisitItem::from)
        .findFirst()
        .orElseThrow(() -> body.wrong(VisitId.FIELD, "is none of a visit's"));
  }

  /**
   * The household that the visit's turned out to be.
   *
   * @throws BadInput where it was erased a moment ago
   */
  Home home(Visit visit) {
    return find(visit)
        .orElseThrow(() -> new BadInput(VisitId.FIELD + " is of a household that is gone"));
  }

  Optional<Home> find(Visit visit) {
    return homes.root(visit.household());
  }

  Set<FieldGroup> allowed(Staff by, Home home, Visit visit, Verb verb) {
    Set<FieldGroup> groups = EnumSet.noneOf(FieldGroup.class);
    groups.addAll(permissions.allowed(Viewer.of(by), subject(home, visit), verb, today()));
    if (by.role() == Role.HELPER) {
      groups.retainAll(HELPERS);
    }
    return groups;
  }

  /** Whoever comes along once is told no more of the household afterwards. */
  private Subject subject(Home home, Visit visit) {
    Subject household = subjects.of(home);
    Set<String> assigned = new HashSet<>(household.assigned());
    visit.visitors().stream()
        .filter(visitor -> visitor.role() != Role.HELPER || !visit.over())
        .map(Visitor::token)
        .forEach(assigned::add);
    return new Subject(
        household.dong(), household.zone(), assigned, household.receiver(), household.careCrisis());
  }

  /** What changes a visit's plan, where the caller may. */
  Deed change(Staff by, Visit visit, Supplier<DeskAnswer> act) {
    Home home = home(visit);
    Set<FieldGroup> groups = EnumSet.of(FieldGroup.STATE);
    return allowed(by, home, visit, Verb.CHANGE).containsAll(groups)
        ? new Deed(List.of(home.id()), Verb.CHANGE, groups, true, act)
        : refused(home, "you may not change this visit");
  }

  /** For what not all may do who may change a visit. */
  Deed refused(Home home, String why) {
    return Deed.refused(List.of(home.id()), Verb.CHANGE, EnumSet.of(FieldGroup.STATE), why);
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkingDays.SEOUL);
  }
}
