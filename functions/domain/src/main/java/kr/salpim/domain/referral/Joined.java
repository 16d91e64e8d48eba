package kr.salpim.domain.referral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.Joining;
import kr.salpim.domain.table.Change;

/**
 * What becomes of referrals where two households are found to be one: they stand on the list of the
 * dong that answers for it, and whoever arranged the same for both hears of it.
 */
final class Joined implements Joining {

  /** Pairs of which people hear: more of one need are never open at once. Each is two writes. */
  private static final int MAX_PAIRS = 10;

  private final HouseholdReferrals all;
  private final Scenes scenes;
  private final StaffNotes notes;
  private final Rehomed rehomed;

  Joined(HouseholdReferrals all, Scenes scenes, StaffNotes notes, Rehomed rehomed) {
    this.all = all;
    this.scenes = scenes;
    this.notes = notes;
    this.rehomed = rehomed;
  }

  /** Two that are open for one need. */
  private record Pair(Referral one, Referral other) {}

  @Override
  public List<Change> merged(Household part, Household whole, Instant now) {
    List<Change> changes = new ArrayList<>(moved(part, part.dong(), whole.dong(), now));
    List<Referral> theirs = open(whole);
    open(part).stream()
        .flatMap(
            one ->
                theirs.stream()
                    .filter(other -> other.need().equals(one.need()))
                    .map(other -> new Pair(one, other)))
        .limit(MAX_PAIRS)
        .forEach(pair -> changes.addAll(flagged(pair, part.dong().equals(whole.dong()), now)));
    return changes;
  }

  @Override
  public List<Change> parted(Household part, Household whole, Instant now) {
    return moved(part, whole.dong(), part.dong(), now);
  }

  private List<Change> moved(Household part, String from, String to, Instant now) {
    return from.equals(to) ? List.of() : rehomed.changes(part, to, part.zone(), now);
  }

  private List<Referral> open(Household household) {
    return all.of(household.ids()).stream().filter(Referral::open).toList();
  }

  /**
   * Each planner hears of the other's; one who arranged both hears once. One of another dong has it
   * on no list from now on.
   */
  private List<Change> flagged(Pair pair, boolean oneDong, Instant now) {
    Optional<Scene> one = scenes.of(pair.one(), now, now).filter(scene -> oneDong);
    Optional<Scene> other = scenes.of(pair.other(), now, now);
    Optional<Staff> first = one.flatMap(Scene::arranger);
    Optional<Staff> second =
        other.flatMap(Scene::arranger).filter(staff -> !first.equals(Optional.of(staff)));
    return Stream.of(
            first.flatMap(staff -> told(one.orElseThrow(), staff, pair.other())),
            second.flatMap(staff -> told(other.orElseThrow(), staff, pair.one())))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Change> told(Scene scene, Staff staff, Referral cause) {
    return notes.twice(scene, staff, cause.id(), "referral.twice.merged");
  }
}
