package kr.salpim.domain.referral;

import java.util.Optional;
import kr.salpim.domain.resource.WelfareResource;

/**
 * Help that fits a need: a row of the directory, an agency that takes part, or both.
 *
 * @param partner id of the agency behind it, where it takes part and is for the dong
 * @param fits whether the agency is of a kind to which the need leads
 * @param full whether it has as many households as it has room for
 */
public record Proposal(
    Optional<WelfareResource> resource, Optional<String> partner, boolean fits, boolean full) {}
