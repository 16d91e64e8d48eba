package kr.salpim.adapters.channel.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.Optional;
import kr.salpim.adapters.channel.Fields;
import kr.salpim.adapters.http.Exchange.Answered;
import kr.salpim.adapters.sender.Reasons;
import kr.salpim.adapters.sender.RetryAfter;
import kr.salpim.adapters.sender.Verdicts;
import kr.salpim.domain.provider.ProviderAnswer;
import kr.salpim.domain.provider.ProviderAnswer.Accepted;
import kr.salpim.domain.provider.ProviderAnswer.Permanent;
import kr.salpim.domain.provider.ProviderAnswer.Retryable;
import kr.salpim.domain.provider.ProviderAnswer.Unknown;

/**
 * What WhatsApp's answers mean. Meta asks to go by {@code code} and not by the status.
 *
 * <pre>{@code
 * {"messaging_product":"whatsapp","contacts":[{…}],"messages":[{"id":"wamid.…"}]}
 * {"error":{"message":"(#131047) …","type":"OAuthException","code":131047,
 *  "error_data":{"messaging_product":"whatsapp","details":"…"},"fbtrace_id":"…"}}
 * }</pre>
 *
 * @see <a
 *     href="https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes">Meta:
 *     error codes</a>
 */
final class WhatsAppAnswers {

  private WhatsAppAnswers() {}

  static Optional<ProviderAnswer> read(Answered answered, Clock clock) {
    return Verdicts.object(answered).flatMap(body -> read(body, answered, clock));
  }

  private static Optional<ProviderAnswer> read(JsonNode body, Answered answered, Clock clock) {
    JsonNode code = body.path("error").path("code");
    if (code.isIntegralNumber() && code.canConvertToInt()) {
      return Optional.of(error(code.intValue(), answered, clock));
    }
    return Fields.text(body.path("messages").path(0), "id")
        .filter(id -> answered.status() == 200 && id.length() <= Fields.MAX_ID)
        .map(Accepted::new);
  }

  private static ProviderAnswer error(int code, Answered answered, Clock clock) {
    String word = word(code, answered.status());
    String reason = Reasons.of(word, Integer.toString(code));
    return switch (word) {
      case Reasons.RATE, "maintenance" -> new Retryable(reason, RetryAfter.of(answered, clock));
      case Reasons.FAULT -> new Unknown(reason);
      default -> new Permanent(reason);
    };
  }

  private static String word(int code, int status) {
    if (code >= 200 && code <= 299) {
      return Reasons.CREDENTIALS; // Permissions of all kinds.
    }
    return switch (code) {
      case 0, 3, 10, 190, 131005 -> Reasons.CREDENTIALS;
      case 4, 80007, 130429, 131048, 131056 -> Reasons.RATE;
      case 131057 -> "maintenance";
      // More than 24 h since the reader wrote: only a template may be sent now.
      case 131047 -> "window";
      case 131050 -> Reasons.REFUSED;
      case 130472, 131021, 131026, 131030, 131049 -> Reasons.NUMBER;
      case 368, 130497, 131031, 131037, 131045, 133010 -> Reasons.SENDER;
      case 131042 -> Reasons.BALANCE;
      case 33, 100, 131008, 131009, 131051, 135000 -> Reasons.REQUEST;
      // "Possible server error", "unavailable", "something went wrong": nowhere does Meta say that
      // the message was not taken, and there is no key under which to try again.
      case 1, 2, 131000, 131016 -> Reasons.FAULT;
      default -> status >= 500 ? Reasons.FAULT : "error";
    };
  }
}
