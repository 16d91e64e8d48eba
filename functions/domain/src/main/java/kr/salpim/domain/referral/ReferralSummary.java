package kr.salpim.domain.referral;

import java.time.Instant;
import java.util.Optional;

/**
 * A referral without a word about the household.
 *
 * @param id opaque: nothing can be derived from it, nor a neighbouring one guessed
 * @param need code of what is needed, such as {@code LEGAL}
 * @param deadline until when the agency is expected to act; empty where it is the planner's turn
 */
public record ReferralSummary(
    String id,
    ReferralState state,
    String need,
    boolean urgent,
    Instant sent,
    Optional<Instant> deadline) {}
