package kr.salpim.domain.contact;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A whole message read as the answers to a list, one a line of it: {@code 1 3 1 1 4}, {@code
 * 13114}, {@code 일 삼 일}. It never says to which list, and never how a part of it was meant.
 *
 * @param each as they were written, 0 to 9
 * @param joined whether they were written as one number
 */
public record Choices(List<Integer> each, boolean joined) {

  /** More lines than a list has; longer messages are something else. */
  private static final int MAX = 30;

  private static final int MAX_LENGTH = 4 * MAX;

  private static final Pattern SEPARATOR = Pattern.compile("[\\s,./·、|]+");
  private static final Pattern JOINED = Pattern.compile("\\d{2," + MAX + "}");

  /** Numbers that people call, and may write when they mean that somebody should. */
  private static final Set<String> CALLED =
      Set.of("111", "112", "113", "114", "1339", "1366", "1393");

  /** One answer among others, as people write it; with the number of its line or without. */
  private static final Pattern PART = Pattern.compile("(?:\\d{1,2}[-–—~])?\\d(?:번|이?요|입니다)?");

  private static final Pattern ONE_WORD = Pattern.compile("([1-4]+|[일이삼사]+)(\\D*)");
  private static final Pattern ENDING = Pattern.compile("번|이?요|이에요|입니다");

  private static final Map<String, Integer> WORDS = Map.of("일", 1, "이", 2, "삼", 3, "사", 4);

  public Choices {
    each = List.copyOf(each);
  }

  /** The answers that {@code text} is, two at least; empty where it is something else. */
  public static Optional<Choices> read(String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String plain = plain(text);
    if (CALLED.contains(plain)) {
      return Optional.empty();
    }
    if (JOINED.matcher(plain).matches()) {
      return Optional.of(new Choices(plain.chars().map(c -> c - '0').boxed().toList(), true));
    }
    List<Integer> each = new ArrayList<>();
    int words = 0;
    for (String part : SEPARATOR.split(plain)) {
      boolean digit = part.length() == 1 && Character.isDigit(part.charAt(0));
      if (!digit && !WORDS.containsKey(part)) {
        return Optional.empty();
      }
      each.add(digit ? Character.digit(part.charAt(0), 10) : WORDS.get(part));
      words += digit ? 0 : 1;
    }
    // "이 사" is a word with a space in it as well.
    boolean sure = each.size() > 1 && (words == 0 || each.size() > 2);
    return sure && each.size() <= MAX ? Optional.of(new Choices(each, false)) : Optional.empty();
  }

  /**
   * Whether a message begins as the answers to a list, whatever follows: {@code 1 3 1 1 4 다섯째 분이
   * 기운이 없으세요}, {@code 13114 입니다}. Nobody can say to which line the words belong.
   *
   * @param lines how many wait for an answer
   */
  public static boolean begin(String text, int lines) {
    List<String> parts = List.of(SEPARATOR.split(plain(text)));
    long words = 0;
    int answers = 0;
    for (String part : parts) {
      if (!PART.matcher(part).matches() && !WORDS.containsKey(part)) {
        break;
      }
      words += WORDS.containsKey(part) ? 1 : 0;
      answers++;
    }
    return answers > 1 && (words == 0 || answers > 2) || joined(parts, lines);
  }

  /** As many as there are lines, written as one. A time of day has two digits as well. */
  private static boolean joined(List<String> parts, int lines) {
    String first = parts.isEmpty() ? "" : parts.get(0);
    Matcher ending = ONE_WORD.matcher(first);
    if (!ending.matches() || ending.group(1).length() != lines || CALLED.contains(first)) {
      return false;
    }
    boolean ended = ENDING.matcher(ending.group(2)).matches();
    boolean endsNext = parts.size() > 1 && ENDING.matcher(parts.get(1)).matches();
    return ended || ending.group(2).isEmpty() && (lines > 2 || lines == 2 && endsNext);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().replaceAll("[.,!~\\s]+$", "");
  }

  /** Whether each is an answer that there is to a question about a neighbour. */
  public boolean toNeighbours() {
    return each.stream()
        .allMatch(choice -> choice >= 1 && choice <= QuestionKind.CHECK_IN.choices());
  }

  /** Whether as one number it could be the number of a question as well. */
  boolean numbers(Question question) {
    String digits = String.join("", each.stream().map(String::valueOf).toList());
    return joined
        ? digits.equals(String.valueOf(question.number()))
        : each.get(0) == question.number();
  }
}
