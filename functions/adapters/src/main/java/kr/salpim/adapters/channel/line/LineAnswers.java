package kr.salpim.adapters.channel.line;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;
import kr.salpim.adapters.channel.Fields;
import kr.salpim.adapters.http.Exchange.Answered;
import kr.salpim.adapters.sender.Reasons;
import kr.salpim.adapters.sender.Verdicts;
import kr.salpim.domain.provider.ProviderAnswer;
import kr.salpim.domain.provider.ProviderAnswer.Accepted;
import kr.salpim.domain.provider.ProviderAnswer.Permanent;
import kr.salpim.domain.provider.ProviderAnswer.Unknown;

/**
 * What LINE's answers mean. Its errors have no codes, only fixed sentences.
 *
 * <pre>{@code
 * {"sentMessages":[{"id":"461230966842064897","quoteToken":"…"}]}
 * {"message":"The request body has 1 error(s)","details":[{"message":"…","property":"…"}]}
 * }</pre>
 *
 * @see <a href="https://developers.line.biz/en/reference/messaging-api/#error-messages">LINE: error
 *     messages</a>
 */
final class LineAnswers {

  private static final String REQUEST_ID = "x-line-request-id";
  private static final String ACCEPTED_ID = "x-line-accepted-request-id";

  private LineAnswers() {}

  static Optional<ProviderAnswer> read(Answered answered) {
    JsonNode body = Verdicts.object(answered).orElse(MissingNode.getInstance());
    String message = body.path("message").asText("");
    return switch (answered.status()) {
      case 200 -> accepted(answered, body, REQUEST_ID);
      case 400 ->
          isAboutReader(message)
              ? Optional.of(new Permanent(Reasons.of(Reasons.NUMBER, "400")))
              : Optional.empty();
      // Only a message that LINE has can be in the way of another one under its key.
      case 409 ->
          accepted(answered, body, ACCEPTED_ID).or(() -> Optional.of(new Unknown("HTTP 409")));
      // One status for too fast and for too many this month.
      case 429 ->
          message.contains("monthly limit")
              ? Optional.of(new Permanent(Reasons.of("quota", "429")))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** LINE has the message: now, or since an earlier attempt under the same key. */
  private static Optional<ProviderAnswer> accepted(Answered answered, JsonNode body, String id) {
    return Fields.text(body.path("sentMessages").path(0), "id")
        .or(() -> answered.header(id))
        .filter(reference -> reference.length() <= Fields.MAX_ID)
        .map(Accepted::new);
  }

  private static boolean isAboutReader(String message) {
    return message.equals("Failed to send messages") || message.contains("property, 'to',");
  }
}
