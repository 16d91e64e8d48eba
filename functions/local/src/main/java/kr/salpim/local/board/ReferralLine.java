package kr.salpim.local.board;

import java.time.Instant;
import kr.salpim.domain.referral.Referral;

/**
 * A referral as the board lists it: not what it is about, for that says what somebody suffers from.
 * The words of the enums are the domain's, times are ISO 8601.
 *
 * @param turn whose turn it is
 * @param number by which an agency without a system speaks of it, or empty
 * @param deadline until when they should have acted; empty where it is nobody's turn
 * @param late whether they let it pass
 * @param notice whether a household must still hear that it was sent in danger
 */
record ReferralLine(
    String id,
    String zone,
    String state,
    String turn,
    boolean urgent,
    String number,
    String since,
    String deadline,
    boolean late,
    boolean notice) {

  static ReferralLine of(Referral referral, String zone, Instant now) {
    return new ReferralLine(
        referral.household() + "." + referral.id(),
        zone,
        referral.state().name(),
        referral.turn().name(),
        referral.urgent(),
        referral.number().orElse(""),
        referral.since().toString(),
        referral.deadline().map(Instant::toString).orElse(""),
        referral.lateAt(now),
        referral.noticeDue().isPresent());
  }
}
