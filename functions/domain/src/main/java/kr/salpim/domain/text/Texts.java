package kr.salpim.domain.text;

import java.util.List;
import java.util.Map;

/**
 * The texts that people read, by key and language. They stand in {@code messages.<language>
 * .properties}, are checked once when they are read, and Korean is the language of last resort.
 */
public final class Texts {

  private final Map<String, Map<String, Template>> texts;

  private Texts(Map<String, Map<String, Template>> texts) {
    this.texts = texts;
  }

  /**
   * The texts shipped as data.
   *
   * @throws IllegalStateException that names text and language where a text breaks a rule
   */
  public static Texts shipped() {
    return of(TextData.shipped());
  }

  static Texts of(TextData data) {
    return new Texts(TextCheck.check(data));
  }

  /** The languages in which residents, neighbours and volunteers are written to, ISO 639-1. */
  public static List<String> languages() {
    return TextData.LANGUAGES;
  }

  /**
   * The language itself, for configuration: what somebody wrote may be in any language, what
   * somebody sets up may not.
   *
   * @throws IllegalArgumentException that names a language in which there are no texts
   */
  public static String requireLanguage(String language) {
    if (!TextData.LANGUAGES.contains(language)) {
      throw new IllegalArgumentException(
          "no texts in language " + language + ", only in " + TextData.LANGUAGES);
    }
    return language;
  }

  /**
   * The text under {@code key} with {@code {0}}, {@code {1}} … replaced, in one pass: a placeholder
   * inside a value stays as it is.
   *
   * @param language ISO 639-1; Korean where there is no such text in it
   * @throws IllegalArgumentException that names the key where there is no such text, or where it
   *     takes another number of values
   */
  public String in(String language, String key, Object... values) {
    Template korean = texts.get(TextData.KOREAN).get(key);
    if (korean == null) {
      throw new IllegalArgumentException("no text " + key);
    }
    int takes = korean.values().size();
    if (values.length != takes) {
      throw new IllegalArgumentException(
          "text " + key + " takes " + takes + " values, not " + values.length);
    }
    return texts.getOrDefault(language, Map.of()).getOrDefault(key, korean).filled(values);
  }

  /** The Korean text. */
  public String korean(String key, Object... values) {
    return in(TextData.KOREAN, key, values);
  }
}
