package kr.salpim.adapters.quarkus;

import java.util.Optional;
import kr.salpim.adapters.secret.SecretTexts;

/** The text of a keyset, from its setting or from the place that the setting names. */
final class KeysetText {

  private KeysetText() {}

  /**
   * @throws IllegalStateException one line that names the setting
   */
  static String of(String setting, Optional<String> value, SecretTexts texts) {
    String text =
        value
            .filter(there -> !there.isBlank())
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        setting + " is missing: a keyset, file:<path> or ssm:<name>"));
    try {
      return SecretTexts.isPlace(text) ? texts.at(text).text() : text;
    } catch (IllegalArgumentException unreadable) {
      throw new IllegalStateException(setting + ": " + unreadable.getMessage());
    }
  }
}
