package kr.salpim.adapters.dynamodb;

import java.util.LinkedHashMap;
import java.util.Map;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Value;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items as the SDK has them, and back: from answers as well as from stream records. */
public final class DynamoItems {

  /** Attribute of the partition key. */
  public static final String PARTITION = "pk";

  /** Attribute of the sort key. */
  public static final String SORT = "sk";

  private DynamoItems() {}

  /** The whole item with its key. */
  public static Item item(Map<String, AttributeValue> image) {
    Map<String, Value> attributes = new LinkedHashMap<>();
    image.forEach(
        (name, value) -> {
          if (!name.equals(PARTITION) && !name.equals(SORT)) {
            attributes.put(name, value(name, value));
          }
        });
    return new Item(key(image), attributes);
  }

  /** Of an image the texts alone, whatever else it holds: never fails. */
  static Item texts(Key key, Map<String, AttributeValue> image) {
    Map<String, Value> attributes = new LinkedHashMap<>();
    image.forEach(
        (name, value) -> {
          if (value.s() != null && !name.equals(PARTITION) && !name.equals(SORT)) {
            attributes.put(name, new Value.Text(value.s()));
          }
        });
    return new Item(key, attributes);
  }

  /** The key that an image, or a row of an index, carries. */
  public static Key key(Map<String, AttributeValue> image) {
    AttributeValue partition = image.get(PARTITION);
    AttributeValue sort = image.get(SORT);
    if (partition == null || partition.s() == null || sort == null || sort.s() == null) {
      throw new IllegalStateException("an image without the table's key");
    }
    return new Key(partition.s(), sort.s());
  }

  static Map<String, AttributeValue> image(Item item) {
    Map<String, AttributeValue> image = new LinkedHashMap<>(image(item.key()));
    item.attributes().forEach((name, value) -> image.put(name, value(name, value)));
    return image;
  }

  static Map<String, AttributeValue> image(Key key) {
    return Map.of(PARTITION, text(key.partition()), SORT, text(key.sort()));
  }

  static AttributeValue text(String text) {
    return AttributeValue.builder().s(text).build();
  }

  static AttributeValue number(long number) {
    return AttributeValue.builder().n(Long.toString(number)).build();
  }

  static AttributeValue value(String name, Value value) {
    if (value instanceof Value.Text text) {
      return text(text.text());
    }
    if (value instanceof Value.Num num) {
      return number(num.number());
    }
    if (value instanceof Value.Sealed sealed) {
      return AttributeValue.builder().b(SdkBytes.fromByteArrayUnsafe(sealed.bytes())).build();
    }
    throw new IllegalArgumentException("personal data reached the store unsealed: " + name);
  }

  private static Value value(String name, AttributeValue value) {
    return switch (value.type()) {
      case S -> new Value.Text(value.s());
      case N -> new Value.Num(number(name, value.n()));
      case B -> new Value.Sealed(value.b().asByteArrayUnsafe());
      default -> throw new IllegalStateException("attribute " + name + " has a foreign type");
    };
  }

  private static long number(String name, String digits) {
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException notWhole) {
      throw new IllegalStateException("attribute " + name + " is no whole number");
    }
  }
}
