package kr.salpim.domain.contact;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A whole message that says that its writer is well and nothing else: {@code 네, 잘 지내고 있어요}, {@code
 * 밥 잘 먹고 있어요. 고마워요}. Only where somebody was asked how they are: on its own such a sentence may ask
 * for something.
 */
public final class Wellbeing {

  /** Longer messages tell more. */
  private static final int MAX_LENGTH = 60;

  private static final String ENDS = "(?:요|습니다|ㅂ니다|네요|지요|죠|어|다|아요|어요|음|심)?";

  /** Nothing in it says no: what does is none of its parts. */
  private static final Pattern WELL =
      Pattern.compile(
          "(?:네|예|넵|넹|응|그럼요?|안녕하세요|안녕하십니까)*"
              + "(?:(?:오늘도?|요즘도?|아직|덕분에|저는?|나는?|난|아주|늘|항상|다들?|모두|밥도?|식사도?|약도?|잠도?)*"
              + "(?:잘(?:지내|지내고있|있|먹|먹고|먹고있|자|자고|자고있|잤|챙겨먹고있|드시고있|들어왔|지냅니다|있습니다)"
              + "|괜찮|건강하고?|건강해|별일없|아무일없|무사하고?|무사해|편안하고?|편안해)"
              + ENDS
              + ")+"
              + "(?:고마워요?|고맙습니다|감사해요|감사합니다|걱정마세요|걱정하지마세요|염려마세요|수고하세요)*");

  private static final Pattern LEFT_OUT = Pattern.compile("[\\s.,!~^ㅎㅋ♡♥🙂😊]+");

  private Wellbeing() {}

  /** Whether the text says so and nothing else. */
  public static boolean says(String text) {
    if (text.length() > MAX_LENGTH) {
      return false;
    }
    String plain =
        LEFT_OUT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    return WELL.matcher(plain).matches();
  }
}
