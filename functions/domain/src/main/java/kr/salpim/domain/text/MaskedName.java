package kr.salpim.domain.text;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name as it may stand on a phone that is not that person's own: {@code 김철수} as {@code 김○○}. It
 * shows the surname and nothing more, and where it is not clear what the surname is, less.
 */
public final class MaskedName {

  private static final String HIDDEN = "○";

  /** A longer name shows no more than this, so that its length gives nothing away. */
  private static final int MOST_HIDDEN = 2;

  /** 황보라 is 황 + 보라, 황보혜정 is 황보 + 혜정: only a whole name of four is surely compound. */
  private static final int COMPOUND_LENGTH = 4;

  private static final Set<String> COMPOUND =
      Set.of("남궁", "황보", "제갈", "사공", "선우", "서문", "독고", "동방");

  private static final Pattern NOT_HANGUL = Pattern.compile("[^가-힣\\s].*", Pattern.DOTALL);
  private static final Pattern UNSEEN = Pattern.compile("^[\\s\\p{Z}\\p{Cf}\\p{Cc}]+");
  private static final Pattern COURTESY = Pattern.compile("(?<=..)[님씨]$");

  private MaskedName() {}

  /**
   * The surname with {@code ○} for the rest; of a name in other letters the first letter with two;
   * {@code ○○} where the name is empty or begins with no letter.
   */
  public static String of(String name) {
    String seen = UNSEEN.matcher(CleanText.of(name)).replaceFirst("");
    if (seen.isEmpty() || !Character.isLetter(seen.codePointAt(0))) {
      return HIDDEN.repeat(MOST_HIDDEN);
    }
    String hangul = NOT_HANGUL.matcher(seen).replaceFirst("").replaceAll("\\s+", "");
    return hangul.isEmpty() ? foreign(seen) : korean(COURTESY.matcher(hangul).replaceFirst(""));
  }

  private static String korean(String name) {
    boolean compound = name.length() == COMPOUND_LENGTH && COMPOUND.contains(name.substring(0, 2));
    int shown = compound ? 2 : 1;
    int hidden = Math.max(1, Math.min(MOST_HIDDEN, name.length() - shown));
    return name.substring(0, shown) + HIDDEN.repeat(hidden);
  }

  private static String foreign(String name) {
    int first = name.codePointAt(0);
    boolean two =
        Character.isIdeographic(first)
            && name.strip().codePointCount(0, name.strip().length()) == 2;
    return Character.toString(first) + HIDDEN.repeat(two ? 1 : MOST_HIDDEN);
  }
}
