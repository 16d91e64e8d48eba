package kr.salpim.domain.contact;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A whole message read as the answers to several questions, each after the number of its question:
 * {@code 11-1 12-3}, {@code 11-1, 12-3}. One alone is an {@link Answer}.
 */
public record Pairs(List<Answer> each) {

  /** As many as a list has lines: what is answered to them is one transaction. */
  static final int MOST = 12;

  /** What is longer is something else; all lines of two lists still fit. */
  private static final int MAX_LENGTH = 200;

  private static final Pattern PAIR = Pattern.compile("(\\d{1,2})번?\\s?[-–—~]\\s?(\\d)번?");
  private static final String SEPARATOR = "[\\s,./·、|]+";
  private static final Pattern FORM =
      Pattern.compile(PAIR + "(?:" + SEPARATOR + PAIR + ")+[\\s.,!~]*");

  public Pairs {
    each = List.copyOf(each);
  }

  /** The answers that {@code text} is, two at least; empty where it is something else. */
  public static Optional<Pairs> read(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    if (plain.length() > MAX_LENGTH || !FORM.matcher(plain).matches()) {
      return Optional.empty();
    }
    List<Answer> each = new ArrayList<>();
    Matcher pair = PAIR.matcher(plain);
    while (pair.find()) {
      Optional<Integer> question = Optional.of(Integer.valueOf(pair.group(1)));
      each.add(new Answer(question, Optional.of(Integer.valueOf(pair.group(2)))));
    }
    return Optional.of(new Pairs(each));
  }
}
