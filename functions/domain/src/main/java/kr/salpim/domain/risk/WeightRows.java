package kr.salpim.domain.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** The four lists of weights: which columns they have and what may stand in them. */
enum WeightRows {
  SOURCES(Weights.SOURCE_COLUMNS, WeightRows::source),
  FACTORS(Weights.FACTOR_COLUMNS, WeightRows::factor),
  LEVELS(Weights.NUMBER_COLUMNS, WeightRows::level),
  NUMBERS(Weights.NUMBER_COLUMNS, WeightRows::number);

  private final int columns;
  private final Function<String[], Weights.Row> reader;

  WeightRows(int columns, Function<String[], Weights.Row> reader) {
    this.columns = columns;
    this.reader = reader;
  }

  List<Weights.Row> read(List<String[]> rows) {
    List<Weights.Row> read = new ArrayList<>();
    for (String[] row : rows) {
      try {
        if (row.length != columns) {
          throw new IllegalArgumentException(row.length + " columns, not " + columns);
        }
        read.add(reader.apply(row));
      } catch (IllegalArgumentException wrong) {
        String list = name().toLowerCase(Locale.ROOT);
        throw new IllegalArgumentException(
            list + " " + (read.size() + 1) + ": " + wrong.getMessage(), wrong);
      }
    }
    return read;
  }

  private static Weights.Row source(String[] row) {
    return new Weights.Row(
        SignalSource.valueOf(row[0]).name(),
        Cells.name(row[1]),
        Cells.number(row[2], 0, Weights.MOST_PERCENT),
        Sensitivity.NONE,
        Span.parse(row[4], row[5]));
  }

  private static Weights.Row factor(String[] row) {
    return new Weights.Row(
        Factor.valueOf(row[0]).name(),
        Cells.name(row[1]),
        Cells.number(row[2], 0, Weights.MOST_PERCENT),
        Sensitivity.valueOf(row[3]),
        Span.parse(row[5], row[6]));
  }

  private static Weights.Row level(String[] row) {
    Level level = Level.valueOf(row[0]);
    if (level == Level.ORDINARY || level == Level.URGENT) {
      throw new IllegalArgumentException(level + " is no matter of points");
    }
    return plain(level.name(), Cells.number(row[1], 1, Weights.MOST_POINTS), row);
  }

  private static Weights.Row number(String[] row) {
    Weights.Rule rule =
        Stream.of(Weights.Rule.values())
            .filter(each -> each.code.equals(row[0]))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no rule " + row[0]));
    return plain(rule.code, Cells.number(row[1], rule.least, rule.most), row);
  }

  private static Weights.Row plain(String code, int number, String[] row) {
    return new Weights.Row(code, "", number, Sensitivity.NONE, Span.parse(row[3], row[4]));
  }
}
