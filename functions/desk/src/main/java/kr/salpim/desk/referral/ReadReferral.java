package kr.salpim.desk.referral;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.referral.Referral;

/** Shows a referral with its record, and with what was written to those who may read notes. */
@Singleton
class ReadReferral implements StaffCommand {

  private final Cabinet cabinet;
  private final ReferralRows rows;

  ReadReferral(Cabinet cabinet, ReferralRows rows) {
    this.cabinet = cabinet;
    this.rows = rows;
  }

  @Override
  public String name() {
    return "referral-read";
  }

  @Override
  public boolean needsPurpose() {
    return true;
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    Referral referral = cabinet.in(body);
    Home home =
        cabinet
            .home(referral)
            .orElseThrow(() -> body.wrong(ReferralId.FIELD, "is of a household that is gone"));
    Set<FieldGroup> groups = EnumSet.noneOf(FieldGroup.class);
    groups.addAll(cabinet.readable(by, home));
    groups.retainAll(EnumSet.of(FieldGroup.STATE, FieldGroup.NOTES));
    if (!groups.contains(FieldGroup.STATE)) {
      return Deed.refused(
          List.of(home.id()), Verb.READ, Cabinet.STATE, "you may not see this referral");
    }
    return cabinet.may(
        by,
        referral,
        Verb.READ,
        groups,
        () -> DeskAnswer.of("FOUND", rows.whole(referral, home, groups)));
  }
}
