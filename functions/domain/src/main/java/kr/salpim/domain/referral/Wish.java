package kr.salpim.domain.referral;

import java.util.Optional;
import kr.salpim.domain.privacy.Secret;

/**
 * What somebody wants to have arranged.
 *
 * @param household id of the household, or of one that turned out to be it
 * @param need code in {@code routes.tsv}
 * @param partner id of the agency, where it is chosen already
 * @param urgent two hours for each step instead of days
 * @param reason what the agency must know; may be empty
 */
public record Wish(
    String household, String need, Optional<String> partner, boolean urgent, Secret reason) {}
