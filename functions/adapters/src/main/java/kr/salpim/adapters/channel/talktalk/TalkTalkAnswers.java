package kr.salpim.adapters.channel.talktalk;

import com.fasterxml.jackson.databind.JsonNode;
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
 * What TalkTalk's answers mean. It answers 200 to errors too:
 *
 * <pre>{@code
 * {"success":true,"resultCode":"00"}
 * {"success":false,"resultCode":"02","resultMessage":"request json 문자열 파싱 오류"}
 * }</pre>
 *
 * @see <a href="https://github.com/navertalk/chatbot-api#오류-명세">TalkTalk: errors</a>
 */
final class TalkTalkAnswers {

  private TalkTalkAnswers() {}

  /**
   * @param id the message's: TalkTalk gives none of its own
   */
  static Optional<ProviderAnswer> read(Answered answered, String id) {
    return Verdicts.object(answered)
        .filter(body -> answered.status() == 200 && body.path("success").isBoolean())
        .map(body -> result(body, id));
  }

  private static ProviderAnswer result(JsonNode body, String id) {
    boolean success = body.path("success").booleanValue();
    String code = Fields.code(body, "resultCode");
    if (success != code.equals("00") || !body.path("resultCode").isTextual()) {
      return new Unknown(Reasons.of("result", code)); // It contradicts itself.
    }
    return switch (code) {
      case "00" -> new Accepted(id);
      case "01" -> new Permanent(Reasons.of(Reasons.CREDENTIALS, code));
      case "02" -> new Permanent(Reasons.of(Reasons.REQUEST, code));
      // 99 stands for all else, a reader who left among it, and others may come: the call failed,
      // it says.
      default -> new Permanent(Reasons.of("result", code));
    };
  }
}
