package kr.salpim.domain.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Values by code and day. Where two rows hold on the same day, the one that began later does; of
 * two that began together, the one that was added last. So an item in the table overrides a row
 * that ships.
 */
final class Timeline<T> {

  private final Map<String, List<T>> rows;
  private final Function<T, String> code;
  private final Function<T, Span> span;

  private Timeline(Map<String, List<T>> rows, Function<T, String> code, Function<T, Span> span) {
    this.rows = rows;
    this.code = code;
    this.span = span;
  }

  static <T> Timeline<T> of(List<T> rows, Function<T, String> code, Function<T, Span> span) {
    return new Timeline<T>(new HashMap<>(), code, span).with(rows.stream());
  }

  /** These rows and then those of {@code later}. */
  Timeline<T> with(Timeline<T> later) {
    return with(later.all());
  }

  private Timeline<T> with(Stream<T> later) {
    Map<String, List<T>> all = new HashMap<>();
    Stream.concat(all(), later)
        .forEach(row -> all.computeIfAbsent(code.apply(row), key -> new ArrayList<>()).add(row));
    return new Timeline<>(all, code, span);
  }

  Stream<T> all() {
    return rows.values().stream().flatMap(List::stream);
  }

  Optional<T> find(String wanted, LocalDate day) {
    Optional<T> found = Optional.empty();
    for (T row : rows.getOrDefault(wanted, List.of())) {
      if (span.apply(row).holds(day) && found.filter(best -> later(best, row)).isEmpty()) {
        found = Optional.of(row);
      }
    }
    return found;
  }

  private boolean later(T one, T other) {
    return span.apply(one).from().isAfter(span.apply(other).from());
  }
}
