package kr.salpim.domain.household;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Value;

/**
 * Lets whoever hears from a phone know whose household it is. What a contact refused is never
 * touched, a role that it has stays, and the first household stays until its phone is taken away:
 * two that share a phone are for a person to compare. A phone that another dong looks after, or
 * that wrote to one, stays as it is: nobody takes it over by naming it.
 */
final class ContactLinks {

  private static final String CHANNEL = "sms";

  /** A phone is reached over whatever its dong sends through; no account of ours is meant. */
  private static final String ANY_ACCOUNT = "";

  /** Whoever wrote to several dong did so with one of the first messages that are kept. */
  private static final int MAX_MESSAGES = 20;

  /**
   * What becomes of the members' phones.
   *
   * @param others households to which phones lead already, as they were linked
   */
  record Links(List<Change> changes, Set<String> others) {
    Links {
      changes = List.copyOf(changes);
      others = Set.copyOf(others);
    }
  }

  private final Table table;
  private final KeyedHash hash;

  ContactLinks(Table table, KeyedHash hash) {
    this.table = table;
    this.hash = hash;
  }

  /** Links the members' phones; two reads each. */
  Links link(String household, String dong, Profile profile) {
    List<Change> changes = new ArrayList<>();
    Set<String> others = new TreeSet<>();
    for (String phone : profile.phones()) {
      Address address = Address.phone(CHANNEL, ANY_ACCOUNT, phone);
      String name =
          profile.members().stream()
              .filter(member -> member.phone().equals(Optional.of(phone)))
              .findFirst()
              .map(Member::name)
              .orElse("");
      Optional<Item> item = table.get(Contact.key(token(address)));
      Optional<String> linked = item.flatMap(found -> found.text(Contact.HOUSEHOLD));
      if (linked.isPresent()) {
        others.add(linked.get());
      } else if (!elsewhere(token(address), item, dong)) {
        link(address, item, name, household, dong).ifPresent(changes::add);
      }
    }
    return new Links(changes, others);
  }

  /** Links none, and says to which households the members' phones lead. */
  Links known(Profile profile) {
    Set<String> others = new TreeSet<>();
    for (String phone : profile.phones()) {
      table
          .get(Contact.key(token(Address.phone(CHANNEL, ANY_ACCOUNT, phone))))
          .flatMap(found -> found.text(Contact.HOUSEHOLD))
          .ifPresent(others::add);
    }
    return new Links(List.of(), others);
  }

  /** Whether another dong looks after the contact, or had a message of it. */
  private boolean elsewhere(String token, Optional<Item> item, String dong) {
    Optional<String> after = item.flatMap(found -> found.text(Contact.DONG));
    return after.isPresent()
        ? !after.get().equals(dong)
        : table.query(Contact.partition(token), Inbound.SORT_PREFIX, MAX_MESSAGES).stream()
            .flatMap(message -> Inbound.dong(message).stream())
            .anyMatch(to -> !to.equals(dong));
  }

  private Optional<Change> link(
      Address address, Optional<Item> item, String name, String household, String dong) {
    Optional<Role> role = item.map(Contact::from).flatMap(Contact::role);
    if (role.filter(Role::staff).isPresent()) {
      return Optional.empty();
    }
    Map<String, Value> set = new HashMap<>();
    set.put(Contact.HOUSEHOLD, new Value.Text(household));
    if (role.isEmpty()) {
      set.put(Contact.ROLE, new Value.Text(Role.RESIDENT.name()));
      set.put(Contact.DONG, new Value.Text(dong));
      if (!name.isEmpty()) {
        set.put(Contact.NAME, new Value.Hidden(new Secret(name)));
      }
    }
    if (item.flatMap(found -> found.secret(Contact.ADDRESS)).isEmpty()) {
      set.put(Contact.ADDRESS, new Value.Hidden(address.toSecret()));
    }
    Condition sameRole = asRead(Contact.ROLE, role.map(Role::name));
    Condition sameDong = asRead(Contact.DONG, item.flatMap(found -> found.text(Contact.DONG)));
    return Optional.of(
        update(
            token(address),
            set,
            Set.of(),
            Condition.all(sameRole, sameDong, Condition.missing(Contact.HOUSEHOLD))));
  }

  /** Takes the link of these phones away, where it is this household's. */
  List<Change> unlink(String household, List<String> phones) {
    return linked(household, phones).stream()
        .map(
            contact ->
                update(contact.token(), Map.of(), Set.of(Contact.HOUSEHOLD), linkedTo(household)))
        .toList();
  }

  /** Takes away what a household's data made known of these phones; what they refused stays. */
  List<Change> forget(String household, List<String> phones) {
    return linked(household, phones).stream()
        .map(
            contact ->
                update(
                    contact.token(),
                    Map.of(),
                    resident(contact)
                        ? Set.of(Contact.HOUSEHOLD, Contact.ROLE, Contact.NAME, Contact.DONG)
                        : Set.of(Contact.HOUSEHOLD),
                    linkedTo(household)))
        .toList();
  }

  /** From now on another dong looks after the household's residents. */
  List<Change> moved(String household, List<String> phones, String dong) {
    return linked(household, phones).stream()
        .filter(ContactLinks::resident)
        .map(
            contact ->
                update(
                    contact.token(),
                    Map.of(Contact.DONG, new Value.Text(dong)),
                    Set.of(),
                    linkedTo(household)))
        .toList();
  }

  /** Tokens of these phones, as far as they are linked to the household. */
  List<Contact> linked(String household, List<String> phones) {
    return phones.stream()
        .map(phone -> table.get(Contact.key(token(Address.phone(CHANNEL, ANY_ACCOUNT, phone)))))
        .flatMap(Optional::stream)
        .filter(item -> item.text(Contact.HOUSEHOLD).equals(Optional.of(household)))
        .map(Contact::from)
        .toList();
  }

  private static Condition asRead(String attribute, Optional<String> value) {
    return value
        .map(text -> Condition.is(attribute, text))
        .orElseGet(() -> Condition.missing(attribute));
  }

  private String token(Address address) {
    return hash.of(address.canonical());
  }

  private static boolean resident(Contact contact) {
    return contact.role().equals(Optional.of(Role.RESIDENT));
  }

  private static Condition linkedTo(String household) {
    return Condition.is(Contact.HOUSEHOLD, household);
  }

  private static Change update(
      String token, Map<String, Value> set, Set<String> remove, Condition when) {
    return new Change.Update(Contact.key(token), set, Map.of(), remove, when);
  }
}
