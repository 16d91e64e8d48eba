package kr.salpim.desk.visit;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.visit.OpenVisits;
import kr.salpim.domain.visit.Visit;

/**
 * Shows a dong's visits with which something is left to be done, the stuck and the overdue first
 * and then those that come next, as far as the caller may see them: no name, no reason.
 */
@Singleton
class ListVisits implements StaffCommand {

  /** Each costs some reads; nobody works through more at once. */
  static final int PAGE = 50;

  private final OpenVisits open;
  private final VisitAccess access;
  private final VisitRows rows;

  ListVisits(Table table, VisitAccess access, VisitRows rows) {
    this.open = new OpenVisits(table);
    this.access = access;
    this.rows = rows;
  }

  @Override
  public String name() {
    return "visit-list";
  }

  @Override
  public boolean forHelpers() {
    return true;
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    String dong = body.has("dong") ? body.dong("dong") : by.dong();
    Optional<String> after = body.optionalText("after", VisitId.LONGEST);
    return new Deed(
        List.of(dong), Verb.READ, Set.of(FieldGroup.STATE), true, () -> answer(dong, after, by));
  }

  private DeskAnswer answer(String dong, Optional<String> after, Staff by) {
    List<Key> keys = open.keys(dong);
    List<String> ids = keys.stream().map(ListVisits::id).toList();
    // What the page before ended with may be done by now: the list is begun anew then.
    int at = after.map(ids::indexOf).orElse(-1) + 1;
    List<Map<String, Object>> found = new ArrayList<>();
    while (at < keys.size() && found.size() < PAGE) {
      open.find(keys.get(at++))
          .filter(one -> shown(one.visit(), by))
          .map(one -> row(one, by))
          .ifPresent(found::add);
    }
    String next = at < keys.size() ? ids.get(at - 1) : "";
    return DeskAnswer.of("LISTED", Map.of("visits", found, "next", next));
  }

  private Map<String, Object> row(OpenVisits.Open one, Staff by) {
    Map<String, Object> row = rows.row(one.visit(), by);
    if (by.role() != Role.HELPER) {
      row.put("stuck", one.stuck());
    }
    return row;
  }

  private static String id(Key key) {
    String[] sort = key.sort().split("#", 3);
    return new VisitId(Household.id(key), sort[2]).toString();
  }

  private boolean shown(Visit visit, Staff by) {
    if (by.role() == Role.HELPER) {
      return visit.visitor(by.token()).isPresent();
    }
    return access
        .find(visit)
        .filter(home -> access.allowed(by, home, visit, Verb.READ).contains(FieldGroup.STATE))
        .isPresent();
  }
}
