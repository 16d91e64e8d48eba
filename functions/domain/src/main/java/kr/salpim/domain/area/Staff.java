package kr.salpim.domain.area;

import java.util.Optional;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;

/**
 * A person who works for a dong: item {@code D#<code>} / {@code STAFF#<role>#<contact token>}.
 *
 * @param token the contact's token
 * @param zone the person's zone (담당구역), where one is assigned
 */
public record Staff(
    String dong, Role role, String token, Secret name, Address address, Optional<String> zone) {

  public static final String SORT_PREFIX = "STAFF#";
  private static final String NAME = "nm";
  private static final String ADDRESS = "ad";
  private static final String ZONE = "z";

  public Contact toContact() {
    return Contact.known(token, address, role, name, dong);
  }

  public Item toItem() {
    return Item.at(new Key(Dong.partition(dong), SORT_PREFIX + role.name() + "#" + token))
        .secret(NAME, name)
        .secret(ADDRESS, address.toSecret())
        .text(ZONE, zone)
        .build();
  }

  public static Staff from(Item item) {
    String[] sort = item.key().sort().split("#", 3);
    return new Staff(
        item.key().partition().substring(2),
        Role.valueOf(sort[1]),
        sort[2],
        item.secret(NAME).orElseThrow(),
        item.secret(ADDRESS).map(Address::from).orElseThrow(),
        item.text(ZONE));
  }
}
