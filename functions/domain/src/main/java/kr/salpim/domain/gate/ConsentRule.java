package kr.salpim.domain.gate;

import java.time.Instant;
import java.time.ZonedDateTime;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.outbox.MessageClass;

/**
 * Whoever refused gets nothing more, from the moment of the refusal on. Whoever writes again after
 * refusing is answered: that answer was asked for. Advertising needs consent that is not older than
 * two years (정보통신망법 §50①⑧, 시행령 §62의3).
 */
final class ConsentRule implements Rule {

  /** After this consent must have been confirmed again. */
  private static final int CONSENT_YEARS = 2;

  @Override
  public Outcome judge(Letter letter) {
    if (letter.type() == MessageClass.ADVERTISING && !consented(letter)) {
      return new Outcome.Stop(letter, "no-consent");
    }
    if (letter.contact().stream().allMatch(contact -> wanted(letter, contact))) {
      return new Outcome.Pass(letter);
    }
    return letter.urgent()
        ? new Outcome.Pass(letter.noting("passed-refusal"))
        : new Outcome.Stop(letter, "refused");
  }

  /** Whether the message may go to this contact of the reader's too. */
  static boolean reaches(Letter letter, Contact contact) {
    return !HushRule.hushes(letter, contact) && (letter.urgent() || wanted(letter, contact));
  }

  private static boolean wanted(Letter letter, Contact contact) {
    return contact.optedOut().stream().allMatch(refused -> askedFor(letter, refused));
  }

  private static boolean askedFor(Letter letter, Instant refused) {
    return switch (letter.type()) {
      case CONFIRMATION -> true;
      case REPLY -> letter.message().created().isAfter(refused);
      default -> false;
    };
  }

  private static boolean consented(Letter letter) {
    ZonedDateTime oldest = letter.now().atZone(WorkingDays.SEOUL).minusYears(CONSENT_YEARS);
    return letter
        .contact()
        .flatMap(Contact::advertising)
        .filter(consent -> consent.given().isAfter(oldest.toInstant()))
        .isPresent();
  }
}
