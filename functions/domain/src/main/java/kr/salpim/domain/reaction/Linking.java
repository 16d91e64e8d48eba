package kr.salpim.domain.reaction;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.contact.Known;
import kr.salpim.domain.contact.LinkCode;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;

/**
 * Sends a one-time code to a phone on record. To a phone that is not on record nothing is sent, and
 * whoever asked cannot tell the difference. It is an answer, so that it goes to the phone itself
 * and not first to a messenger that is linked already.
 */
final class Linking {

  private static final BigInteger CODES = BigInteger.TEN.pow(LinkCode.DIGITS);

  private final Table table;
  private final Texts texts;
  private final KeyedHash hash;

  Linking(Table table, Texts texts, KeyedHash hash) {
    this.table = table;
    this.texts = texts;
    this.hash = hash;
  }

  List<Change> changes(Inbound wish, Dong dong, Haste haste, Instant now) {
    String number = wish.phone().orElseThrow().reveal();
    String phoneToken = hash.of("phone|" + number);
    Optional<Address> onRecord =
        table
            .get(Contact.key(phoneToken))
            .map(Contact::from)
            .filter(contact -> contact.role().isPresent() && contact.optedOut().isEmpty())
            .flatMap(Contact::address);
    String code = code(wish);
    String codeHash = LinkCode.hash(hash, wish.token(), code);
    Optional<LinkCode> before = Known.read(table, wish.token()).link();
    Optional<LinkCode> next =
        onRecord.flatMap(to -> LinkCode.next(before, wish.token(), codeHash, phoneToken, now));
    return next.map(
            link ->
                List.<Change>of(
                    new Change.Put(link.toItem(), Condition.always()),
                    Outgoing.causedBy(
                            hash,
                            wish.cause(),
                            "code",
                            onRecord.get(),
                            texts.korean("link.code", dong.sender(), code),
                            MessageClass.CONFIRMATION,
                            dong.code(),
                            now)
                        .queue(haste.firstDue(now), Lane.NOW)))
        .orElse(List.of());
  }

  /** Derived with the key from the wish, so that a repeated reaction sends the same code. */
  private String code(Inbound wish) {
    byte[] bytes = hash.of("linkcode|" + wish.cause()).getBytes(StandardCharsets.US_ASCII);
    return String.format(
        Locale.ROOT,
        "%0" + LinkCode.DIGITS + "d",
        new BigInteger(1, bytes).mod(CODES).longValueExact());
  }
}
