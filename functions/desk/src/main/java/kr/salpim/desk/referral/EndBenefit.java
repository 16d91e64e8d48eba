package kr.salpim.desk.referral;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.StaffCommand;
import kr.salpim.desk.area.Offices;
import kr.salpim.desk.household.Cases;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.resource.Benefit;
import kr.salpim.domain.resource.Benefits;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Written;

/** A household receives something no longer after a day: today, where none is named. */
@Singleton
class EndBenefit implements StaffCommand {

  private static final int MAX_ID = 64;

  private final Benefits benefits;
  private final Cases cases;
  private final Offices offices;
  private final Table table;

  EndBenefit(Benefits benefits, Cases cases, Offices offices, Table table) {
    this.benefits = benefits;
    this.cases = cases;
    this.offices = offices;
    this.table = table;
  }

  @Override
  public String name() {
    return "benefit-end";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    Home home = cases.home(body, Cases.HOUSEHOLD);
    String id = body.text("benefit", MAX_ID);
    LocalDate last = body.optionalDay("last").orElseGet(offices::today);
    Benefit benefit =
        benefits.of(home.household().ids()).stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> body.wrong("benefit", "is none of the household's"));
    if (last.isBefore(benefit.from())) {
      throw body.wrong("last", "is before its first day");
    }
    return cases.may(by, home, Verb.CHANGE, SetBenefit.CHANGED, () -> ended(benefit, last));
  }

  private DeskAnswer ended(Benefit benefit, LocalDate last) {
    return table.write(benefits.end(benefit, last)) instanceof Written.Applied
        ? DeskAnswer.of("ENDED")
        : DeskAnswer.refused("benefit was erased meanwhile");
  }
}
