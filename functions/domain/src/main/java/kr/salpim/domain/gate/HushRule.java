package kr.salpim.domain.gate;

import kr.salpim.domain.contact.Contact;

/**
 * Whoever wrote of violence at home was answered once; nothing more goes to that phone until a
 * worker has decided, for it may be in the wrong hands.
 */
final class HushRule implements Rule {

  @Override
  public Outcome judge(Letter letter) {
    return letter.contact().filter(contact -> hushes(letter, contact)).isPresent()
        ? new Outcome.Stop(letter, "hushed")
        : new Outcome.Pass(letter);
  }

  /** Whether the contact may not read a message that was written so late. */
  static boolean hushes(Letter letter, Contact contact) {
    return contact.hushed().filter(letter.message().created()::isAfter).isPresent();
  }
}
