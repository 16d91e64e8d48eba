package kr.salpim.domain.risk;

import java.time.Instant;
import kr.salpim.domain.privacy.Secret;

/**
 * A person's decision on a household's assessment.
 *
 * @param at signals recorded up to then were before the eyes of whoever decided
 * @param reason what the person wrote; never empty
 */
public record Decision(Ruling ruling, Instant at, Secret reason) {

  public Decision {
    if (reason.reveal().isBlank()) {
      throw new IllegalArgumentException("a decision has a reason");
    }
  }
}
