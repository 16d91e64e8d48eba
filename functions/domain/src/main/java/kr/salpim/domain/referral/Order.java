package kr.salpim.domain.referral;

import java.util.Optional;
import kr.salpim.domain.privacy.Secret;

/**
 * How a referral is to be sent.
 *
 * @param partner id of the agency; empty: the one that was proposed
 * @param danger what imminent danger to life or body it is sent in, without consent: whoever orders
 *     it approves it, and the household hears of it later
 * @param knowing why it is sent although something like it is there (중복)
 */
public record Order(Optional<String> partner, Optional<Secret> danger, Optional<Secret> knowing) {

  /** To the agency that was proposed, with the household's consent or by law. */
  public static Order plain() {
    return new Order(Optional.empty(), Optional.empty(), Optional.empty());
  }
}
