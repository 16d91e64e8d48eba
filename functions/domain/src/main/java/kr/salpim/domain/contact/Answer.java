package kr.salpim.domain.contact;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A whole message read as an answer. Words count only as a whole message, never inside a sentence.
 *
 * @param question the number of the question meant, where the message names it ({@code 2-1})
 * @param choice the chosen answer from 1; empty for a plain yes or a word
 * @param word of a question that is answered by a word, such as 시작
 */
public record Answer(Optional<Integer> question, Optional<Integer> choice, Optional<String> word) {

  /** Longer messages are sentences. */
  private static final int MAX_LENGTH = 16;

  private static final Pattern NUMBERED =
      Pattern.compile("(\\d{1,2})(?:번)?[-–—~./,의 ]{1,3}(\\d{1,2})(?:번)?(?:요|이요|입니다)?");
  private static final Pattern BARE = Pattern.compile("(\\d{1,2})(?:번)?(?:요|이요|입니다)?");
  private static final Pattern WORD =
      Pattern.compile(
          "(?:(\\d{1,2})(?:번)?[-–—~./,의 ]{0,3})?(시작|종료)(?:합니다|해요|했어요|했습니다|할게요)?"
              + "(?:[- ]{0,2}(\\d{1,2})(?:번)?)?");
  private static final Set<String> YES =
      Set.of(
          "네", "넵", "넹", "예", "옙", "응", "ㅇㅇ", "ㅇㅋ", "확인", "확인했습니다", "확인했어요", "알겠습니다", "yes", "ok");

  public Answer(Optional<Integer> question, Optional<Integer> choice) {
    this(question, choice, Optional.empty());
  }

  /** The answer that {@code text} is, or nothing where it is something else. */
  public static Optional<Answer> read(String text) {
    if (text.length() > 2 * MAX_LENGTH) {
      return Optional.empty();
    }
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .strip()
            .replaceAll("[.!~^\\s]+$", "")
            .toLowerCase(Locale.ROOT);
    if (plain.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    Matcher numbered = NUMBERED.matcher(plain);
    if (numbered.matches()) {
      return Optional.of(
          new Answer(
              Optional.of(Integer.valueOf(numbered.group(1))),
              Optional.of(Integer.valueOf(numbered.group(2)))));
    }
    Matcher bare = BARE.matcher(plain);
    if (bare.matches()) {
      return Optional.of(new Answer(Optional.empty(), Optional.of(Integer.valueOf(bare.group(1)))));
    }
    Matcher word = WORD.matcher(plain);
    if (word.matches() && (word.group(1) == null || word.group(3) == null)) {
      Optional<Integer> number =
          Optional.ofNullable(word.group(1))
              .or(() -> Optional.ofNullable(word.group(3)))
              .map(Integer::valueOf);
      return Optional.of(new Answer(number, Optional.empty(), Optional.of(word.group(2))));
    }
    return YES.contains(plain)
        ? Optional.of(new Answer(Optional.empty(), Optional.empty()))
        : Optional.empty();
  }
}
