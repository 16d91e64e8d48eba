package kr.salpim.domain.gate;

import java.util.regex.Pattern;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.text.Texts;

/**
 * A text that still has a gap is never sent, and advertising has the form that the law gives it:
 * {@code (광고)}, who sends, and how to refuse free of charge (정보통신망법 §50④, 시행령 별표 6).
 */
final class TextRule implements Rule {

  private static final Pattern GAP = Pattern.compile("\\{\\d+}|#\\{[^}]*}");

  private final Texts texts;

  TextRule(Texts texts) {
    this.texts = texts;
  }

  @Override
  public Outcome judge(Letter letter) {
    if (letter.text().isBlank() || GAP.matcher(letter.text()).find()) {
      return new Outcome.Park(letter, "placeholder");
    }
    if (letter.type() != MessageClass.ADVERTISING) {
      return new Outcome.Pass(letter);
    }
    return letter
        .dong()
        .sending()
        .refusalNumber()
        .<Outcome>map(number -> new Outcome.Pass(letter.reading(advertising(letter, number))))
        .orElseGet(() -> new Outcome.Park(letter, "no-refusal-number"));
  }

  private String advertising(Letter letter, String number) {
    return texts.korean("ad.head", letter.dong().sender())
        + letter.text().replace(letter.dong().sender(), "").strip()
        + texts.korean("ad.refuse", number);
  }
}
