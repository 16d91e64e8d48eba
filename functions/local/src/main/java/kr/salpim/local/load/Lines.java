package kr.salpim.local.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The lines of a UTF-8 file, one at a time. One that is longer than any record is cut one character
 * behind the limit, so that whoever reads it refuses it by its number.
 */
public final class Lines implements Iterator<String> {

  private static final int NOTHING = -1;

  private final Reader characters;
  private final int longest;
  private Optional<String> ahead;

  /**
   * @throws UncheckedIOException here and later, where the file breaks off or is not UTF-8
   */
  public Lines(InputStream file, int longest) {
    // A decoder of its own refuses what is malformed; a reader made from a charset replaces it.
    this.characters =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8.newDecoder()));
    this.longest = longest;
    this.ahead = read();
  }

  @Override
  public boolean hasNext() {
    return ahead.isPresent();
  }

  @Override
  public String next() {
    String line = ahead.orElseThrow(NoSuchElementException::new);
    ahead = read();
    return line;
  }

  private Optional<String> read() {
    try {
      int character = characters.read();
      if (character == NOTHING) {
        return Optional.empty();
      }
      StringBuilder line = new StringBuilder();
      while (character != NOTHING && character != '\n') {
        if (line.length() <= longest) {
          line.append((char) character);
        }
        character = characters.read();
      }
      return Optional.of(line.toString());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
