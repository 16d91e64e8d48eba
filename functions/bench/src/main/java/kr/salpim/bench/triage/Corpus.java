package kr.salpim.bench.triage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kr.salpim.bench.Project;

/** The texts of the labelled corpus, seen and unseen. */
final class Corpus {

  private static final Path FOLDER = Project.module("domain").resolve("src/test/resources/corpus");

  private Corpus() {}

  static List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(FOLDER)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList()) {
        Files.readAllLines(file).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.split("\t", 2)[0])
            .forEach(texts::add);
      }
    }
    if (texts.isEmpty()) {
      throw new IllegalStateException("there is no corpus in " + FOLDER);
    }
    return texts;
  }
}
