package kr.salpim.domain.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The texts as they stand in the files, before anything is checked.
 *
 * @param rules what is said about each text, by key
 * @param texts by language, then by key
 * @param hotlines the numbers that a text may name
 */
record TextData(
    Map<String, Rule> rules, Map<String, Map<String, String>> texts, Set<String> hotlines) {

  static final String KOREAN = "ko";

  /** ISO 639-1. Those who live in Seoul without Korean read mostly one of these. */
  static final List<String> LANGUAGES = List.of(KOREAN, "en", "vi", "zh");

  private static final String FOLDER = "/kr/salpim/domain/text/";
  private static final int RULE_COLUMNS = 3;
  private static final int HOTLINE_COLUMNS = 6;

  /**
   * @param alone whether it is sent by itself, and so must begin with the centre
   */
  record Rule(Readers readers, boolean alone) {}

  /**
   * @throws IllegalStateException that names the file, row or text that cannot be read
   */
  static TextData shipped() {
    Map<String, Rule> rules = new TreeMap<>();
    for (String[] row : Resource.rows(FOLDER + "texts.tsv", RULE_COLUMNS)) {
      if (rules.put(row[0], rule(row)) != null) {
        throw new IllegalStateException("text " + row[0] + " stands twice in texts.tsv");
      }
    }
    Map<String, Map<String, String>> texts = new LinkedHashMap<>();
    LANGUAGES.forEach(language -> texts.put(language, read(language)));
    Set<String> hotlines = new TreeSet<>();
    Resource.rows(FOLDER + "hotlines.tsv", HOTLINE_COLUMNS).forEach(row -> hotlines.add(row[0]));
    return new TextData(rules, texts, hotlines);
  }

  /** The rule of a row of {@code texts.tsv}. */
  static Rule rule(String... row) {
    boolean alone = row[2].equals("alone");
    if (!alone && !row[2].equals("part")) {
      throw new IllegalStateException("text " + row[0] + " in texts.tsv: sent " + row[2]);
    }
    try {
      return new Rule(Readers.valueOf(row[1].toUpperCase(Locale.ROOT)), alone);
    } catch (IllegalArgumentException unknown) {
      throw new IllegalStateException("text " + row[0] + " in texts.tsv: readers " + row[1]);
    }
  }

  private static Map<String, String> read(String language) {
    InputStream stream =
        TextData.class.getResourceAsStream(FOLDER + "messages." + language + ".properties");
    if (stream == null) {
      throw new IllegalStateException("no texts in " + language);
    }
    try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      return read(language, reader);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The texts of one file, of which none may stand twice: the second would hide the first. */
  static Map<String, String> read(String language, Reader reader) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    Properties each =
        new Properties() {
          @Override
          public synchronized Object put(Object key, Object text) {
            if (texts.put((String) key, (String) text) != null) {
              throw new IllegalStateException("text " + key + " in " + language + " stands twice");
            }
            return text;
          }
        };
    each.load(reader);
    return texts;
  }
}
