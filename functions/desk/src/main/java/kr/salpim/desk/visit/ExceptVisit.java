package kr.salpim.desk.visit;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Set;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.programme.Enrolment;
import kr.salpim.domain.visit.Visit;
import kr.salpim.domain.visit.VisitOrders;

/** Lets one person go alone to a visit (2인 1조 예외), for a reason; it is counted. */
@Singleton
class ExceptVisit implements StaffCommand {

  /** Who approves it. */
  static final Set<Role> APPROVERS = EnumSet.of(Role.TEAM_LEAD, Role.DONG_HEAD);

  static final String NOT_YOURS = "only 복지팀장 and 동장 approve that somebody goes alone";

  private final VisitAccess access;
  private final VisitOrders orders;

  ExceptVisit(VisitAccess access, VisitOrders orders) {
    this.access = access;
    this.orders = orders;
  }

  @Override
  public String name() {
    return "visit-except";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    Visit visit = access.in(body);
    Secret reason = new Secret(body.text("reason", Enrolment.MAX_REASON));
    if (!APPROVERS.contains(by.role())) {
      return access.refused(access.home(visit), NOT_YOURS);
    }
    return access.change(
        by, visit, () -> VisitAnswer.of("EXCEPTED", orders.except(visit.key(), reason, by)));
  }
}
