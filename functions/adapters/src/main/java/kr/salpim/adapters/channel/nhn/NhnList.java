package kr.salpim.adapters.channel.nhn;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.salpim.adapters.channel.Fields;
import kr.salpim.adapters.sender.Encoded;
import kr.salpim.domain.provider.Trace;

/**
 * NHN's list of what it took, by grouping key.
 *
 * <pre>{@code
 * {"header":{"isSuccessful":true},"body":{"totalCount":1,
 *  "data":[{"requestId":"…","recipientSeq":1,"recipientGroupingKey":"<our id>"}]}}
 * }</pre>
 */
final class NhnList {

  private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  /**
   * A message is looked up minutes after its call; after an outage at the latest some days after.
   */
  private static final Duration BACK = Duration.ofDays(7);

  /** Their clock may be ahead of ours. */
  private static final Duration AHEAD = Duration.ofHours(1);

  private NhnList() {}

  /** NHN wants a span of time, at most a month, besides the key. */
  static String query(String id, Clock clock) {
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), KOREA);
    Map<String, String> query = new LinkedHashMap<>();
    query.put("startCreateDate", TIME.format(now.minus(BACK)));
    query.put("endCreateDate", TIME.format(now.plus(AHEAD)));
    query.put("recipientGroupingKey", id);
    return Encoded.pairs(query);
  }

  static Trace read(JsonNode answer, String id) {
    JsonNode header = answer.path("header");
    if (!header.path("isSuccessful").asBoolean(false)) {
      return new Trace.Unclear(Fields.code(header.path("resultCode").asText("")));
    }
    JsonNode list = answer.path("body").path("data");
    for (JsonNode message : list) {
      String request = message.path("requestId").asText("");
      String receiver = message.path("recipientSeq").asText("");
      boolean ours = message.path("recipientGroupingKey").asText("").equals(id);
      if (ours && !request.isBlank() && !receiver.isBlank()) {
        return new Trace.Found(Nhn.reference(request, receiver));
      }
    }
    // Only a list that is empty by its own count says that the message is not there: one with
    // others' messages was not filtered by our key.
    JsonNode total = answer.path("body").path("totalCount");
    boolean empty = list.isArray() && list.isEmpty() && total.isIntegralNumber();
    return empty && total.asLong() == 0
        ? new Trace.Absent()
        : new Trace.Unclear("a list of other messages");
  }
}
