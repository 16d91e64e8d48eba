package kr.salpim.adapters.dynamodb;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Value;
import kr.salpim.domain.table.Written;

/** How large DynamoDB bills an item: the bytes of names and values. */
final class ItemSize {

  /** A write is billed by the started kilobyte. */
  private static final int WRITE_UNIT_BYTES = 1_024;

  /** A transaction prepares and commits. */
  private static final int TRANSACTION = 2;

  /** Two digits a byte and one for sign and exponent. */
  private static final int DIGITS_PER_BYTE = 2;

  private ItemSize() {}

  /** Write units of a refused write: by what stood there. */
  static double units(Optional<Item> found) {
    return units(found.map(ItemSize::bytes).orElse(0));
  }

  /** Write units of a refused transaction: twice each change, as far as they tell their size. */
  static double units(List<Change> changes, Written.Refused refused) {
    double units = 0;
    for (int index = 0; index < changes.size(); index++) {
      double own = units(changes.get(index));
      units += index == refused.index() ? Math.max(own, units(refused.found())) : own;
    }
    return TRANSACTION * units;
  }

  private static double units(Change change) {
    return change instanceof Change.Put put ? units(bytes(put.item())) : 1;
  }

  private static double units(int bytes) {
    return Math.max(1, (bytes + WRITE_UNIT_BYTES - 1) / WRITE_UNIT_BYTES);
  }

  private static int bytes(Item item) {
    return bytes(item.key())
        + item.attributes().entrySet().stream()
            .mapToInt(entry -> utf8(entry.getKey()) + bytes(entry.getValue()))
            .sum();
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
