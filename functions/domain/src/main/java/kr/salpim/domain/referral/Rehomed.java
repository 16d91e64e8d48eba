package kr.salpim.domain.referral;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.Successor;
import kr.salpim.domain.referral.ReferralEntry.What;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Table;

/**
 * Puts a household's open referrals on the list of the dong to which it moved; who hears of them is
 * read from the household at each step anyway.
 */
public final class Rehomed implements Successor {

  /** More are never open at once: a household has so many needs. Each is a write of the move. */
  private static final int MAX_OPEN = 20;

  private final Table table;

  public Rehomed(Table table) {
    this.table = table;
  }

  @Override
  public List<Change> changes(
      Household household, String dong, Optional<String> zone, Instant now) {
    return household.ids().stream()
        .flatMap(
            id ->
                table
                    .query(Household.partition(id), Referral.SORT_PREFIX, Referral.MAX_OF_HOUSEHOLD)
                    .stream())
        .map(ReferralItem::from)
        .filter(referral -> !referral.state().over() || referral.noticeDue().isPresent())
        .limit(MAX_OPEN)
        .map(referral -> moved(referral, dong, now))
        .map(ReferralItem::changed)
        .toList();
  }

  private static Referral moved(Referral referral, String dong, Instant now) {
    return referral.edit().in(dong).note(now, What.MOVED, ReferralEntry.CLOCK, "").done();
  }
}
