package kr.salpim.domain.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the lexicon's files: tab-separated, UTF-8, {@code #} begins a comment line. Files of
 * patterns have the columns id, feature, patterns separated by commas; files of rules have id,
 * outcome, terms ({@code lexicon.md} beside them describes both). A row that is wrong is refused
 * with its file and line.
 */
final class LexiconReader {
  static final List<String> PATTERN_FILES =
      List.of(
          "self-harm.tsv",
          "violence.tsv",
          "medical.tsv",
          "fire.tsv",
          "needs.tsv",
          "people.tsv",
          "cues.tsv",
          "topics.tsv",
          "context.tsv",
          "whole.tsv",
          "foreign.tsv");
  static final String RULES_FILE = "rules.tsv";

  private final FeatureNames names = new FeatureNames();
  private final List<Pattern> patterns = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  /** The lexicon that ships with the programme. */
  static Lexicon shipped() {
    LexiconReader reader = new LexiconReader();
    for (String file : PATTERN_FILES) {
      reader.patterns(file, resource(file));
    }
    reader.rules(RULES_FILE, resource(RULES_FILE));
    return reader.lexicon();
  }

  Lexicon lexicon() {
    return new Lexicon(patterns, rules, names);
  }

  static List<String> resource(String file) {
    try (InputStream in = LexiconReader.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new LexiconException(file, 0, "the file is missing");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  void patterns(String file, List<String> lines) {
    rows(
        file,
        lines,
        row -> {
          int feature = names.learn(row[1]);
          boolean whole = row[1].startsWith(Lexicon.WHOLE);
          for (String expression : row[2].split(",", -1)) {
            patterns.addAll(PatternReader.read(row[0], feature, expression.strip(), whole));
          }
        });
  }

  void rules(String file, List<String> lines) {
    RuleReader reader = new RuleReader(names);
    rows(file, lines, row -> reader.read(row[0], row[1], row[2]).ifPresent(rules::add));
  }

  private interface RowReader {
    void read(String[] row);
  }

  private void rows(String file, List<String> lines, RowReader reader) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] row = line.split("\t", -1);
      try {
        if (row.length != 3 || row[0].isBlank()) {
          throw new IllegalArgumentException("expected id, name and content between two tabs");
        }
        if (!ids.add(row[0])) {
          throw new IllegalArgumentException("the id " + row[0] + " stands twice");
        }
        reader.read(row);
      } catch (IllegalArgumentException e) {
        LexiconException problem = new LexiconException(file, i + 1, e.getMessage());
        problem.initCause(e);
        throw problem;
      }
    }
  }
}
