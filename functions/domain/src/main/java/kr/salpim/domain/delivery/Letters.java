package kr.salpim.domain.delivery;

import java.time.Clock;
import java.util.Optional;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.contact.Known;
import kr.salpim.domain.gate.Letter;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.table.Table;

/** Reads what the gate must know of a message's reader, strongly and at this moment. */
final class Letters {

  private final Table table;
  private final Directory directory;
  private final Clock clock;

  Letters(Table table, Directory directory, Clock clock) {
    this.table = table;
    this.directory = directory;
    this.clock = clock;
  }

  Letter of(Outgoing message) {
    Known known = Known.read(table, message.token());
    return Letter.of(
        message, known, () -> linked(known), directory.dong(message.dong()), clock.instant());
  }

  private Optional<Contact> linked(Known known) {
    return known
        .contact()
        .flatMap(Contact::linkedTo)
        .flatMap(token -> table.get(Contact.key(token)))
        .map(Contact::from);
  }
}
