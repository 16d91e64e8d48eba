package kr.salpim.adapters.crypto;

import java.nio.charset.StandardCharsets;
import kr.salpim.domain.table.Key;

/** Where a sealed attribute stands. It opens there and nowhere else. */
record Place(Key key, String attribute) {

  /**
   * {@code pk|sk|attribute|format version}; a bar inside a part is escaped, so none looks alike.
   */
  byte[] associatedData(byte format) {
    String text =
        String.join(
            "|",
            escaped(key.partition()),
            escaped(key.sort()),
            escaped(attribute),
            Byte.toString(format));
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String escaped(String part) {
    return part.replace("\\", "\\\\").replace("|", "\\|");
  }
}
