package kr.salpim.adapters.channel.twilio;

import java.util.Optional;
import kr.salpim.adapters.sender.Reasons;
import kr.salpim.domain.provider.ProviderAnswer;
import kr.salpim.domain.provider.ProviderAnswer.Permanent;
import kr.salpim.domain.provider.ProviderAnswer.Retryable;
import kr.salpim.domain.provider.ProviderAnswer.Unknown;

/**
 * Twilio's error codes on creating a message.
 *
 * @see <a href="https://www.twilio.com/docs/api/errors">Twilio: errors</a>
 */
final class TwilioCodes {

  private TwilioCodes() {}

  /** What an error means. A server error's code does not say that nothing was taken. */
  static Optional<ProviderAnswer> read(int code, int status) {
    if (code == 20429) {
      return Optional.of(new Retryable(reason(Reasons.RATE, code)));
    }
    return Optional.of(status >= 500 ? new Unknown(reason(Reasons.FAULT, code)) : refused(code));
  }

  static ProviderAnswer refused(int code) {
    return switch (code) {
      case 10001, 20003, 20005, 20006, 20008, 20403, 20404 -> permanent(Reasons.CREDENTIALS, code);
      case 21211, 21214, 21217, 21265, 21408, 21608, 21612, 21614, 21635 ->
          permanent(Reasons.NUMBER, code);
      case 21610 -> permanent(Reasons.REFUSED, code);
      case 21212, 21603, 21606, 21659, 21660, 21661, 21701, 21703, 21704, 21705 ->
          permanent(Reasons.SENDER, code);
      case 21602, 21605, 21617, 21619 -> permanent(Reasons.TEXT, code);
      // The number's queue is full; the account's rate is used up.
      case 14107, 21611 -> new Retryable(reason(Reasons.RATE, code));
      default -> permanent(Reasons.REQUEST, code);
    };
  }

  private static ProviderAnswer permanent(String word, int code) {
    return new Permanent(reason(word, code));
  }

  private static String reason(String word, int code) {
    return Reasons.of(word, Integer.toString(code));
  }
}
