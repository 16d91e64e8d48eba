package kr.salpim.domain.contact;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Value;

/**
 * Who a phone number or messenger id is: item {@code C#<token>} / {@code WHO}.
 *
 * @param role empty for somebody who only wrote or refused
 * @param dong code of the dong that looks after the contact
 * @param optedOut when the contact refused further messages
 * @param linkedTo token of the phone contact that a messenger id was proven to belong to
 * @param messenger of a phone contact: the messenger that was linked last
 * @param household of a resident their own, of anybody else the one that they look after
 * @param reported the household of which the contact told last, while nobody knows which it is
 * @param hushed from when nothing is sent but answers: the phone may be in the wrong hands
 * @param advertising when the contact agreed to advertising (광고성 정보), and whether at night too
 */
public record Contact(
    String token,
    Optional<Address> address,
    Optional<Role> role,
    Optional<Secret> name,
    Optional<String> dong,
    Optional<Instant> optedOut,
    Optional<String> linkedTo,
    Optional<Address> messenger,
    Optional<AdvertisingConsent> advertising,
    Optional<String> household,
    Optional<String> reported,
    Optional<Instant> hushed) {

  public static final String SORT = "WHO";
  public static final String PARTITION_PREFIX = "C#";
  public static final String ADDRESS = "ad";
  public static final String ROLE = "ro";
  public static final String NAME = "nm";
  public static final String DONG = "d";
  public static final String OPTED_OUT = "oo";
  public static final String LINKED = "lk";
  public static final String MESSENGER = "ms";
  public static final String HOUSEHOLD = "hh";
  public static final String REPORTED = "rh";
  public static final String HUSHED = "hu";
  private static final String AD_CONSENT = "ac";
  private static final String NIGHT_CONSENT = "nc";

  /** Consent to advertising (정보통신망법 §50); at night it is given apart. */
  public record AdvertisingConsent(Instant given, boolean night) {}

  /** Partition of everything that is known of a contact. */
  public static String partition(String token) {
    return PARTITION_PREFIX + token;
  }

  public static Key key(String token) {
    return new Key(partition(token), SORT);
  }

  /** Somebody whom the centre knows. */
  public static Contact known(String token, Address address, Role role, Secret name, String dong) {
    return new Contact(
        token,
        Optional.of(address),
        Optional.of(role),
        Optional.of(name),
        Optional.of(dong),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The contact as one of this household. */
  public Contact of(String household) {
    return new Contact(
        token,
        address,
        role,
        name,
        dong,
        optedOut,
        linkedTo,
        messenger,
        advertising,
        Optional.of(household),
        reported,
        hushed);
  }

  public boolean staff() {
    return role.map(Role::staff).orElse(false);
  }

  public Item toItem() {
    Map<String, Value> values = new LinkedHashMap<>();
    address.ifPresent(a -> values.put(ADDRESS, new Value.Hidden(a.toSecret())));
    role.ifPresent(r -> values.put(ROLE, new Value.Text(r.name())));
    name.ifPresent(n -> values.put(NAME, new Value.Hidden(n)));
    dong.ifPresent(d -> values.put(DONG, new Value.Text(d)));
    optedOut.ifPresent(at -> values.put(OPTED_OUT, new Value.Num(at.toEpochMilli())));
    linkedTo.ifPresent(l -> values.put(LINKED, new Value.Text(l)));
    messenger.ifPresent(m -> values.put(MESSENGER, new Value.Hidden(m.toSecret())));
    household.ifPresent(h -> values.put(HOUSEHOLD, new Value.Text(h)));
    reported.ifPresent(h -> values.put(REPORTED, new Value.Text(h)));
    hushed.ifPresent(at -> values.put(HUSHED, new Value.Num(at.toEpochMilli())));
    advertising.ifPresent(
        consent -> {
          values.put(AD_CONSENT, new Value.Num(consent.given().toEpochMilli()));
          values.put(NIGHT_CONSENT, new Value.Num(consent.night() ? 1 : 0));
        });
    return new Item(key(token), values);
  }

  public static Contact from(Item item) {
    return new Contact(
        item.key().partition().substring(2),
        item.secret(ADDRESS).map(Address::from),
        item.text(ROLE).map(Role::valueOf),
        item.secret(NAME),
        item.text(DONG),
        item.number(OPTED_OUT).stream().mapToObj(Instant::ofEpochMilli).findFirst(),
        item.text(LINKED),
        item.secret(MESSENGER).map(Address::from),
        item.number(AD_CONSENT).stream()
            .mapToObj(Instant::ofEpochMilli)
            .map(at -> new AdvertisingConsent(at, item.number(NIGHT_CONSENT).orElse(0) == 1))
            .findFirst(),
        item.text(HOUSEHOLD),
        item.text(REPORTED),
        item.number(HUSHED).stream().mapToObj(Instant::ofEpochMilli).findFirst());
  }
}
