package kr.salpim.domain.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts that people read, by key and language. Korean is the language of last resort. */
public final class Texts {

  private static final String FILE = "/kr/salpim/domain/text/messages.properties";
  private static final String HOTLINES = "/kr/salpim/domain/text/hotlines.tsv";
  private static final int HOTLINE_COLUMNS = 6;
  private static final Pattern HOTLINE = Pattern.compile("\\{h:([0-9-]+)}");

  private final Map<String, String> texts;

  private Texts(Map<String, String> texts) {
    this.texts = Map.copyOf(texts);
  }

  /**
   * The texts shipped as data.
   *
   * @throws IllegalStateException that names the text where it names an unknown hotline
   */
  public static Texts shipped() {
    Properties properties = new Properties();
    try (InputStream stream = Texts.class.getResourceAsStream(FILE)) {
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    Set<String> hotlines = new TreeSet<>();
    Resource.rows(HOTLINES, HOTLINE_COLUMNS).forEach(row -> hotlines.add(row[0]));
    Map<String, String> texts = new HashMap<>();
    properties.forEach(
        (key, text) -> texts.put((String) key, dial((String) key, (String) text, hotlines)));
    return new Texts(texts);
  }

  /**
   * The text under {@code key} with {@code {0}}, {@code {1}} … replaced.
   *
   * @param language ISO 639-1; Korean where there is no such text in it
   */
  public String in(String language, String key, Object... values) {
    String text = texts.getOrDefault(key + "." + language, texts.get(key));
    if (text == null) {
      throw new IllegalArgumentException("no text " + key);
    }
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return text;
  }

  /** The Korean text. */
  public String korean(String key, Object... values) {
    return in("ko", key, values);
  }

  private static String dial(String key, String text, Set<String> hotlines) {
    Matcher matcher = HOTLINE.matcher(text);
    return matcher.replaceAll(
        found -> {
          if (!hotlines.contains(found.group(1))) {
            throw new IllegalStateException("text " + key + " names no hotline " + found.group(1));
          }
          return found.group(1);
        });
  }
}
