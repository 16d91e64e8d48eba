package kr.salpim.adapters.sender;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Function;
import kr.salpim.adapters.http.Exchange;
import kr.salpim.adapters.http.Exchange.Answered;
import kr.salpim.adapters.http.Exchange.Lost;
import kr.salpim.adapters.http.Exchange.NotSent;
import kr.salpim.domain.provider.Trace;

/** What is true of every look-up: only a readable success can say that a message is not there. */
public final class Traces {

  private Traces() {}

  public static Trace of(Exchange exchange, Function<JsonNode, Trace> reading) {
    if (exchange instanceof NotSent notSent) {
      return new Trace.Unclear(notSent.reason());
    }
    if (exchange instanceof Lost lost) {
      return new Trace.Unclear(lost.reason());
    }
    Answered answered = (Answered) exchange;
    if (answered.status() != 200) {
      return new Trace.Unclear("HTTP " + answered.status());
    }
    Optional<JsonNode> body = Verdicts.object(answered);
    return body.map(reading).orElseGet(() -> new Trace.Unclear("unreadable"));
  }
}
