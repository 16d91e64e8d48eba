package kr.salpim.domain.referral;

import java.util.List;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Table;

/** All referrals of a household and of those merged into it. */
final class HouseholdReferrals {

  private final Table table;

  HouseholdReferrals(Table table) {
    this.table = table;
  }

  /**
   * @param ids of the household and of those merged into it, as {@link Household#ids}
   */
  List<Referral> of(List<String> ids) {
    return items(ids).stream().map(ReferralItem::from).toList();
  }

  List<Item> items(List<String> ids) {
    return ids.stream()
        .flatMap(
            id ->
                table
                    .query(Household.partition(id), Referral.SORT_PREFIX, Referral.MAX_OF_HOUSEHOLD)
                    .stream())
        .toList();
  }
}
