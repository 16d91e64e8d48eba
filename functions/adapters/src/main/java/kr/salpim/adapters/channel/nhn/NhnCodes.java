package kr.salpim.adapters.channel.nhn;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import kr.salpim.adapters.sender.Reasons;
import kr.salpim.domain.provider.ProviderAnswer;
import kr.salpim.domain.provider.ProviderAnswer.Permanent;
import kr.salpim.domain.provider.ProviderAnswer.Retryable;
import kr.salpim.domain.provider.ProviderAnswer.Unknown;

/**
 * NHN Cloud's result codes on sending.
 *
 * @see <a href="https://docs.nhncloud.com/ko/Notification/SMS/ko/error-code/">NHN Cloud: codes</a>
 */
final class NhnCodes {

  private NhnCodes() {}

  /** What a code says; empty where there is none. */
  static Optional<ProviderAnswer> read(JsonNode code) {
    return code.isIntegralNumber() ? Optional.of(read(code.asInt())) : Optional.empty();
  }

  private static ProviderAnswer read(int code) {
    return switch (code) {
      case -1000, -1001, -1002, -1003, -1004, -1007, -1008 -> permanent(Reasons.CREDENTIALS, code);
      case -2018, -2019, -2024, -2044, -2045, -2046 -> permanent(Reasons.NUMBER, code);
      case -6001 -> permanent(Reasons.REFUSED, code);
      case -2312, -2313 -> permanent(Reasons.SENDER, code);
      case -2014, -2015, -2023, -2048 -> permanent(Reasons.TEXT, code);
      // Limits of the month and the day: not over within any message's life.
      case -2047, -2052, -2053 -> permanent(Reasons.BALANCE, code);
      // It could not put the message into its queue.
      case -2021 -> new Retryable(reason(Reasons.FAULT, code));
      // "Unexpected": nobody says at which step.
      case -9999 -> new Unknown(reason(Reasons.FAULT, code));
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
