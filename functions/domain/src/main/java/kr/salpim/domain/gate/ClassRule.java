package kr.salpim.domain.gate;

import java.time.Duration;
import kr.salpim.domain.outbox.MessageClass;

/** An answer that comes late is no reply any more: nobody waits for it with the phone in hand. */
final class ClassRule implements Rule {

  static final Duration REPLY_WITHIN = Duration.ofMinutes(15);

  @Override
  public Outcome judge(Letter letter) {
    boolean reply =
        letter.type() == MessageClass.REPLY || letter.type() == MessageClass.CONFIRMATION;
    boolean late = letter.now().isAfter(letter.message().created().plus(REPLY_WITHIN));
    return new Outcome.Pass(
        reply && late ? letter.as(MessageClass.INFORMATIONAL).noting("late-reply") : letter);
  }
}
