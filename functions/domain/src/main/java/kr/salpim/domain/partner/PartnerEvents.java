package kr.salpim.domain.partner;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;

/**
 * Tells partners that something happened: a thin event through the outbox, and beside it a record
 * by which a missed one is found and told again.
 */
public final class PartnerEvents {

  private final KeyedHash hash;

  public PartnerEvents(KeyedHash hash) {
    this.hash = hash;
  }

  /**
   * The changes that tell it: the record alone where the partner has no webhook.
   *
   * @param type such as {@code kr.salpim.referral.sent}
   * @param subject opaque id of what it is about: the partner fetches the rest itself
   * @param cause by which the same is told once, however often it is tried
   * @param dong whose matter it is
   * @param urgent whether it may not wait for the morning
   */
  public List<Change> tell(
      Partner partner,
      String type,
      String subject,
      String cause,
      String dong,
      boolean urgent,
      Instant now) {
    String id = id(partner, type, cause);
    List<Change> changes = new ArrayList<>();
    PartnerEvent event = new PartnerEvent(partner.id(), now, id, type, subject, dong);
    changes.add(new Change.Put(event.toItem(), Condition.absent()));
    partner
        .webhook()
        .map(to -> message(partner, event, cause, to, dong, urgent))
        .map(message -> message.queue(now.plus(Timer.BORN_LEASED_FOR), message.lane()))
        .ifPresent(changes::add);
    return changes;
  }

  /** The id of the message that tells it. */
  String id(Partner partner, String type, String cause) {
    return Outgoing.id(hash, "partner|" + partner.id() + "|" + cause, type);
  }

  private Outgoing message(
      Partner partner, PartnerEvent event, String cause, Address to, String dong, boolean urgent) {
    return Outgoing.causedBy(
        hash,
        "partner|" + partner.id() + "|" + cause,
        event.type(),
        to,
        event.type() + " " + event.subject(),
        urgent ? MessageClass.URGENT : MessageClass.OPERATIONAL,
        dong,
        event.at());
  }
}
