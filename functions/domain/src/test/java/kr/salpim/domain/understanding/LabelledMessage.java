package kr.salpim.domain.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One row of the corpus; its README says what the columns mean. */
record LabelledMessage(
    String text,
    Kind kind,
    Optional<Emergency> emergency,
    Set<Need> needs,
    About about,
    boolean kindOnly) {

  /** Columns of a row that says nothing of needs and whom it is about. */
  private static final int KIND_ONLY = 3;

  /** The rows of a corpus file, or nothing where there is no such file. */
  static Optional<List<LabelledMessage>> read(String file) {
    try (InputStream in = LabelledMessage.class.getResourceAsStream("/corpus/" + file)) {
      if (in == null) {
        return Optional.empty();
      }
      return Optional.of(
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(LabelledMessage::parse)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of a file beside the sources. */
  static List<LabelledMessage> read(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(LabelledMessage::parse)
          .toList();
    }
  }

  private static LabelledMessage parse(String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length == KIND_ONLY) {
      return parse(line + "\t-\tSELF\t-", true);
    }
    return parse(line, false);
  }

  private static LabelledMessage parse(String line, boolean kindOnly) {
    String[] columns = line.split("\t", -1);
    if (columns.length < 5) {
      throw new IllegalArgumentException("not a row of the corpus: " + line);
    }
    Optional<Emergency> emergency =
        columns[2].equals("-") ? Optional.empty() : Optional.of(Emergency.valueOf(columns[2]));
    Set<Need> needs =
        columns[3].equals("-")
            ? EnumSet.noneOf(Need.class)
            : List.of(columns[3].split(",")).stream()
                .map(Need::valueOf)
                .collect(Collectors.toSet());
    return new LabelledMessage(
        columns[0].replace("\\n", "\n"),
        Kind.valueOf(columns[1]),
        emergency,
        needs,
        About.valueOf(columns[4]),
        kindOnly);
  }
}
