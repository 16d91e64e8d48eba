package kr.salpim.domain.gate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Sending;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.contact.Known;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.outbox.State;
import kr.salpim.domain.outbox.Wording;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Item;

/** A message before the gate: a notice to a resident on a Monday at ten, unless a test differs. */
record Given(
    String id,
    MessageClass type,
    Address to,
    String text,
    Optional<Wording> wording,
    List<String> tried,
    Instant created,
    Instant now,
    Optional<Contact> contact,
    Optional<Contact> linked,
    Optional<Item> sent,
    Sending sending) {

  static final String DONG = "1153059500";
  static final Address PHONE = Address.phone("sms", "demo", "+821000000101");
  static final Instant MONDAY_TEN = seoul("2026-11-23T10:00:00");

  static Given notice() {
    return new Given(
        "id-00000-of-a-message",
        MessageClass.INFORMATIONAL,
        PHONE,
        "[구로4동주민센터] 내일 방문합니다.",
        Optional.empty(),
        List.of(),
        MONDAY_TEN,
        MONDAY_TEN,
        Optional.of(person(Role.RESIDENT)),
        Optional.empty(),
        Optional.empty(),
        Sending.off());
  }

  static Instant seoul(String local) {
    return LocalDateTime.parse(local).atZone(WorkingDays.SEOUL).toInstant();
  }

  /** A hash without a key, the same in each run. */
  static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 16));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static Contact person(Role role) {
    return Contact.known(hash(PHONE.canonical()), PHONE, role, new Secret("김주민"), DONG);
  }

  static Contact refused(Contact contact, Instant at) {
    return with(contact, Optional.of(at), contact.messenger(), contact.advertising());
  }

  static Contact linkedTo(Contact contact, Address messenger) {
    return with(contact, contact.optedOut(), Optional.of(messenger), contact.advertising());
  }

  static Contact consented(Contact contact, Instant at, boolean night) {
    Contact.AdvertisingConsent consent = new Contact.AdvertisingConsent(at, night);
    return with(contact, contact.optedOut(), contact.messenger(), Optional.of(consent));
  }

  private static Contact with(
      Contact contact,
      Optional<Instant> optedOut,
      Optional<Address> messenger,
      Optional<Contact.AdvertisingConsent> advertising) {
    return new Contact(
        contact.token(),
        contact.address(),
        contact.role(),
        contact.name(),
        contact.dong(),
        optedOut,
        contact.linkedTo(),
        messenger,
        advertising,
        contact.household(),
        contact.reported(),
        contact.hushed());
  }

  Letter letter() {
    Outgoing message =
        new Outgoing(
            id,
            hash(to.canonical()),
            to,
            new Secret(text),
            type,
            DONG,
            Optional.empty(),
            wording,
            tried,
            State.QUEUED,
            created,
            created);
    Known known = new Known(contact, List.of(), List.of(), Optional.empty(), sent);
    return Letter.of(message, known, () -> linked, new Dong(DONG, "구로4동", List.of(), sending), now);
  }

  Given id(String other) {
    return new Given(
        other, type, to, text, wording, tried, created, now, contact, linked, sent, sending);
  }

  Given of(MessageClass other) {
    return new Given(
        id, other, to, text, wording, tried, created, now, contact, linked, sent, sending);
  }

  Given to(Address other) {
    return new Given(
        id, type, other, text, wording, tried, created, now, contact, linked, sent, sending);
  }

  Given text(String other) {
    return new Given(
        id, type, to, other, wording, tried, created, now, contact, linked, sent, sending);
  }

  Given worded(Wording words) {
    return new Given(
        id,
        type,
        to,
        text,
        Optional.of(words),
        tried,
        created,
        now,
        contact,
        linked,
        sent,
        sending);
  }

  Given tried(String... ways) {
    return new Given(
        id, type, to, text, wording, List.of(ways), created, now, contact, linked, sent, sending);
  }

  Given created(Instant at) {
    return new Given(id, type, to, text, wording, tried, at, now, contact, linked, sent, sending);
  }

  Given at(Instant time) {
    return new Given(
        id, type, to, text, wording, tried, created, time, contact, linked, sent, sending);
  }

  Given reader(Contact other) {
    return new Given(
        id,
        type,
        to,
        text,
        wording,
        tried,
        created,
        now,
        Optional.of(other),
        linked,
        sent,
        sending);
  }

  Given nobodyKnown() {
    return new Given(
        id, type, to, text, wording, tried, created, now, Optional.empty(), linked, sent, sending);
  }

  Given linked(Contact phone) {
    return new Given(
        id,
        type,
        to,
        text,
        wording,
        tried,
        created,
        now,
        contact,
        Optional.of(phone),
        sent,
        sending);
  }

  Given sent(Optional<Item> log) {
    return new Given(
        id, type, to, text, wording, tried, created, now, contact, linked, log, sending);
  }

  Given sending(Sending other) {
    return new Given(
        id, type, to, text, wording, tried, created, now, contact, linked, sent, other);
  }
}
