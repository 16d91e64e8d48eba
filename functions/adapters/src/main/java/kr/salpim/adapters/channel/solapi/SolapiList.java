package kr.salpim.adapters.channel.solapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.salpim.adapters.sender.Encoded;
import kr.salpim.domain.provider.Trace;

/**
 * SOLAPI's list of messages, by receiver and time.
 *
 * <pre>{@code
 * {"limit":20,"nextKey":null,"messageList":{"M4V…":{"messageId":"M4V…","customFields":{"salpim":"<our id>"}}}}
 * }</pre>
 */
final class SolapiList {

  /** The custom field that holds our id. A name has at most 30 characters, a value 100. */
  static final String OURS = "salpim";

  /**
   * A message is looked up minutes after its call; after an outage at the latest some days after.
   */
  private static final Duration BACK = Duration.ofDays(7);

  /** Their clock may be ahead of ours. */
  private static final Duration AHEAD = Duration.ofHours(1);

  /** One page, no more than an answer may hold; where there are more, nobody can say. */
  private static final String LIMIT = "20";

  private SolapiList() {}

  static String query(String number, Instant now) {
    Instant second = now.truncatedTo(ChronoUnit.SECONDS);
    Map<String, String> query = new LinkedHashMap<>();
    query.put("to", number);
    query.put("dateType", "CREATED");
    query.put("startDate", second.minus(BACK).toString());
    query.put("endDate", second.plus(AHEAD).toString());
    query.put("limit", LIMIT);
    return Encoded.pairs(query);
  }

  static Trace read(JsonNode answer, String id) {
    JsonNode list = answer.path("messageList");
    if (!list.isObject() && !list.isArray()) {
      return new Trace.Unclear("no list");
    }
    boolean nameless = false;
    for (JsonNode message : list) {
      String reference = message.path("messageId").asText("");
      String named = message.path("customFields").path(OURS).asText("");
      if (named.equals(id) && !reference.isBlank()) {
        return new Trace.Found(reference);
      }
      nameless |= named.isEmpty();
    }
    if (nameless) {
      // It could be ours, shown without our id: nobody may send it again on that.
      return new Trace.Unclear("a message without our id");
    }
    JsonNode next = answer.path("nextKey");
    boolean whole = next.isNull() || next.isMissingNode();
    return whole && list.size() < Integer.parseInt(LIMIT)
        ? new Trace.Absent()
        : new Trace.Unclear("more than a page");
  }
}
