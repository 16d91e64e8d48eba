package kr.salpim.desk.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.household.Cases;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Homes;
import kr.salpim.domain.parked.BadInput;
import kr.salpim.domain.referral.Ordered;
import kr.salpim.domain.referral.Referral;
import kr.salpim.domain.referral.ReferralParts;
import kr.salpim.domain.table.Table;

/** Which referral a call means, and whether the caller may do something with it. */
@ApplicationScoped
class Cabinet {

  /** How far it is; what it is about is a note, and stands in {@link FieldGroup#NOTES}. */
  static final Set<FieldGroup> STATE = Set.of(FieldGroup.STATE);

  private final ReferralParts parts;
  private final Cases cases;
  private final Homes homes;

  Cabinet(ReferralParts parts, Cases cases, Table table) {
    this.parts = parts;
    this.cases = cases;
    this.homes = new Homes(table);
  }

  /** The referral that the field {@code id} names. */
  Referral in(Body body) {
    return in(body, ReferralId.FIELD);
  }

  Referral in(Body body, String field) {
    ReferralId id = ReferralId.in(body, field);
    return parts
        .listing()
        .read(id.household(), id.id())
        .orElseThrow(() -> body.wrong(field, "is none of a referral's"));
  }

  /** The household as it is now, with what the caller may read of it; empty where it is gone. */
  Optional<Home> home(Referral referral) {
    return homes.root(referral.household());
  }

  Set<FieldGroup> readable(Staff by, Home home) {
    return cases.readable(by, home);
  }

  /** What reads or changes a referral, where the caller may with these groups of data. */
  Deed may(
      Staff by, Referral referral, Verb verb, Set<FieldGroup> groups, Supplier<DeskAnswer> act) {
    Home home =
        home(referral)
            .orElseThrow(() -> new BadInput(ReferralId.FIELD + " is of a household that is gone"));
    return cases.may(by, home, verb, groups, act);
  }

  /** What orders something of a referral, where the caller may. */
  Deed order(Staff by, Referral referral, String done, Function<Referral, Ordered> order) {
    return may(
        by, referral, Verb.CHANGE, STATE, () -> ReferralAnswer.of(done, order.apply(referral)));
  }
}
