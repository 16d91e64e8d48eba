package kr.salpim.domain.text;

import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** One pass over one text for {@link CarrierText}. */
final class CarrierRewriting {

  private static final String LOST = "?";

  /**
   * Characters of EUC-KR that composing (NFC) would change, some into what EUC-KR lacks: the
   * Ångström and Ohm signs, and Chinese characters that it has once for each of their readings.
   */
  private static final Pattern AROUND_SINGLES =
      Pattern.compile("(?<=[\u2126\u212B\uF900-\uFA0B])|(?=[\u2126\u212B\uF900-\uFA0B])");

  private final CharsetEncoder encoder;
  private final StringBuilder out = new StringBuilder();
  private int lost;

  /** An emoji was just taken out, so that a space on either side of it would stand double. */
  private boolean gap;

  CarrierRewriting(CharsetEncoder encoder) {
    this.encoder = encoder;
  }

  CarrierRewriting take(String text) {
    String composed = composed(text.replace("\r\n", "\n").replace('\r', '\n'));
    int at = 0;
    while (at < composed.length()) {
      int c = composed.codePointAt(at);
      int end = known(c).isPresent() ? at : Emoji.end(composed, at);
      if (end == at) {
        put(c);
        at += Character.charCount(c);
      } else {
        gap = true;
        at = end;
      }
    }
    if (gap && endsWith(' ')) {
      out.setLength(out.length() - 1);
    }
    return this;
  }

  String text() {
    return out.toString();
  }

  int lost() {
    return lost;
  }

  /** Whether {@code c} arrives as it is: in EUC-KR, and no control but the line feed. */
  boolean carries(int c) {
    return Character.isBmpCodePoint(c)
        && (c == '\n' || !Character.isISOControl(c))
        && encoder.canEncode((char) c);
  }

  private void put(int c) {
    Optional<String> instead = known(c).or(() -> parts(c));
    if (instead.isEmpty()) {
      lost++;
    }
    append(instead.orElse(LOST));
  }

  /** What Unicode says the character is made of, marks left out; empty where a part is unknown. */
  private Optional<String> parts(int c) {
    String decomposed = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
    StringBuilder parts = new StringBuilder();
    for (int part : decomposed.codePoints().toArray()) {
      Optional<String> known = known(part);
      if (known.isEmpty()) {
        return known;
      }
      parts.append(known.get());
    }
    return Optional.of(parts.toString());
  }

  private Optional<String> known(int c) {
    Optional<String> instead = Lookalikes.of(c);
    if (instead.isPresent()) {
      return instead;
    }
    return carries(c)
        ? Optional.of(Character.toString(c))
        : HangulLetters.of(c).or(() -> byCategory(c));
  }

  private static Optional<String> byCategory(int c) {
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR -> Optional.of(" ");
      case Character.DASH_PUNCTUATION -> Optional.of("-");
      case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION ->
          Optional.of("\"");
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK ->
          Optional.of("");
      default -> Optional.empty();
    };
  }

  /** Where an emoji stood between two spaces, or before the end of a line, one space goes too. */
  private void append(String text) {
    if (gap && !text.isEmpty()) {
      boolean bare = out.length() == 0 || endsWith(' ') || endsWith('\n');
      if (bare && text.equals(" ")) {
        return;
      }
      if (text.equals("\n") && endsWith(' ')) {
        out.setLength(out.length() - 1);
      }
      gap = false;
    }
    out.append(text);
  }

  private boolean endsWith(char c) {
    return out.length() > 0 && out.charAt(out.length() - 1) == c;
  }

  private static String composed(String text) {
    StringBuilder composed = new StringBuilder(text.length());
    for (String piece : AROUND_SINGLES.split(text)) {
      boolean single = AROUND_SINGLES.matcher(piece).find();
      composed.append(single ? piece : Normalizer.normalize(piece, Normalizer.Form.NFC));
    }
    return composed.toString();
  }
}
