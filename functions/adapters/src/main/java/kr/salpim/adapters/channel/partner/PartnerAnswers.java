package kr.salpim.adapters.channel.partner;

import java.util.Optional;
import kr.salpim.adapters.http.Exchange.Answered;
import kr.salpim.domain.provider.ProviderAnswer;
import kr.salpim.domain.provider.ProviderAnswer.Accepted;
import kr.salpim.domain.provider.ProviderAnswer.Permanent;

/**
 * What a partner's answer means: its status alone counts.
 *
 * @see <a href="https://www.standardwebhooks.com">Standard Webhooks: delivery</a>
 */
final class PartnerAnswers {

  private PartnerAnswers() {}

  /**
   * @param id the message's: it is the webhook's id too
   */
  static Optional<ProviderAnswer> read(Answered answered, String id) {
    int status = answered.status();
    return switch (status / 100) {
      case 2 -> Optional.of(new Accepted(id));
      // It could lead anywhere, and a partner that moved has to tell us.
      case 3 -> Optional.of(new Permanent("redirect " + status));
      // The partner wants no more calls.
      default -> status == 410 ? Optional.of(new Permanent("gone 410")) : Optional.empty();
    };
  }
}
