package kr.salpim.adapters.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.salpim.adapters.dynamodb.LocalTables;
import kr.salpim.domain.table.Key;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** What Lambda hands to a function of the table's stream: JSON with one record. */
public final class StreamEvent {

  private static final ObjectMapper JSON = new ObjectMapper();

  private StreamEvent() {}

  /** The record of the item that now stands under {@code key}. */
  public static String of(String eventName, Key key) {
    Map<String, AttributeValue> stored =
        LocalTables.client()
            .getItem(
                get ->
                    get.tableName(FunctionTable.name())
                        .consistentRead(true)
                        .key(
                            Map.of(
                                "pk", AttributeValue.fromS(key.partition()),
                                "sk", AttributeValue.fromS(key.sort()))))
            .item();
    return json(Map.of("Records", List.of(record(eventName, stored, "1"))));
  }

  /** The record that the table's own stream has of the item's creation. */
  public static String fromStream(Key key) {
    for (Record record : LocalTables.records(FunctionTable.name())) {
      Map<String, AttributeValue> image = record.dynamodb().newImage();
      if (image.get("pk").s().equals(key.partition())
          && image.get("sk").s().equals(key.sort())
          && record.eventName() == OperationType.INSERT) {
        return json(
            Map.of(
                "Records",
                List.of(
                    record(
                        record.eventNameAsString(), image, record.dynamodb().sequenceNumber()))));
      }
    }
    throw new IllegalStateException("the stream says nothing of " + key);
  }

  private static Map<String, Object> record(
      String eventName, Map<String, AttributeValue> stored, String sequence) {
    Map<String, Object> image = new LinkedHashMap<>();
    stored.forEach((name, value) -> image.put(name, value(value)));
    Map<String, Object> change = new LinkedHashMap<>();
    change.put("Keys", Map.of("pk", image.get("pk"), "sk", image.get("sk")));
    change.put("NewImage", image);
    change.put("SequenceNumber", sequence);
    change.put("StreamViewType", "NEW_IMAGE");
    change.put("ApproximateCreationDateTime", 1_795_309_200.0);
    return Map.of(
        "eventID", sequence,
        "eventName", eventName,
        "eventSource", "aws:dynamodb",
        "eventVersion", "1.1",
        "dynamodb", change);
  }

  private static Map<String, String> value(AttributeValue value) {
    if (value.s() != null) {
      return Map.of("S", value.s());
    }
    if (value.n() != null) {
      return Map.of("N", value.n());
    }
    return Map.of("B", Base64.getEncoder().encodeToString(value.b().asByteArray()));
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
