package kr.salpim.adapters.lambda;

import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.salpim.adapters.dynamodb.DynamoItems;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Value;

/** Images of the table's stream as Lambda hands them over. They are sealed as the table is. */
public final class StreamImages {

  private StreamImages() {}

  /** The whole item of a new image. */
  public static Item item(Map<String, AttributeValue> image) {
    Map<String, Value> attributes = new LinkedHashMap<>();
    image.forEach(
        (name, value) -> {
          if (!name.equals(DynamoItems.PARTITION) && !name.equals(DynamoItems.SORT)) {
            attributes.put(name, value(name, value));
          }
        });
    return new Item(key(image), attributes);
  }

  /** The key of an image, or of a record's own keys. */
  public static Key key(Map<String, AttributeValue> image) {
    return new Key(part(image, DynamoItems.PARTITION), part(image, DynamoItems.SORT));
  }

  private static String part(Map<String, AttributeValue> image, String name) {
    AttributeValue value = image.get(name);
    if (value == null || value.getS() == null) {
      throw new IllegalStateException("a stream image without the table's key");
    }
    return value.getS();
  }

  private static Value value(String name, AttributeValue value) {
    if (value.getS() != null) {
      return new Value.Text(value.getS());
    }
    if (value.getN() != null) {
      return new Value.Num(number(name, value.getN()));
    }
    if (value.getB() != null) {
      return new Value.Sealed(bytes(value.getB()));
    }
    throw new IllegalStateException("attribute " + name + " has a foreign type");
  }

  private static long number(String name, String digits) {
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException notWhole) {
      throw new IllegalStateException("attribute " + name + " is no whole number");
    }
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }
}
