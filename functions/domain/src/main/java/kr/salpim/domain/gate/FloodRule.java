package kr.salpim.domain.gate;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.privacy.KeyedHash;

/**
 * Two phones that answer each other must come to an end, and a fault of ours must not flood
 * anybody. A confirmation cannot go round in circles, and repeats its words by nature.
 */
final class FloodRule implements Rule {

  /** Enough to tell a handful of messages apart. */
  private static final int SHORT = 8;

  private final Caps caps;
  private final KeyedHash hash;

  FloodRule(Caps caps, KeyedHash hash) {
    this.caps = caps;
    this.hash = hash;
  }

  @Override
  public Outcome judge(Letter letter) {
    if (letter.urgent() || letter.machine()) {
      return new Outcome.Pass(letter);
    }
    Instant now = letter.now();
    String id = letter.message().id().substring(0, SHORT);
    SentLog log = SentLog.of(letter.message().token(), letter.known());
    if (log.holds(id) || !letter.message().tried().isEmpty()) {
      return new Outcome.Pass(letter); // A second attempt, or another way, of what was counted.
    }
    List<SentLog.Entry> hour = log.since(now.minus(SentLog.WINDOW));
    String text = hash.of("text|" + letter.text()).substring(0, SHORT);
    boolean confirmation = letter.type() == MessageClass.CONFIRMATION;
    if (letter.type() == MessageClass.REPLY
        && count(hour, entry -> entry.type() == MessageClass.REPLY) >= caps.replies()) {
      return new Outcome.Stop(letter, "loop");
    }
    if (!confirmation && count(hour, entry -> entry.text().equals(text)) >= caps.sameText()) {
      return new Outcome.Park(letter, "same-text");
    }
    if (log.countToday(now) >= caps.aDay(letter.contact().flatMap(Contact::role))) {
      return letter.type() == MessageClass.REPLY
          ? new Outcome.Stop(letter, "a-day")
          : new Outcome.Park(letter, "a-day");
    }
    SentLog.Entry entry = new SentLog.Entry(id, text, letter.type(), now);
    return new Outcome.Pass(letter.logged(log.with(entry, now)));
  }

  private static long count(List<SentLog.Entry> entries, Predicate<SentLog.Entry> which) {
    return entries.stream().filter(which).count();
  }
}
