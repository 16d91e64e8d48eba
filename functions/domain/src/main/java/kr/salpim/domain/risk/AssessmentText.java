package kr.salpim.domain.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An assessment as text: a line for the result and one for each reason, with a tab between values.
 * The first value is the format's version.
 */
final class AssessmentText {

  private static final String VERSION = "1";
  private static final String LINE = "\n";
  private static final String TAB = "\t";
  private static final String COMMA = ",";
  private static final int HEAD = 4;
  private static final int COLUMNS = 8;

  private AssessmentText() {}

  static String write(Assessment assessment) {
    String about = assessment.about().stream().map(Enum::name).collect(Collectors.joining(COMMA));
    String head =
        String.join(
            TAB, VERSION, Integer.toString(assessment.score()), assessment.level().name(), about);
    Stream<String> reasons = assessment.reasons().stream().map(AssessmentText::write);
    return Stream.concat(Stream.of(head), reasons).collect(Collectors.joining(LINE));
  }

  private static String write(Share share) {
    return String.join(
        TAB,
        share.code(),
        share.name(),
        share.from(),
        share.sensitivity().name(),
        share.observed().map(LocalDate::toString).orElse(""),
        share.source().map(Enum::name).orElse(""),
        Integer.toString(share.points()),
        Integer.toString(share.percent()));
  }

  static Assessment read(String text) {
    String[] lines = text.split(LINE, -1);
    String[] head = lines[0].split(TAB, -1);
    if (head.length != HEAD || !head[0].equals(VERSION)) {
      throw new IllegalArgumentException("no assessment of version " + VERSION);
    }
    Set<Category> about =
        Stream.of(head[3].split(COMMA))
            .filter(name -> !name.isEmpty())
            .map(Category::valueOf)
            .collect(Collectors.toSet());
    List<Share> reasons = new ArrayList<>();
    for (int at = 1; at < lines.length; at++) {
      reasons.add(share(lines[at].split(TAB, -1)));
    }
    return new Assessment(Cells.number(head[1]), Level.valueOf(head[2]), about, reasons);
  }

  private static Share share(String[] cells) {
    if (cells.length != COLUMNS) {
      throw new IllegalArgumentException("a reason has " + COLUMNS + " values");
    }
    return new Share(
        cells[0],
        cells[1],
        cells[2],
        Sensitivity.valueOf(cells[3]),
        optional(cells[4], day -> Span.parse(day, Span.OPEN).from()),
        optional(cells[5], SignalSource::valueOf),
        Cells.number(cells[6]),
        Cells.number(cells[7]));
  }

  private static <T> Optional<T> optional(String cell, Function<String, T> value) {
    return cell.isEmpty() ? Optional.empty() : Optional.of(value.apply(cell));
  }
}
