package kr.salpim.domain.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import kr.salpim.domain.contact.PhoneNumbers;
import kr.salpim.domain.household.Fault;

/** Reads the records of a file as rows; what cannot be read is a row that is refused. */
final class RowReader {

  private final PhoneNumbers phones;
  private final Set<String> closed;
  private final RowParser json;
  private final Rows rows;
  private final Consumer<String> unshared;

  RowReader(PhoneNumbers phones, Set<String> closed, RowParser json, Rows rows) {
    this(phones, closed, json, rows, household -> {});
  }

  private RowReader(
      PhoneNumbers phones,
      Set<String> closed,
      RowParser json,
      Rows rows,
      Consumer<String> unshared) {
    this.phones = phones;
    this.closed = Set.copyOf(closed);
    this.json = json;
    this.rows = rows;
    this.unshared = unshared;
  }

  /** The same; of each household that does not agree to sharing the id is told. */
  RowReader unshared(Consumer<String> household) {
    return new RowReader(phones, closed, json, rows, household);
  }

  Row read(LoadFile file, Records.Text record) {
    if (record.text().length() > Loader.MAX_RECORD) {
      return Row.refused(record.line(), "row", Fault.TOO_LONG);
    }
    Optional<Map<String, String>> values = values(file, record.text());
    if (values.isEmpty()) {
      return Row.refused(record.line(), "row", Fault.UNREADABLE);
    }
    return read(file, record.line(), values.get());
  }

  /**
   * Reads a row whose fields are known by name already.
   *
   * @param values as they are written
   */
  Row read(LoadFile file, long line, Map<String, String> values) {
    Fields fields = Fields.of(values, phones);
    closed.stream()
        .filter(column -> fields.text(column).isPresent())
        .forEach(column -> fields.add(column, Fault.NOT_PERMITTED));
    if (file.kind() != LoadKind.HOUSEHOLDS) {
      return rows.signal(fields, file, line);
    }
    Row row = rows.household(fields, file, line);
    return HouseholdRow.refusesSharing(fields) ? row.telling(unshared) : row;
  }

  /** The row's values by the names of its columns; empty where it is malformed. */
  private Optional<Map<String, String>> values(LoadFile file, String text) {
    if (file.format() == Format.NDJSON) {
      try {
        return Optional.of(json.parse(text));
      } catch (IllegalArgumentException malformed) {
        return Optional.empty();
      }
    }
    Optional<List<String>> cells = Csv.fields(text);
    if (cells.isEmpty() || cells.get().size() != file.header().size()) {
      return Optional.empty();
    }
    Map<String, String> values = new HashMap<>();
    for (int n = 0; n < file.header().size(); n++) {
      values.put(file.header().get(n), cells.get().get(n));
    }
    return Optional.of(values);
  }
}
