package kr.salpim.domain.outbox;

import java.util.Arrays;
import java.util.List;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.text.Texts;

/**
 * Of which of our texts a message was made, so that it can be worded anew: in another language, or
 * as an 알림톡 template.
 *
 * @param key the text's key
 * @param language ISO 639-1
 * @param values what fills {@code {0}}, {@code {1}} …
 */
public record Wording(String key, String language, List<String> values) {

  private static final String SEPARATOR = "\u001f";

  public Wording {
    values = List.copyOf(values);
  }

  public static Wording of(String key, String language, Object... values) {
    return new Wording(key, language, Arrays.stream(values).map(String::valueOf).toList());
  }

  public String in(String language, Texts texts) {
    return texts.in(language, key, values.toArray());
  }

  /** The text. */
  public String text(Texts texts) {
    return in(language, texts);
  }

  Secret toSecret() {
    return new Secret(key + SEPARATOR + language + SEPARATOR + String.join(SEPARATOR, values));
  }

  static Wording from(Secret secret) {
    String[] parts = secret.reveal().split(SEPARATOR, -1);
    return new Wording(parts[0], parts[1], Arrays.asList(parts).subList(2, parts.length));
  }

  @Override
  public String toString() {
    return "Wording[" + key + "]";
  }
}
