package kr.salpim.testkit.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import kr.salpim.domain.table.Key;

/** DynamoDB's order of text: by its UTF-8 bytes, which is not the order of Java's chars. */
final class ByteOrder {

  static final Comparator<String> TEXT =
      (left, right) ->
          Arrays.compareUnsigned(
              left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));

  static final Comparator<Key> KEYS =
      Comparator.comparing(Key::partition, TEXT).thenComparing(Key::sort, TEXT);

  private ByteOrder() {}
}
