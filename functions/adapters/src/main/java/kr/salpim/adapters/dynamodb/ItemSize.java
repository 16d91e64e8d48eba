package kr.salpim.adapters.dynamodb;

import java.nio.charset.StandardCharsets;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Value;

/** How large DynamoDB bills an item: the bytes of names and values. */
final class ItemSize {

  /** A write is billed by the started kilobyte. */
  private static final int WRITE_UNIT_BYTES = 1_024;

  /** Two digits a byte and one for sign and exponent. */
  private static final int DIGITS_PER_BYTE = 2;

  private ItemSize() {}

  static int bytes(Item item) {
    return bytes(item.key())
        + item.attributes().entrySet().stream()
            .mapToInt(entry -> utf8(entry.getKey()) + bytes(entry.getValue()))
            .sum();
  }

  /** Write units of a change, as far as the change itself tells. */
  static double writeUnits(Change change) {
    return change instanceof Change.Put put ? writeUnits(bytes(put.item())) : 1;
  }

  static double writeUnits(int bytes) {
    return Math.max(1, (bytes + WRITE_UNIT_BYTES - 1) / WRITE_UNIT_BYTES);
  }

  private static int bytes(Key key) {
    return utf8(DynamoItems.PARTITION + key.partition() + DynamoItems.SORT + key.sort());
  }

  private static int bytes(Value value) {
    if (value instanceof Value.Text text) {
      return utf8(text.text());
    }
    if (value instanceof Value.Sealed sealed) {
      return sealed.bytes().length;
    }
    return value instanceof Value.Num num
        ? Long.toString(num.number()).length() / DIGITS_PER_BYTE + 1
        : 0;
  }

  private static int utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
