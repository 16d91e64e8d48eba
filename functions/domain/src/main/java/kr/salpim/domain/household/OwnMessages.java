package kr.salpim.domain.household;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.inbound.InboundItem;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.understanding.About;

/**
 * What residents wrote of themselves: theirs to have (개인정보보호법 §35) and to have erased (§36). No law
 * holds it: 사회보장급여법 §34 says after what time it must be gone, not until when it must be kept. What
 * they told of somebody else is that person's.
 */
final class OwnMessages {

  /** More than one number writes in the five years that messages are kept. */
  private static final int MAX_READ = 20_000;

  /** A week is the longest that a provider tries again, and only by its item is it known then. */
  private static final Duration COMES_AGAIN = Duration.ofDays(7);

  private final Table table;
  private final ContactLinks contacts;

  OwnMessages(Table table, ContactLinks contacts) {
    this.table = table;
    this.contacts = contacts;
  }

  /** Whether it is no message, or one that the writer wrote of themselves. */
  static boolean theirOwn(Item item) {
    return !Inbound.is(item.key()) || InboundItem.from(item).understanding().about() == About.SELF;
  }

  /** The contacts of a household whose own data it is: nobody who looks after others. */
  static List<Contact> residents(List<Contact> linked) {
    return linked.stream()
        .filter(contact -> contact.role().equals(Optional.of(Role.RESIDENT)))
        .toList();
  }

  /**
   * Erases up to {@code most} of them; what may still come again keeps its id alone for as long.
   * What nobody has reacted to yet stays: whoever wrote it waits for an answer.
   *
   * @return how many
   */
  int erase(Home home, Instant now, int most) {
    List<Change> changes =
        residents(contacts.linked(home.id(), home.profile().phones())).stream()
            .flatMap(contact -> erasing(contact, now))
            .limit(most)
            .toList();
    changes.forEach(table::write);
    return changes.size();
  }

  private Stream<Change> erasing(Contact contact, Instant now) {
    return table.query(Contact.partition(contact.token()), Inbound.SORT_PREFIX, MAX_READ).stream()
        .filter(item -> item.text(Attributes.CLOCK).isEmpty())
        .filter(item -> item.text(Attributes.BOARD).isEmpty())
        .filter(OwnMessages::theirOwn)
        .flatMap(item -> erasing(item, now).stream());
  }

  private static Optional<Change> erasing(Item item, Instant now) {
    Instant comes = InboundItem.from(item).received().plus(COMES_AGAIN);
    if (comes.isBefore(now)) {
      return Optional.of(new Change.Delete(item.key(), Condition.missing(Attributes.CLOCK)));
    }
    boolean emptied = item.number(Attributes.EXPIRES).orElse(0) <= comes.getEpochSecond();
    return emptied ? Optional.empty() : Optional.of(InboundItem.emptied(item, comes));
  }
}
