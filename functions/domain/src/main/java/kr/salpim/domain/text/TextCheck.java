package kr.salpim.domain.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What is checked of the texts before anything starts, so that nobody is ever sent a text with a
 * hole, a link or a wrong number. The first fault stops the start in one line that names it.
 */
final class TextCheck {

  /**
   * More would have to choose for whoever is in need; a Korean text that has more is deliberate.
   */
  private static final int MOST_HOTLINES = 2;

  /** Residents and volunteers are taught that links are fraud, so no text holds one. */
  private static final Pattern LINK =
      Pattern.compile(
          "http|://|www\\.|[\\p{L}\\p{N}-]\\.(?:[a-z]{2,}|한국)|[0-9]{1,3}(?:\\.[0-9]{1,3}){3}",
          Pattern.CASE_INSENSITIVE);

  private final TextData data;
  private final Map<String, Template> korean = new TreeMap<>();

  private TextCheck(TextData data) {
    this.data = data;
  }

  /**
   * The texts, taken apart, by language and key.
   *
   * @throws IllegalStateException that names text and language of the first fault
   */
  static Map<String, Map<String, Template>> check(TextData data) {
    return new TextCheck(data).check();
  }

  private Map<String, Map<String, Template>> check() {
    data.texts().get(TextData.KOREAN).forEach((key, text) -> korean.put(key, inKorean(key, text)));
    Map<String, Map<String, Template>> checked = new HashMap<>();
    checked.put(TextData.KOREAN, Map.copyOf(korean));
    for (String language : TextData.LANGUAGES) {
      Map<String, String> texts = data.texts().get(language);
      data.rules().forEach((key, rule) -> complete(language, key, rule, texts.keySet()));
      if (!language.equals(TextData.KOREAN)) {
        Map<String, Template> translated = new HashMap<>();
        texts.forEach((key, text) -> translated.put(key, translation(language, key, text)));
        checked.put(language, Map.copyOf(translated));
      }
    }
    return Map.copyOf(checked);
  }

  private void complete(String language, String key, TextData.Rule rule, Set<String> there) {
    boolean needed = rule.readers().translated() || language.equals(TextData.KOREAN);
    if (needed && !there.contains(key)) {
      throw fault(key, language, "is missing");
    }
  }

  private Template inKorean(String key, String text) {
    if (!data.rules().containsKey(key)) {
      throw fault(key, TextData.KOREAN, "texts.tsv does not say who reads it");
    }
    Template template = single(key, TextData.KOREAN, text);
    int next = 0;
    for (int value : template.values()) {
      if (value != next++) {
        throw fault(key, TextData.KOREAN, "skips placeholder {" + (next - 1) + "}");
      }
    }
    return template;
  }

  private Template translation(String language, String key, String text) {
    Template original = korean.get(key);
    if (original == null) {
      throw fault(key, language, "Korean has no such text");
    }
    if (!data.rules().get(key).readers().translated()) {
      throw fault(key, language, "is Korean only");
    }
    Template template = single(key, language, text);
    if (!template.values().equals(original.values())) {
      throw fault(
          key, language, "placeholders " + template.values() + ", Korean has " + original.values());
    }
    int most = Math.max(MOST_HOTLINES, original.hotlines().size());
    if (template.hotlines().size() > most
        || !template.hotlines().containsAll(original.hotlines())) {
      throw fault(
          key,
          language,
          "hotlines "
              + new TreeSet<>(template.hotlines())
              + ", Korean has "
              + new TreeSet<>(original.hotlines()));
    }
    return template;
  }

  private Template single(String key, String language, String text) {
    Template template;
    try {
      template = Template.of(text);
    } catch (IllegalArgumentException brace) {
      throw fault(key, language, brace.getMessage());
    }
    for (String hotline : template.hotlines()) {
      if (!data.hotlines().contains(hotline)) {
        throw fault(key, language, "names no hotline " + hotline);
      }
    }
    if (LINK.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).find()) {
      throw fault(key, language, "holds a link");
    }
    if (data.rules().get(key).alone() && !text.startsWith("{0}")) {
      throw fault(key, language, "does not begin with {0}");
    }
    return template;
  }

  private static IllegalStateException fault(String key, String language, String what) {
    return new IllegalStateException("text " + key + " in " + language + ": " + what);
  }
}
