package kr.salpim.bench.lambda;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.Map;
import kr.salpim.bench.centre.LocalDynamo;
import kr.salpim.domain.table.Key;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What Lambda hands to a function of the table's stream: one new item, as it is stored. */
final class StreamRecords {

  private static final ObjectMapper JSON = new ObjectMapper();

  private StreamRecords() {}

  static String inserted(String table, Key key) {
    Map<String, AttributeValue> name =
        Map.of("pk", AttributeValue.fromS(key.partition()), "sk", AttributeValue.fromS(key.sort()));
    Map<String, AttributeValue> stored =
        LocalDynamo.client()
            .getItem(get -> get.tableName(table).consistentRead(true).key(name))
            .item();
    ObjectNode event = JSON.createObjectNode();
    ObjectNode record = event.putArray("Records").addObject();
    record.put("eventID", "1").put("eventName", "INSERT").put("eventVersion", "1.1");
    record.put("eventSource", "aws:dynamodb");
    ObjectNode change = record.putObject("dynamodb");
    change.set("Keys", image(name));
    change.set("NewImage", image(stored));
    change.put("SequenceNumber", "1").put("StreamViewType", "NEW_IMAGE");
    return event.toString();
  }

  private static ObjectNode image(Map<String, AttributeValue> item) {
    ObjectNode image = JSON.createObjectNode();
    item.forEach(
        (name, value) -> {
          ObjectNode typed = image.putObject(name);
          if (value.s() != null) {
            typed.put("S", value.s());
          } else if (value.n() != null) {
            typed.put("N", value.n());
          } else {
            typed.put("B", Base64.getEncoder().encodeToString(value.b().asByteArray()));
          }
        });
    return image;
  }
}
