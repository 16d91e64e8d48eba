package kr.salpim.desk.checkin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.household.Cases;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Homes;
import kr.salpim.domain.table.Table;

/** What of the households on a page a caller may see. */
@ApplicationScoped
class Shown {

  /** What lists of check-ins show; the rest of a case is {@code case-read}'s. */
  private static final Set<FieldGroup> GROUPS =
      EnumSet.of(FieldGroup.STATE, FieldGroup.ADDRESS_CARD, FieldGroup.NOTES);

  private final Cases cases;
  private final Homes homes;

  Shown(Cases cases, Table table) {
    this.cases = cases;
    this.homes = new Homes(table);
  }

  /**
   * A household with the groups that the caller may see of it; none where it is hidden.
   *
   * @param home with all that is known of who lives there
   */
  record Seen(Home home, Set<FieldGroup> groups) {

    boolean has(FieldGroup group) {
      return groups.contains(group);
    }
  }

  /**
   * By the ids that were asked for, which may have turned out to be other households'; what was
   * erased is missing.
   *
   * @param needed without which a household is hidden
   */
  Map<String, Seen> of(Collection<String> households, FieldGroup needed, Staff by) {
    Map<String, Seen> seen = new TreeMap<>();
    for (String id : Set.copyOf(households)) {
      homes.root(id).map(home -> seen(home, needed, by)).ifPresent(one -> seen.put(id, one));
    }
    return seen;
  }

  Seen seen(Home home, FieldGroup needed, Staff by) {
    Set<FieldGroup> groups = EnumSet.copyOf(GROUPS);
    groups.retainAll(cases.readable(by, home));
    return groups.contains(needed) ? new Seen(homes.known(home), groups) : new Seen(home, Set.of());
  }

  /** What shows a page: each household is recorded, the hidden ones as refused. */
  static Deed deed(Staff by, Collection<Seen> seen, Supplier<DeskAnswer> act) {
    List<String> shown = ids(seen, false);
    Set<FieldGroup> groups = EnumSet.noneOf(FieldGroup.class);
    seen.forEach(one -> groups.addAll(one.groups()));
    return new Deed(shown.isEmpty() ? List.of(by.dong()) : shown, Verb.READ, groups, true, act)
        .hiding(ids(seen, true));
  }

  private static List<String> ids(Collection<Seen> seen, boolean hidden) {
    return seen.stream()
        .filter(one -> one.groups().isEmpty() == hidden)
        .map(one -> one.home().id())
        .distinct()
        .toList();
  }
}
