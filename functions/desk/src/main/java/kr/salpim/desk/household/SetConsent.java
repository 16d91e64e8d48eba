package kr.salpim.desk.household;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.OwnWords;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.household.Consent;
import kr.salpim.domain.household.Edit;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Noted;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.referral.ReferralParts;

/**
 * Records that a household was asked whether private bodies may be told what they need (정보제공 동의),
 * on which day and how; to what else it agreed stays. Where it takes that back, the planner hears
 * of what private bodies still have.
 */
@Singleton
class SetConsent implements StaffCommand {

  private static final Set<FieldGroup> CHANGED = Set.of(FieldGroup.MEMBERS);

  /** As "방문해서 동의서를 받음". */
  private static final int MAX_HOW = 100;

  private final Cases cases;
  private final ReferralParts referrals;

  SetConsent(Cases cases, ReferralParts referrals) {
    this.cases = cases;
    this.referrals = referrals;
  }

  @Override
  public String name() {
    return "consent-set";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    Home home = cases.home(body, Cases.HOUSEHOLD);
    if (!body.has("sharing")) {
      throw body.wrong("sharing", "must be true or false");
    }
    LocalDate day = body.optionalDay("day").orElseGet(cases::today);
    if (day.isAfter(cases.today())) {
      throw body.wrong("day", "is in the future");
    }
    Profile known = home.profile();
    // Of what was merged into it too: an older word would lose against it, and say it had counted.
    Optional<LocalDate> before =
        cases.households().family(home.id()).flatMap(all -> all.profile().consent().shared());
    if (before.filter(day::isBefore).isPresent()) {
      throw body.wrong("day", "is before " + before.get() + ", when it was last asked");
    }
    Consent consent = known.consent().sharing(body.flag("sharing"), day);
    Noted noted =
        new Noted(
            consent.sharing() ? "SHARING AGREED" : "SHARING REFUSED",
            by.token(),
            OwnWords.orBlank(body, "how", MAX_HOW));
    Edit edit = new Edit(known.agreeing(consent), home.household().zone());
    long version = home.household().version();
    return cases.may(
        by,
        home,
        Verb.CHANGE,
        CHANGED,
        () -> {
          DeskAnswer answer =
              Outcomes.of(cases.households().change(home.id(), version, edit, Optional.of(noted)));
          if (!consent.sharing()) {
            referrals.stranded().ofHousehold(home.id());
          }
          return answer;
        });
  }
}
