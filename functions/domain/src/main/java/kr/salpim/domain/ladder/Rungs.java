package kr.salpim.domain.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kr.salpim.domain.text.Resource;

/** The ladders that one place sets: the shipped ones, a gu's or a dong's. */
final class Rungs {

  private static final String FILE = "/kr/salpim/domain/ladder/ladders.tsv";

  /** More than every case at every level with nine steps each. */
  private static final int MAX_ROWS = 200;

  private final Map<Row.Group, NavigableMap<LocalDate, List<Rung>>> ladders = new HashMap<>();

  private Rungs(List<Row> rows) {
    for (Row row : rows) {
      ladders
          .computeIfAbsent(row.group(), group -> new TreeMap<>())
          .computeIfAbsent(row.validFrom(), day -> new ArrayList<>())
          .add(row.rung());
    }
    ladders.forEach((group, dated) -> dated.replaceAll((day, rungs) -> ordered(group, rungs)));
  }

  static Rungs shipped() {
    return new Rungs(Resource.rows(FILE, Row.COLUMNS).stream().map(Row::parse).toList());
  }

  /**
   * Reads rows as {@code ladders.tsv} has them, one a line.
   *
   * @throws IllegalArgumentException that names the line, or the ladder that misses a step
   */
  static Rungs parse(String text) {
    List<Row> rows = new ArrayList<>();
    String[] lines = text.split("\r?\n");
    for (int number = 1; number <= lines.length; number++) {
      String line = lines[number - 1];
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      try {
        rows.add(Row.parse(line.split("\t", -1)));
      } catch (IllegalArgumentException wrong) {
        throw new IllegalArgumentException("line " + number + ": " + wrong.getMessage(), wrong);
      }
    }
    if (rows.isEmpty() || rows.size() > MAX_ROWS) {
      throw new IllegalArgumentException(rows.size() + " rows, not 1 to " + MAX_ROWS);
    }
    return new Rungs(rows);
  }

  /** A ladder without a step would end there, and one that has it twice would tell at random. */
  private static List<Rung> ordered(Row.Group group, List<Rung> rungs) {
    List<Rung> ordered = rungs.stream().sorted(Comparator.comparingInt(Rung::step)).toList();
    if (IntStream.range(0, ordered.size()).anyMatch(i -> ordered.get(i).step() != i + 1)) {
      throw new IllegalArgumentException(
          "the steps of "
              + group.kind()
              + " "
              + group.level().map(Enum::name).orElse("ANY")
              + " "
              + group.when()
              + " are not 1 to "
              + ordered.size());
    }
    return ordered;
  }

  Optional<List<Rung>> find(Row.Group group, LocalDate day) {
    return Optional.ofNullable(ladders.get(group))
        .map(dated -> dated.floorEntry(day))
        .map(Map.Entry::getValue);
  }
}
