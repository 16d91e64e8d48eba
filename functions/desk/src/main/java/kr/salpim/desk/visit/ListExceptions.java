package kr.salpim.desk.visit;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.visit.ExceptionCount;
import kr.salpim.domain.visit.Quarter;
import kr.salpim.domain.visit.VisitOrders;

/** Shows how often somebody went alone in a quarter, a row a programme. */
@Singleton
class ListExceptions implements StaffCommand {

  private static final Set<Role> READERS =
      EnumSet.of(Role.TEAM_LEAD, Role.DONG_HEAD, Role.SUPERVISOR);

  private final VisitOrders orders;

  ListExceptions(VisitOrders orders) {
    this.orders = orders;
  }

  @Override
  public String name() {
    return "visit-exceptions";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    Quarter quarter = body.read("quarter", ExceptProgramme.MAX_QUARTER, Quarter::parse);
    if (!READERS.contains(by.role())) {
      return Deed.refused(
          List.of(by.dong()), Verb.READ, Set.of(), "only 복지팀장, 동장 and 복지슈퍼바이저 see these");
    }
    return Deed.read(
        by.dong(),
        () ->
            DeskAnswer.of(
                "LISTED",
                Map.of(
                    "exceptions",
                    orders.exceptions(by.dong(), quarter).stream()
                        .map(ListExceptions::row)
                        .toList())));
  }

  private static Map<String, Object> row(ExceptionCount count) {
    return Map.of(
        "programme", count.programme(),
        "single", count.single(),
        "byProgramme", count.uses(),
        "approved", count.approval().isPresent(),
        "reason", count.approval().map(approval -> approval.reason().reveal()).orElse(""));
  }
}
