package kr.salpim.domain.casework;

import java.util.Optional;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.inbound.Source;
import kr.salpim.domain.understanding.About;
import kr.salpim.domain.understanding.Kind;

/**
 * Who wrote a message, and of whom.
 *
 * @param token of the contact that is meant: of a linked messenger the phone
 * @param contact what is known of it
 */
record Writer(Inbound inbound, String token, Optional<Contact> contact) {

  /** What a message is about. */
  enum Whose {
    /** A resident's own home. */
    OWN,
    /** The home of somebody who is known for looking after others. */
    HELPERS_OWN,
    /** The household that the writer looks after. */
    LOOKED_AFTER,
    /** Somebody whom the writer tells of. */
    REPORTED
  }

  Whose whose() {
    Optional<Role> role = contact.flatMap(Contact::role);
    boolean resident = role.map(Role.RESIDENT::equals).orElse(true);
    boolean entered = inbound.source() != Source.MESSAGE;
    boolean self = inbound.understanding().about() == About.SELF;
    if (resident && (entered || self)) {
      return Whose.OWN;
    }
    if (self && inTrouble() && !role.filter(Role::staff).isPresent()) {
      return Whose.HELPERS_OWN;
    }
    boolean looksAfter = !resident && contact.flatMap(Contact::household).isPresent();
    return looksAfter ? Whose.LOOKED_AFTER : Whose.REPORTED;
  }

  private boolean inTrouble() {
    Kind kind = inbound.understanding().kind();
    return kind == Kind.EMERGENCY || kind == Kind.HELP;
  }

  boolean own() {
    return whose() == Whose.OWN || whose() == Whose.HELPERS_OWN;
  }

  /** The household that is remembered for this. */
  Optional<String> household() {
    return switch (whose()) {
      case OWN, LOOKED_AFTER -> contact.flatMap(Contact::household);
      case REPORTED -> contact.flatMap(Contact::reported);
      case HELPERS_OWN -> Optional.empty();
    };
  }

  /** Attribute of the contact in which a new household is remembered. */
  Optional<String> remembered() {
    return switch (whose()) {
      case OWN, LOOKED_AFTER -> Optional.of(Contact.HOUSEHOLD);
      case REPORTED -> Optional.of(Contact.REPORTED);
      case HELPERS_OWN -> Optional.empty();
    };
  }
}
