package kr.salpim.domain.inbound;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.contact.LinkCode;
import kr.salpim.domain.contact.Question;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Value;

/** The changes that intake makes beside the message itself. */
final class Writes {

  private Writes() {}

  /** Marks a question answered, unless it was answered or its number given away meanwhile. */
  static Change answer(Question question, int choice) {
    return new Change.Update(
        question.key(),
        Map.of(Question.CHOICE, new Value.Num(choice)),
        Map.of(),
        Set.of(),
        Condition.all(
            Condition.missing(Question.CHOICE),
            Condition.is(Question.OUTGOING, question.outgoing())));
  }

  /** Stands on the contact from this moment on, where whoever sends finds it. */
  static Change optOut(String token, Address from, Instant now) {
    return new Change.Update(
        Contact.key(token),
        Map.of(
            Contact.OPTED_OUT, new Value.Num(now.toEpochMilli()),
            Contact.ADDRESS, new Value.Hidden(from.toSecret())),
        Map.of(),
        Set.of(),
        Condition.missing(Contact.OPTED_OUT));
  }

  /**
   * Whoever refuses by messenger is the one at the linked phone: notices to it go by messenger.
   * Later counts, because it refuses more.
   */
  static Change optOutOfPhone(String phone, Instant now) {
    return new Change.Update(
        Contact.key(phone),
        Map.of(Contact.OPTED_OUT, new Value.Num(now.toEpochMilli())),
        Map.of(),
        Set.of(),
        Condition.always());
  }

  /** Uses the code up and links the messenger to the phone, and the phone to the messenger. */
  static List<Change> linked(LinkCode link, Address messenger) {
    return List.of(
        new Change.Delete(LinkCode.key(link.token()), Condition.is(LinkCode.CODE, link.codeHash())),
        new Change.Update(
            Contact.key(link.token()),
            Map.of(
                Contact.LINKED, new Value.Text(link.phone()),
                Contact.ADDRESS, new Value.Hidden(messenger.toSecret())),
            Map.of(),
            Set.of(),
            Condition.always()),
        new Change.Update(
            Contact.key(link.phone()),
            Map.of(Contact.MESSENGER, new Value.Hidden(messenger.toSecret())),
            Map.of(),
            Set.of(),
            Condition.present()));
  }

  static Change wrongCode(LinkCode link) {
    return new Change.Update(
        LinkCode.key(link.token()),
        Map.of(),
        Map.of(LinkCode.TRIES, 1L),
        Set.of(),
        Condition.all(
            Condition.is(LinkCode.CODE, link.codeHash()),
            Condition.below(LinkCode.TRIES, LinkCode.MAX_TRIES)));
  }
}
