package kr.salpim.domain.contact;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.salpim.domain.privacy.Secret;

/**
 * A message read as an answer with a few words after it: {@code 4 우편물이 쌓여 있어요}, {@code 12-3 문이 잠겨
 * 있어요}. What is more likely a sentence that begins with a number is none: {@code 2 시간 뒤에 갈게요}.
 *
 * @param question the number of the question meant, where the message names it
 * @param choice from 1
 */
public record Remark(Optional<Integer> question, int choice, Secret note) {

  /** {@code 2번 갔는데} is no answer: it says how often. */
  private static final Pattern FORM =
      Pattern.compile("(?:(\\d{1,2})\\s*[-–—~]\\s*)?(\\d)[\\s.,:)]+([^\\d\\s].*)", Pattern.DOTALL);

  /** What is counted in a sentence: the number before it is no answer. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?:시간?|분|초|일|월|주|달|년|개월?|명|번째?|층|동|호|차|살|세|원|만|도|시쯤|사람|가지)"
              + "(?:$|[\\s에뒤후전째쯤까부이은을로만의정동,.].*)",
          Pattern.DOTALL);

  /** What only begins like that: {@code 3 일 나가셨대요}, {@code 4 사람 기척이 없어요}. */
  private static final Pattern NOT_COUNTED =
      Pattern.compile(
          "(?:일(?:을|이)?\\s?(?:하러|하시|나[가갔]|있으)|살이\\s|가지\\s?(?:못|않|마)"
              + "|사람(?:이|은|도)?\\s?(?:없|안\\s|소리|목소리|기척|인기척)).*",
          Pattern.DOTALL);

  /** What goes together with 괜찮으세요; whatever says nothing of this is asked back. */
  private static final Pattern WELL_WORDS =
      Pattern.compile(
          "괜찮|잘\\s?(?:계|지내|있|드|주무|받)|건강|좋|반갑|반가|웃|편안|무사|무탈|정정|밝|반겨|기뻐|즐거|드셨|계[시셨심]|받으[시셨심]|뵈었|뵀|만났|통화|식사|안녕");

  /** What does not, though it may stand beside it. */
  private static final Pattern DOUBT =
      Pattern.compile("못|않|안(?!녕|부|심|전|내|경)|없|부재|꺼|잠[겨기]|끊|실패|걱정|이상|아프|아파|쓰러|다치|다쳤|힘들|기운|우울|울");

  /** The last of the answers that say that all is well. */
  private static final int WELL = 2;

  /** The answer that {@code text} is; empty where it is something else. */
  public static Optional<Remark> read(String text) {
    Matcher matcher = FORM.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
    if (!matcher.matches() || counted(matcher.group(3))) {
      return Optional.empty();
    }
    return Optional.of(
        new Remark(
            Optional.ofNullable(matcher.group(1)).map(Integer::valueOf),
            Integer.parseInt(matcher.group(2)),
            new Secret(matcher.group(3))));
  }

  private static boolean counted(String words) {
    return COUNTED.matcher(words).matches() && !NOT_COUNTED.matcher(words).matches();
  }

  /** Whether the words say something else than the number: nothing is guessed then. */
  boolean doubtful() {
    String words = note.reveal();
    return choice <= WELL && (!WELL_WORDS.matcher(words).find() || DOUBT.matcher(words).find());
  }

  Answer answer() {
    return new Answer(question, Optional.of(choice));
  }
}
