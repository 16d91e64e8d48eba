package kr.salpim.domain.load;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.salpim.domain.text.Resource;

/**
 * Names of columns: ours, and what they are called in Korean lists. A member's number may follow:
 * {@code name2}, {@code 이름2}.
 */
final class Columns {

  private static final Map<String, String> NAMES = read();

  private Columns() {}

  /** Our name of a column; empty where it is none of those that are read. */
  static String name(String written) {
    String plain =
        Normalizer.normalize(written, Normalizer.Form.NFKC)
            .replaceAll("[\\s\\p{Z}]+", "")
            .toLowerCase(Locale.ROOT);
    String exact = NAMES.get(plain);
    if (exact != null) {
      return exact;
    }
    String bare = plain.replaceAll("[0-9]{1,2}$", "");
    String known = NAMES.getOrDefault(bare, "");
    return known.isEmpty() || bare.equals(plain) ? "" : known + plain.substring(bare.length());
  }

  /** Our names of a header's columns, in order. */
  static List<String> names(List<String> header) {
    List<String> names = new ArrayList<>();
    header.forEach(written -> names.add(name(written)));
    return names;
  }

  private static Map<String, String> read() {
    Map<String, String> names = new LinkedHashMap<>();
    for (String[] row : Resource.rows("/kr/salpim/domain/load/columns.tsv", 2)) {
      names.put(row[0], row[0]);
      for (String other : row[1].split(" ")) {
        names.put(other, row[0]);
      }
    }
    return Map.copyOf(names);
  }
}
