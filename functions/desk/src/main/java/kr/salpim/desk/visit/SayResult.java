package kr.salpim.desk.visit;

import jakarta.inject.Singleton;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.visit.Visit;
import kr.salpim.domain.visit.VisitOrders;
import kr.salpim.domain.visit.VisitResult;

/** Says what came of a visit, as an answer to its question does. */
@Singleton
class SayResult implements StaffCommand {

  private final VisitAccess access;
  private final VisitOrders orders;

  SayResult(VisitAccess access, VisitOrders orders) {
    this.access = access;
    this.orders = orders;
  }

  @Override
  public String name() {
    return "visit-result";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    Visit visit = access.in(body);
    VisitResult result = body.word("result", VisitResult.class);
    return access.change(
        by, visit, () -> VisitAnswer.of("RECORDED", orders.result(visit.key(), result, by)));
  }
}
