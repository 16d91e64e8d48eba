package kr.salpim.desk.household;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.access.Subject;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.household.Draft;
import kr.salpim.domain.household.Finder;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.household.Settled;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.referral.ReferralParts;

/** Creates a household in the caller's dong, or adds to the one that is surely the same. */
@Singleton
class CreateHousehold implements StaffCommand {

  private static final int MAX_REFERENCE = 64;

  private final Cases cases;
  private final ProfileForm form;
  private final Finder finder;
  private final ReferralParts referrals;
  private final KeyedHash hash;

  CreateHousehold(
      Cases cases, ProfileForm form, Finder finder, ReferralParts referrals, KeyedHash hash) {
    this.referrals = referrals;
    this.cases = cases;
    this.form = form;
    this.finder = finder;
    this.hash = hash;
  }

  @Override
  public String name() {
    return "household-create";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    Set<FieldGroup> groups = form.groups(body);
    Profile profile = form.read(body, Profile.of(List.of(), Optional.empty()));
    Draft draft = draft(body, by, profile);
    Predicate<Home> mine = home -> cases.allowed(by, cases.subject(home), Verb.CHANGE, groups);
    Optional<Home> known = finder.same(profile, mine);
    List<String> whose = List.of(known.map(Home::id).orElseGet(() -> draft.id(hash)));
    return known.filter(mine.negate()).isEmpty()
            && cases.allowed(by, subject(draft, known), Verb.CHANGE, groups)
        ? new Deed(whose, Verb.CHANGE, groups, true, () -> created(draft, mine))
        : Deed.refused(whose, Verb.CHANGE, groups, Cases.notYours(groups));
  }

  private DeskAnswer created(Draft draft, Predicate<Home> mine) {
    Settled settled = cases.households().create(draft, mine);
    if (settled instanceof Settled.Updated known) {
      // It may have taken back what it agreed to before.
      referrals.stranded().ofHousehold(known.id());
    }
    return Outcomes.of(settled);
  }

  /** The household as it would be, were it created. */
  private static Subject subject(Draft draft, Optional<Home> known) {
    boolean careCrisis =
        draft.profile().careCrisis()
            || known.filter(home -> home.profile().careCrisis()).isPresent();
    return new Subject(draft.dong(), draft.zone(), Set.of(), Optional.empty(), careCrisis);
  }

  /** Typed twice in the same words it is one household: what it says is its reference. */
  private Draft draft(Body body, Staff by, Profile profile) {
    String dong = body.has("dong") ? body.dong("dong") : by.dong();
    String reference =
        body.optionalText("reference", MAX_REFERENCE)
            .orElseGet(() -> hash.of(profile.toSecret().reveal()));
    return new Draft(
        "desk|" + dong + "|" + reference,
        dong,
        form.zone(body, Optional.empty()),
        profile,
        Optional.empty());
  }
}
