package kr.salpim.domain.gate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.contact.Known;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.Outgoing;

/**
 * A message on its way through the gate, with all that is known at this moment.
 *
 * @param known of the reader, read strongly
 * @param only name of the way that a message in doubt went: no other knows whether it was taken
 * @param linked the phone contact that the reader's messenger is linked to; asked only where needed
 * @param type what the message counts as now: a reply that comes late is none any more
 * @param text as it would be sent now
 * @param log what the reader was sent lately, this message included, where it counts
 * @param way how it would leave
 * @param notes a word for each rule that said something
 */
public record Letter(
    Outgoing message,
    Optional<String> only,
    Known known,
    Supplier<Optional<Contact>> linked,
    Dong dong,
    Instant now,
    MessageClass type,
    String text,
    Optional<SentLog> log,
    Optional<Way> way,
    List<String> notes) {

  public Letter {
    notes = List.copyOf(notes);
  }

  public static Letter of(
      Outgoing message, Known known, Supplier<Optional<Contact>> linked, Dong dong, Instant now) {
    return new Letter(
        message,
        Optional.empty(),
        known,
        linked,
        dong,
        now,
        message.type(),
        message.text().reveal(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /** The same, to leave by the way of this name or not at all. */
  public Letter onlyBy(String name) {
    return new Letter(
        message, Optional.of(name), known, linked, dong, now, type, text, log, way, notes);
  }

  Letter as(MessageClass type) {
    return new Letter(message, only, known, linked, dong, now, type, text, log, way, notes);
  }

  Letter reading(String text) {
    return new Letter(message, only, known, linked, dong, now, type, text, log, way, notes);
  }

  Letter logged(SentLog log) {
    return new Letter(
        message, only, known, linked, dong, now, type, text, Optional.of(log), way, notes);
  }

  Letter by(Way way) {
    return new Letter(
        message, only, known, linked, dong, now, type, text, log, Optional.of(way), notes);
  }

  Letter noting(String note) {
    List<String> all = new ArrayList<>(notes);
    all.add(note);
    return new Letter(message, only, known, linked, dong, now, type, text, log, way, all);
  }

  Optional<Contact> contact() {
    return known.contact();
  }

  /** Whether a partner agency's machine reads it, which neither sleeps nor is flooded. */
  boolean machine() {
    return message.to().channel().equals(Ways.PARTNER);
  }

  /** Whether the reader works for the centre. */
  boolean staff() {
    return contact().map(Contact::staff).orElse(false);
  }

  /** Whether neither a refusal nor the hour of the day nor a flood may hold the message up. */
  boolean urgent() {
    return type == MessageClass.URGENT || type == MessageClass.OPERATIONAL;
  }

  /** The message alone: the text is not for logs. */
  @Override
  public String toString() {
    return "Letter[" + message.id() + "]";
  }
}
