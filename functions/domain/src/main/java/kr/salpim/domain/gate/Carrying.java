package kr.salpim.domain.gate;

import java.util.Optional;
import java.util.regex.Pattern;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.Wording;
import kr.salpim.domain.provider.Form;
import kr.salpim.domain.provider.Sender;
import kr.salpim.domain.text.CarrierText;
import kr.salpim.domain.text.Texts;

/**
 * Whether a way can carry a message: whether the number can be dialled, and the text fits. Korean
 * carriers carry EUC-KR alone; what they cannot carry is worded anew in English or replaced.
 */
final class Carrying {

  private static final String ENGLISH = "en";

  /** E.164. */
  private static final Pattern NUMBER = Pattern.compile("\\+[1-9]\\d{7,14}");

  /** Korean mobile numbers: text messages reach no land line. */
  private static final Pattern KOREAN_MOBILE =
      Pattern.compile("\\+8210\\d{8}|\\+821[16789]\\d{7,8}");

  /** One lost character in this many can still be read. */
  private static final int READABLE = 20;

  private final Texts texts;

  Carrying(Texts texts) {
    this.texts = texts;
  }

  sealed interface Carried {}

  record Taken(Way way) implements Carried {}

  record Refused(String reason) implements Carried {}

  Carried over(Way way, Sender sender, Letter letter) {
    return switch (way.form()) {
      case MESSENGER, WEBHOOK -> new Taken(way);
      case ALIMTALK -> KOREAN_MOBILE.matcher(way.user()).matches() ? new Taken(way) : number();
      case SMS, LMS -> sender.koreanOnly() ? korean(way, letter) : anywhere(way);
    };
  }

  /** A carrier that counts for itself and knows every character. */
  private static Carried anywhere(Way way) {
    return NUMBER.matcher(way.user()).matches() ? new Taken(way) : number();
  }

  private Carried korean(Way way, Letter letter) {
    if (!KOREAN_MOBILE.matcher(way.user()).matches()) {
      return number();
    }
    String text = readable(way.text(), letter);
    String replaced = CarrierText.replaced(text);
    if (CarrierText.loss(text) * READABLE > text.length()) {
      return new Refused("unreadable");
    }
    if (CarrierText.fitsSms(replaced)) {
      return new Taken(as(way, Form.SMS, replaced));
    }
    return CarrierText.fitsLms(replaced)
        ? new Taken(as(way, Form.LMS, replaced))
        : new Refused("too-long");
  }

  /** Advertising is never worded anew: its head and its refusal line would be lost. */
  private String readable(String text, Letter letter) {
    Optional<Wording> wording =
        letter.type() == MessageClass.ADVERTISING ? Optional.empty() : letter.message().wording();
    return CarrierText.loss(text) == 0
        ? text
        : wording.map(words -> words.in(ENGLISH, texts)).orElse(text);
  }

  private static Refused number() {
    return new Refused("number");
  }

  private static Way as(Way way, Form form, String text) {
    return new Way(way.line(), form, way.user(), text, way.template());
  }
}
