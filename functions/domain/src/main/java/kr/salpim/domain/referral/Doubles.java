package kr.salpim.domain.referral;

import java.util.ArrayList;
import java.util.List;
import kr.salpim.domain.referral.Ordered.Flag;
import kr.salpim.domain.resource.Benefit;
import kr.salpim.domain.resource.Benefits;
import kr.salpim.domain.resource.NeedClaim;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Table;

/** Finds what would be served twice (중복 방지), and tells whoever arranged the other of it. */
final class Doubles {

  private final Table table;
  private final Benefits benefits;
  private final StaffNotes notes;
  private final HouseholdReferrals all;

  Doubles(Table table, Benefits benefits, StaffNotes notes) {
    this.table = table;
    this.benefits = benefits;
    this.notes = notes;
    this.all = new HouseholdReferrals(table);
  }

  /** What is there of the same need. */
  final class Found {
    private final List<Referral> referrals;
    private final List<Benefit> received;
    private final Change claim;

    private Found(List<Referral> referrals, List<Benefit> received, Change claim) {
      this.referrals = referrals;
      this.received = received;
      this.claim = claim;
    }

    /** Of two that are sent at once for one need, one is first and the other finds it. */
    Change claim() {
      return claim;
    }

    List<Flag> flags() {
      List<Flag> flags = new ArrayList<>();
      referrals.forEach(r -> flags.add(new Flag(Flag.Kind.REFERRAL, r.id(), r.need())));
      received.forEach(b -> flags.add(new Flag(Flag.Kind.BENEFIT, b.id(), b.need())));
      return flags;
    }

    /**
     * What whoever arranged the others is told, but for {@code by}, and each once.
     *
     * @param sent whether it was sent all the same
     */
    List<Change> told(Scene scene, String by, boolean sent) {
      List<Change> changes = new ArrayList<>();
      for (Referral other : referrals) {
        scene
            .with(other)
            .arranger()
            .filter(staff -> !staff.token().equals(by))
            .flatMap(
                staff ->
                    notes.twice(
                        scene.with(other),
                        staff,
                        scene.referral().id(),
                        sent ? "referral.twice.sent" : "referral.twice"))
            .ifPresent(changes::add);
      }
      return changes;
    }
  }

  Found of(Scene scene) {
    // Read before what is looked for: whatever is sent from now on changes it.
    Change claim = NeedClaim.first(table, scene.home().id(), scene.referral().need());
    List<String> households = scene.home().household().ids();
    String need = scene.referral().need();
    List<Referral> open =
        all.of(households).stream()
            .filter(other -> !other.id().equals(scene.referral().id()))
            .filter(other -> other.need().equals(need) && other.open())
            .toList();
    return new Found(open, benefits.received(households, need, scene.day()), claim);
  }
}
