package kr.salpim.domain.referral;

import java.time.Instant;
import java.util.ArrayList;
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
final class Rehomed implements Successor {

  /** More are never open at once: a household has so many needs. Each is a write of the move. */
  private static final int MAX_OPEN = 20;

  private final HouseholdReferrals all;
  private final Scenes scenes;
  private final StaffNotes staff;

  Rehomed(Table table, Scenes scenes, StaffNotes staff) {
    this.all = new HouseholdReferrals(table);
    this.scenes = scenes;
    this.staff = staff;
  }

  @Override
  public List<Change> changes(
      Household household, String dong, Optional<String> zone, Instant now) {
    return all.of(household.ids()).stream()
        .filter(referral -> !referral.state().over() || referral.noticeDue().isPresent())
        .limit(MAX_OPEN)
        .flatMap(referral -> moved(referral, dong, now).stream())
        .toList();
  }

  /** The old dong is asked no longer, and the new one hears of it at once. */
  private List<Change> moved(Referral referral, String dong, Instant now) {
    ReferralEditor edit = referral.edit().in(dong).note(now, What.MOVED, ReferralEntry.CLOCK, "");
    if (!referral.state().over()) {
      edit.dueAt(now);
    }
    List<Change> changes = new ArrayList<>();
    changes.add(ReferralItem.changed(edit.done()));
    scenes.of(referral, now, now).map(staff::settled).ifPresent(changes::addAll);
    return changes;
  }
}
