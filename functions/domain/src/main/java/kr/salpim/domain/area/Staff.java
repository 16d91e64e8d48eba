package kr.salpim.domain.area;

import java.time.LocalDate;
import java.util.Optional;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;

/**
 * A person who works for a dong or a district office: item {@code D#<code>} / {@code
 * STAFF#<role>#<contact token>}.
 *
 * @param dong ten-digit code of the dong, or five-digit code of the gu
 * @param token the contact's token
 * @param zone the person's zone (담당구역), where one is assigned
 * @param optsInNight wants to hear of emergencies outside duty hours too
 * @param left first day in Seoul on which the person no longer works there
 * @param trained day of the training in human rights and personal data (인권·개인정보 교육)
 */
public record Staff(
    String dong,
    Role role,
    String token,
    Secret name,
    Address address,
    Optional<String> zone,
    boolean optsInNight,
    Optional<LocalDate> left,
    Optional<LocalDate> trained) {

  public static final String SORT_PREFIX = "STAFF#";
  private static final String NAME = "nm";
  private static final String ADDRESS = "ad";
  private static final String ZONE = "z";
  private static final String NIGHT = "nt";
  private static final String LEFT = "lf";
  private static final String TRAINED = "tr";

  /** Somebody who sleeps at night and stays. */
  public Staff(
      String dong, Role role, String token, Secret name, Address address, Optional<String> zone) {
    this(dong, role, token, name, address, zone, false, Optional.empty(), Optional.empty());
  }

  /** The same person, who hears of emergencies at night. */
  public Staff optingInNight() {
    return new Staff(dong, role, token, name, address, zone, true, left, trained);
  }

  /** The same person, gone from {@code day} on. */
  public Staff leaving(LocalDate day) {
    return new Staff(
        dong, role, token, name, address, zone, optsInNight, Optional.of(day), trained);
  }

  /** The same person, trained on {@code day}. */
  public Staff trainedOn(LocalDate day) {
    return new Staff(dong, role, token, name, address, zone, optsInNight, left, Optional.of(day));
  }

  /** Whether the person may be named for a visit: a helper only with the training. */
  public boolean mayVisit(LocalDate day) {
    return role != Role.HELPER || trained.filter(on -> !on.isAfter(day)).isPresent();
  }

  public boolean worksOn(LocalDate day) {
    return left.filter(gone -> !day.isBefore(gone)).isEmpty();
  }

  public static Key key(String dong, Role role, String token) {
    return new Key(Dong.partition(dong), SORT_PREFIX + role.name() + "#" + token);
  }

  public Contact toContact() {
    return Contact.known(token, address, role, name, dong);
  }

  public Item toItem() {
    Item.Builder item =
        Item.at(key(dong, role, token))
            .secret(NAME, name)
            .secret(ADDRESS, address.toSecret())
            .text(ZONE, zone)
            .text(LEFT, left.map(LocalDate::toString))
            .text(TRAINED, trained.map(LocalDate::toString));
    if (optsInNight) {
      item.number(NIGHT, 1);
    }
    return item.build();
  }

  public static Staff from(Item item) {
    String[] sort = item.key().sort().split("#", 3);
    return new Staff(
        item.key().partition().substring(Dong.PARTITION_PREFIX.length()),
        Role.valueOf(sort[1]),
        sort[2],
        item.secret(NAME).orElseThrow(),
        item.secret(ADDRESS).map(Address::from).orElseThrow(),
        item.text(ZONE),
        item.number(NIGHT).orElse(0) == 1,
        item.text(LEFT).map(LocalDate::parse),
        item.text(TRAINED).map(LocalDate::parse));
  }
}
