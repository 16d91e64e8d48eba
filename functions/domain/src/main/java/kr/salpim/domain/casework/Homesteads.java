package kr.salpim.domain.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.casework.Writer.Whose;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.contact.Known;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.Standing;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.risk.Assessment;
import kr.salpim.domain.risk.HouseholdKey;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.understanding.Kind;

/**
 * In which household's file a message belongs. One that nobody knows yet gets its id from the first
 * report; which known household it is, a person says by merging them.
 */
final class Homesteads {

  private final Table table;
  private final KeyedHash hash;

  Homesteads(Table table, KeyedHash hash) {
    this.table = table;
    this.hash = hash;
  }

  /** Who wrote: somebody whose messenger is linked to a phone is the person at that phone. */
  Writer writer(Inbound inbound) {
    Optional<Contact> contact = Known.read(table, inbound.token()).contact();
    Optional<String> phone = contact.flatMap(Contact::linkedTo);
    return phone.isPresent()
        ? new Writer(inbound, phone.get(), Known.read(table, phone.get()).contact())
        : new Writer(inbound, inbound.token(), contact);
  }

  /** The file that the message belongs into; empty where a new one is opened. */
  Optional<CaseFile> file(Writer writer, Instant now) {
    if (named(writer).isPresent()) {
      return CaseFile.read(table, named(writer).get(), now);
    }
    return meant(writer)
        .flatMap(id -> CaseFile.read(table, id, now))
        .filter(file -> writer.whose() != Whose.REPORTED || stillMeant(writer, file));
  }

  /** The household that is meant, which may have turned out to be another since. */
  Optional<String> meant(Writer writer) {
    if (named(writer).isPresent()) {
      return named(writer);
    }
    return writer.whose() == Whose.HELPERS_OWN
        ? Optional.of(helpersOwn(writer))
        : writer.household();
  }

  /** The household that an answer is about: who wrote it says by its number whom they mean. */
  private static Optional<String> named(Writer writer) {
    return writer
        .inbound()
        .answered()
        .map(Inbound.Answered::subject)
        .filter(subject -> HouseholdKey.is(subject, ""))
        .map(HouseholdKey::id);
  }

  /**
   * The neighbour of whom they told last, as long as that case is open; and a word that tells of
   * nothing is about nobody else.
   */
  private static boolean stillMeant(Writer writer, CaseFile file) {
    boolean word = writer.inbound().understanding().kind() == Kind.OTHER;
    return !file.open().isEmpty() || word && file.household().standing() == Standing.PROVISIONAL;
  }

  String fresh(Writer writer) {
    return writer.whose() == Whose.HELPERS_OWN
        ? helpersOwn(writer)
        : hash.of("household|" + writer.inbound().cause());
  }

  /** Apart from whom they look after, and always the same. */
  private String helpersOwn(Writer writer) {
    return hash.of("household|own|" + writer.token());
  }

  /** The changes that open a new file. */
  List<Change> born(Writer writer, String id, String dong, Assessment assessment, String episode) {
    Household household =
        Household.provisional(id, dong, Optional.empty()).at(assessment.level(), episode);
    return List.of(Assessed.born(household, phone(writer), assessment));
  }

  /** The number that a person's own message came from, by which they are called back. */
  private static Optional<String> phone(Writer writer) {
    return Optional.of(writer.inbound().from())
        .filter(from -> writer.own() && from.phone())
        .map(from -> from.user());
  }
}
