package kr.salpim.desk.visit;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.programme.Enrolment;
import kr.salpim.domain.visit.Quarter;
import kr.salpim.domain.visit.VisitOrders;

/**
 * Approves once for a quarter that the ordinary visits of a programme go with one person where no
 * second is found; each that does is counted.
 */
@Singleton
class ExceptProgramme implements StaffCommand {

  /** Such as 2026-Q4. */
  static final int MAX_QUARTER = 7;

  private final VisitOrders orders;

  ExceptProgramme(VisitOrders orders) {
    this.orders = orders;
  }

  @Override
  public String name() {
    return "programme-except";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    String programme = body.text(EnrolmentForm.PROGRAMME, EnrolmentForm.MAX_PROGRAMME);
    Quarter quarter = body.read("quarter", MAX_QUARTER, Quarter::parse);
    Secret reason = new Secret(body.text("reason", Enrolment.MAX_REASON));
    if (!ExceptVisit.APPROVERS.contains(by.role())) {
      return Deed.refused(List.of(by.dong()), Verb.CHANGE, Set.of(), ExceptVisit.NOT_YOURS);
    }
    return Deed.change(
        by.dong(),
        () -> VisitAnswer.of("EXCEPTED", orders.except(by.dong(), programme, quarter, reason, by)));
  }
}
