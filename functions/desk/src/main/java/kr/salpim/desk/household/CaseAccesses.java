package kr.salpim.desk.household;

import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.StaffCommand;
import kr.salpim.desk.access.AccessRows;
import kr.salpim.domain.access.AccessLog;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.household.Home;

/** Shows the 복지팀장 a month's accesses to the data of a household of their dong. */
@Singleton
class CaseAccesses implements StaffCommand {

  private static final Set<FieldGroup> GROUPS = Set.of(FieldGroup.STATE);

  private static final int MONTH = 7;

  private final Cases cases;
  private final AccessLog log;

  CaseAccesses(Cases cases, AccessLog log) {
    this.cases = cases;
    this.log = log;
  }

  @Override
  public String name() {
    return "case-accesses";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    Home home = cases.home(body, Cases.HOUSEHOLD);
    YearMonth month = body.read("month", MONTH, YearMonth::parse);
    if (by.role() != Role.TEAM_LEAD) {
      return Deed.refused(
          List.of(home.id()), Verb.READ, GROUPS, "only 복지팀장 reviews who handled a case");
    }
    Set<String> all = Set.copyOf(home.household().ids());
    return cases.may(by, home, Verb.READ, GROUPS, () -> AccessRows.answer(log.of(all, month)));
  }
}
