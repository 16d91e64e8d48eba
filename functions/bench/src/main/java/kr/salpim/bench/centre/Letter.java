package kr.salpim.bench.centre;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Messages as people write them, cut so that the webhook's body has a given size. */
public final class Letter {

  private static final String FILE = "/kr/salpim/bench/letters/letters.txt";

  private Letter() {}

  /** The letters that are shipped, each on a line, different in subject and tone. */
  public static List<String> all() {
    try (InputStream file = Letter.class.getResourceAsStream(FILE)) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("\n")).filter(line -> !line.isBlank()).toList();
    } catch (IOException broken) {
      throw new IllegalStateException("no letters in " + FILE, broken);
    }
  }

  /** A body of {@code bytes} bytes, or up to two fewer where a syllable would be cut. */
  public static String body(int bytes, String letter, String id, String from, Instant at) {
    int room = bytes - size(SignedSms.body(id, from, "", at));
    int end = letter.length();
    while (size(letter.substring(0, end)) > room) {
      end--;
    }
    if (end == letter.length() && size(letter) < room - 2) {
      throw new IllegalArgumentException("a letter is too short for " + bytes + " bytes");
    }
    return SignedSms.body(id, from, letter.substring(0, end), at);
  }

  private static int size(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
