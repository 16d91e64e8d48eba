package kr.salpim.domain.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.outbox.MessageClass;

/**
 * What can wait waits while people sleep, and what waited is spread over the first half hour, so
 * that the morning begins without a burst. What passes the quiet hours says so.
 */
final class QuietHoursRule implements Rule {

  static final Duration SPREAD = Duration.ofMinutes(30);

  private final Hours hours;

  QuietHoursRule(Hours hours) {
    this.hours = hours;
  }

  @Override
  public Outcome judge(Letter letter) {
    if (letter.machine()) {
      return new Outcome.Pass(letter);
    }
    Optional<Instant> end = hours.quietUntil(letter.type(), letter.staff(), letter.now());
    if (end.isEmpty() || consentedToNights(letter)) {
      return new Outcome.Pass(passesNight(letter) ? letter.noting("passed-quiet-hours") : letter);
    }
    return new Outcome.Wait(letter, end.get().plus(spread(letter.message().id())), "quiet-hours");
  }

  /** Whether the same message would have waited, were it not urgent or an answer. */
  private boolean passesNight(Letter letter) {
    return letter.type() != MessageClass.INFORMATIONAL
        && letter.type() != MessageClass.ADVERTISING
        && hours.quietUntil(MessageClass.INFORMATIONAL, letter.staff(), letter.now()).isPresent();
  }

  private static boolean consentedToNights(Letter letter) {
    return letter.type() == MessageClass.ADVERTISING
        && letter
            .contact()
            .flatMap(Contact::advertising)
            .filter(Contact.AdvertisingConsent::night)
            .isPresent();
  }

  /** The same for the same message, so that judging it again does not move it. */
  private static Duration spread(String id) {
    return Duration.ofMillis(
        Math.floorMod((long) id.hashCode() * 2_654_435_761L, SPREAD.toMillis()));
  }
}
