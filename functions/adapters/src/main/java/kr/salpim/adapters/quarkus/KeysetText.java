package kr.salpim.adapters.quarkus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The text of a keyset, from its setting or from the file that the setting names. */
final class KeysetText {

  private KeysetText() {}

  /**
   * @throws IllegalStateException one line that names the setting
   */
  static String of(String setting, Optional<String> value) {
    String text =
        value.orElseThrow(
            () -> new IllegalStateException(setting + " is missing: a keyset, or file:<path>"));
    return text.startsWith(KeySettings.FILE)
        ? read(setting, text.substring(KeySettings.FILE.length()))
        : text;
  }

  private static String read(String setting, String path) {
    try {
      return Files.readString(Path.of(path));
    } catch (IOException | InvalidPathException unreadable) {
      throw new IllegalStateException(setting + " names a file that cannot be read: " + path);
    }
  }
}
