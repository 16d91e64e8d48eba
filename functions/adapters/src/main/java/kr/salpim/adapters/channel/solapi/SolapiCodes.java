package kr.salpim.adapters.channel.solapi;

import java.util.Optional;
import java.util.Set;
import kr.salpim.adapters.sender.Reasons;
import kr.salpim.domain.provider.ProviderAnswer;
import kr.salpim.domain.provider.ProviderAnswer.Permanent;
import kr.salpim.domain.provider.ProviderAnswer.Retryable;
import kr.salpim.domain.provider.ProviderAnswer.Unknown;

/**
 * SOLAPI's errors on a request and codes of a message.
 *
 * @see <a href="https://docs.solapi.com/api-reference/message-status-codes">SOLAPI: codes</a>
 */
final class SolapiCodes {

  /** SOLAPI has the message; the carrier has it; the phone has it. */
  static final Set<String> ACCEPTED = Set.of("2000", "3000", "4000");

  private SolapiCodes() {}

  /**
   * What an error of the whole request means; empty where the status must decide.
   *
   * @param status HTTP's
   */
  static Optional<ProviderAnswer> error(String code, int status) {
    return switch (code) {
      case "InvalidAPIKey", "SignatureDoesNotMatch", "Forbidden", "Unauthorized" ->
          Optional.of(new Permanent(Reasons.of(Reasons.CREDENTIALS, code)));
      // Our clock, or theirs, goes wrong: the next attempt signs anew.
      case "RequestTimeTooSkewed" -> Optional.of(new Retryable(Reasons.of(Reasons.CLOCK, code)));
      case "TooManyRequests" -> Optional.of(new Retryable(Reasons.of(Reasons.RATE, code)));
      // We never sign twice alike: somebody on the way repeated the request, and what came of the
      // first copy is not said.
      case "DuplicatedSignature" -> Optional.of(new Unknown(Reasons.of(Reasons.FAULT, code)));
      case "NotEnoughBalance", "BalanceInsufficient" ->
          Optional.of(new Permanent(Reasons.of(Reasons.BALANCE, code)));
      default -> byStatus(code, status);
    };
  }

  private static Optional<ProviderAnswer> byStatus(String code, int status) {
    if (code.matches("[0-9]{4}")) {
      return Optional.of(failed(code));
    }
    if (status == 401 || status == 403) {
      return Optional.of(new Permanent(Reasons.of(Reasons.CREDENTIALS, code)));
    }
    boolean refused = status >= 400 && status < 500 && status != 408;
    return Optional.of(
        refused
            ? new Permanent(Reasons.of(Reasons.REQUEST, code))
            : new Unknown(Reasons.of(Reasons.FAULT, code)));
  }

  /** What the code of a message that was not registered means. */
  static ProviderAnswer failed(String code) {
    return switch (code) {
      case "1020", "2063" -> permanent(Reasons.CREDENTIALS, code);
      case "1030", "2230" -> permanent(Reasons.BALANCE, code);
      case "1061", "2061" -> permanent(Reasons.REFUSED, code);
      case "1026", "1058", "1060", "2060", "3010" -> permanent(Reasons.NUMBER, code);
      case "1062", "1064", "2062", "2064", "3013", "3059" -> permanent(Reasons.SENDER, code);
      case "1013", "1014", "1027", "1028", "1029", "1031", "2254" -> permanent(Reasons.TEXT, code);
      case "1033",
          "1041",
          "1042",
          "1043",
          "1044",
          "1045",
          "1046",
          "1047",
          "1048",
          "1049",
          "1050",
          "1052",
          "3101",
          "3103",
          "3105",
          "3106" ->
          permanent(Reasons.TEMPLATE, code);
      // "Server error" while registering: the message is in the list of those that are not taken.
      case "1024", "2024" -> new Retryable(Reasons.of(Reasons.FAULT, code));
      default -> permanent(Reasons.REQUEST, code);
    };
  }

  private static ProviderAnswer permanent(String word, String code) {
    return new Permanent(Reasons.of(word, code));
  }
}
