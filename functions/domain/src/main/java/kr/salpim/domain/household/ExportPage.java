package kr.salpim.domain.household;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Some of the records of an export.
 *
 * @param next asks for the page after this one; empty on the last. It is made of ids and hashes
 */
public record ExportPage(List<Exported> records, Optional<String> next) {

  /** An answer of Lambda carries 6 MB; one more item, of at most 400 KB, must still fit. */
  static final int MAX_BYTES = 4_000_000;

  /**
   * Of a letter in UTF-8, of a control character as JSON writes it, and of what is about a field.
   */
  private static final int LETTER = 3;

  private static final int CONTROL = 6;
  private static final int AROUND = 100;

  private static final String CUT = "/";

  public ExportPage {
    records = List.copyOf(records);
  }

  /**
   * The page of these records that comes after another. What was written or is gone since moves
   * nothing: a page begins behind the last record of the one before, whether that is still there.
   */
  static Optional<ExportPage> of(List<Exported> all, Optional<String> after) {
    int from = after.map(cursor -> behind(all, cursor)).orElse(0);
    if (from < 0) {
      return Optional.empty();
    }
    List<Exported> page = new ArrayList<>();
    long bytes = 0;
    for (Exported record : all.subList(from, all.size())) {
      bytes += size(record);
      if (bytes > MAX_BYTES && !page.isEmpty()) {
        Exported last = page.get(page.size() - 1);
        return Optional.of(new ExportPage(page, Optional.of(last.part() + CUT + last.sort())));
      }
      page.add(record);
    }
    return Optional.of(new ExportPage(page, Optional.empty()));
  }

  /** Where the records behind a cursor begin; negative where nothing is stored under its part. */
  private static int behind(List<Exported> all, String cursor) {
    String[] cut = cursor.split(CUT, 2);
    int first = -1;
    for (int at = all.size() - 1; at >= 0; at--) {
      Exported record = all.get(at);
      if (record.part().equals(cut[0])) {
        if (cut.length == 2 && record.sort().compareTo(cut[1]) <= 0) {
          return at + 1;
        }
        first = at;
      }
    }
    return first;
  }

  private static long size(Exported record) {
    long bytes = AROUND + text(record.part()) + text(record.sort());
    for (Map.Entry<String, String> field : record.fields().entrySet()) {
      bytes += AROUND + text(field.getKey()) + text(field.getValue());
    }
    return bytes;
  }

  private static long text(String text) {
    return text.chars().mapToLong(c -> c < ' ' ? CONTROL : LETTER).sum();
  }
}
