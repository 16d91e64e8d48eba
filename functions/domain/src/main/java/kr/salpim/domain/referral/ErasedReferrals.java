package kr.salpim.domain.referral;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.Ids;
import kr.salpim.domain.household.CallingOff;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Rounds;
import kr.salpim.domain.table.Table;

/** Takes back the referrals of a household that is erased: its agencies hear that it is over. */
final class ErasedReferrals implements CallingOff {

  private final HouseholdReferrals all;
  private final Scenes scenes;
  private final Moves moves;
  private final Clock clock;
  private final Rounds rounds;

  ErasedReferrals(Table table, Scenes scenes, Moves moves, Clock clock, Ids ids) {
    this.all = new HouseholdReferrals(table);
    this.scenes = scenes;
    this.moves = moves;
    this.clock = clock;
    this.rounds = new Rounds(table, ids);
  }

  @Override
  public boolean calledOff(List<String> households) {
    return all.of(households).stream()
        .filter(referral -> !referral.state().over())
        .allMatch(referral -> takenBack(referral.key()));
  }

  /** What stands with an agency. */
  @Override
  public List<Key> beside(Item item) {
    return Referral.is(item.key()) ? AgencyList.of(item) : List.of();
  }

  private boolean takenBack(Key key) {
    return rounds.first(
        () ->
            scenes
                .read(key, clock.instant(), clock.instant())
                .filter(scene -> !scene.referral().state().over())
                .map(scene -> moves.withdrawn(scene, Optional.empty(), ReferralEntry.CLOCK))
                .map(moved -> rounds.written(moved.changes(), true))
                .orElse(Optional.of(true)));
  }
}
