package kr.salpim.desk.household;

import jakarta.inject.Singleton;
import java.util.Set;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.household.Edit;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.referral.ReferralParts;

/**
 * Puts what a person entered in the place of what was known; other fields stay. Where the household
 * agrees to sharing no longer, the planner hears of what private bodies still have.
 */
@Singleton
class ChangeHousehold implements StaffCommand {

  private final Cases cases;
  private final ProfileForm form;
  private final ReferralParts referrals;

  ChangeHousehold(Cases cases, ProfileForm form, ReferralParts referrals) {
    this.cases = cases;
    this.form = form;
    this.referrals = referrals;
  }

  @Override
  public String name() {
    return "household-change";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    Home home = cases.home(body, Cases.HOUSEHOLD);
    long version = cases.version(body);
    Set<FieldGroup> groups = form.groups(body);
    if (groups.isEmpty()) {
      throw body.wrong(Cases.HOUSEHOLD, "is named, but nothing that is to be changed");
    }
    Edit edit = new Edit(form.read(body, home.profile()), form.zone(body, home.household().zone()));
    return cases.may(
        by,
        home,
        Verb.CHANGE,
        groups,
        () -> {
          DeskAnswer answer = Outcomes.of(cases.households().change(home.id(), version, edit));
          if (body.has("sharing") && !edit.profile().consent().sharing()) {
            referrals.stranded().ofHousehold(home.id());
          }
          return answer;
        });
  }
}
