package kr.salpim.adapters.channel.board;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import kr.salpim.adapters.channel.Json;
import kr.salpim.adapters.channel.Signatures;
import kr.salpim.adapters.http.Exchange.Answered;
import kr.salpim.adapters.http.Http;
import kr.salpim.adapters.http.Request;
import kr.salpim.adapters.sender.Verdicts;
import kr.salpim.domain.area.Line;
import kr.salpim.domain.provider.Certainty;
import kr.salpim.domain.provider.Dispatch;
import kr.salpim.domain.provider.Form;
import kr.salpim.domain.provider.ProviderAnswer;
import kr.salpim.domain.provider.ProviderAnswer.Accepted;
import kr.salpim.domain.provider.Sender;
import kr.salpim.domain.provider.Senders;

/**
 * Sends to the phone board, which shows what each phone receives. For one machine; it stands in for
 * every carrier and messenger there, and takes our id as an idempotency key as the best of them do.
 */
public final class BoardSender implements Sender {

  private final URI board;
  private final Line line;
  private final Http http;
  private final Clock clock;

  private BoardSender(URI board, Line line, Http http, Clock clock) {
    this.board = board;
    this.line = line;
    this.http = http;
    this.clock = clock;
  }

  /**
   * The board in the place of every line.
   *
   * @param board where messages are posted, such as {@code
   *     http://localhost:8080/board/api/deliveries}
   */
  public static Senders everyLine(URI board, Http http, Clock clock) {
    return (provider, account) ->
        Optional.of(new BoardSender(board, new Line(provider, account), http, clock));
  }

  @Override
  public ProviderAnswer send(Dispatch dispatch) {
    Map<String, String> headers =
        Map.of("Content-Type", "application/json", "Idempotency-Key", dispatch.id());
    byte[] body = Signatures.utf8(body(dispatch).toString());
    return Verdicts.of(http.exchange(Request.post(board, headers, body)), clock, BoardSender::read);
  }

  @Override
  public Certainty certainty() {
    return Certainty.KEY;
  }

  /** The board's phones count bytes as the carriers do that it stands for. */
  @Override
  public boolean koreanOnly() {
    return true;
  }

  private ObjectNode body(Dispatch dispatch) {
    return Json.object()
        .put("id", dispatch.id())
        .put("channel", line.provider())
        .put("account", line.account())
        .put("user", dispatch.user())
        .put("phone", dispatch.form() != Form.MESSENGER && dispatch.form() != Form.WEBHOOK)
        .put("form", dispatch.form().name())
        .put("text", dispatch.text().reveal());
  }

  private static Optional<ProviderAnswer> read(Answered answered) {
    if (answered.status() < 200 || answered.status() >= 300) {
      return Optional.empty();
    }
    JsonNode reference =
        Verdicts.object(answered).map(body -> body.path("reference")).orElse(Json.object());
    return reference.isTextual()
        ? Optional.of(new Accepted(reference.textValue()))
        : Optional.empty();
  }
}
