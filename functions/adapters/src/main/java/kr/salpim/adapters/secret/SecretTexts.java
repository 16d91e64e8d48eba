package kr.salpim.adapters.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Reads what a setting names instead of holding it: keysets, accounts' secrets, credentials. */
@FunctionalInterface
public interface SecretTexts {

  /** Begins the name of a file; where only a place can stand, a path needs it not. */
  String FILE = "file:";

  /** Begins the name of a parameter of SSM. */
  String SSM = "ssm:";

  /** On one machine: files alone. */
  SecretTexts FILES = SecretTexts::file;

  /**
   * Reads a place once.
   *
   * @param place {@code ssm:<name>}, {@code file:<path>} or a path
   * @throws IllegalArgumentException with one line that names the place and quotes nothing of it
   */
  SecretText at(String place);

  /** Whether a setting's value is a place, and not the text itself. */
  static boolean isPlace(String value) {
    return value.startsWith(FILE) || value.startsWith(SSM);
  }

  private static SecretText file(String place) {
    String path = place.startsWith(FILE) ? place.substring(FILE.length()) : place;
    try {
      return new SecretText(path, Files.readString(Path.of(path)));
    } catch (IOException | InvalidPathException unreadable) {
      throw new IllegalArgumentException(path + " cannot be read", unreadable);
    }
  }
}
