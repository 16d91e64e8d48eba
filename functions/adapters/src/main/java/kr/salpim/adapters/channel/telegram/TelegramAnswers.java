package kr.salpim.adapters.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import kr.salpim.adapters.http.Exchange.Answered;
import kr.salpim.adapters.sender.Reasons;
import kr.salpim.adapters.sender.RetryAfter;
import kr.salpim.adapters.sender.Verdicts;
import kr.salpim.domain.provider.ProviderAnswer;
import kr.salpim.domain.provider.ProviderAnswer.Accepted;
import kr.salpim.domain.provider.ProviderAnswer.Permanent;
import kr.salpim.domain.provider.ProviderAnswer.Retryable;

/**
 * What Telegram's answers mean. A server's fault (5xx) may hide a message that was sent.
 *
 * <pre>{@code
 * {"ok":true,"result":{"message_id":4711,…}}
 * {"ok":false,"error_code":429,"description":"Too Many Requests: retry after 34",
 *  "parameters":{"retry_after":34}}
 * }</pre>
 *
 * @see <a href="https://core.telegram.org/bots/api#making-requests">Telegram: making requests</a>
 */
final class TelegramAnswers {

  private TelegramAnswers() {}

  /**
   * @param id the message's, for the case that Telegram gives none of its own
   */
  static Optional<ProviderAnswer> read(Answered answered, String id) {
    return Verdicts.object(answered)
        .filter(body -> body.path("ok").isBoolean())
        .flatMap(body -> body.path("ok").booleanValue() ? sent(body, id) : error(body));
  }

  private static Optional<ProviderAnswer> sent(JsonNode body, String id) {
    JsonNode message = body.path("result").path("message_id");
    return Optional.of(new Accepted(message.isIntegralNumber() ? message.asText() : id));
  }

  private static Optional<ProviderAnswer> error(JsonNode body) {
    String description = body.path("description").asText("");
    return switch (body.path("error_code").asInt(0)) {
      case 400 -> Optional.of(badRequest(description, body.path("parameters")));
      // No bot has this token, or none can.
      case 401, 404 -> Optional.of(permanent(Reasons.CREDENTIALS, body));
      // Blocked, never started, thrown out, or the account was deleted.
      case 403 ->
          Optional.of(
              permanent(
                  description.endsWith("deactivated") ? Reasons.NUMBER : Reasons.REFUSED, body));
      case 429 -> flood(body.path("parameters").path("retry_after"));
      default -> Optional.empty();
    };
  }

  private static ProviderAnswer badRequest(String description, JsonNode parameters) {
    // We talk to people: a group that became a supergroup is somebody's mistake, whatever its id.
    boolean moved = parameters.has("migrate_to_chat_id");
    boolean unknown = description.endsWith("chat not found");
    return new Permanent(Reasons.of(moved || unknown ? Reasons.NUMBER : Reasons.REQUEST, "400"));
  }

  private static Optional<ProviderAnswer> flood(JsonNode seconds) {
    return seconds.canConvertToInt() && seconds.asInt() > 0
        ? Optional.of(
            new Retryable(
                Reasons.of(Reasons.RATE, "429"),
                Optional.of(RetryAfter.atMost(Duration.ofSeconds(seconds.asInt())))))
        : Optional.empty();
  }

  private static Permanent permanent(String word, JsonNode body) {
    return new Permanent(Reasons.of(word, body.path("error_code").asText()));
  }
}
