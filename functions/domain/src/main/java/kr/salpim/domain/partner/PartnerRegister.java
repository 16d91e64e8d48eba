package kr.salpim.domain.partner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.salpim.domain.Ids;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Rounds;
import kr.salpim.domain.table.Table;

/**
 * The register of partners: set up, found by area, and let go. Beside each stands a pointer in each
 * gu where it takes part, {@code D#<gu>} / {@code PARTNER#<id>}, by which it is found there.
 */
public final class PartnerRegister implements Partners {

  /** Of one gu, and more than work with any; each costs a read. */
  private static final int MAX_PARTNERS = 500;

  /** Seoul has 25 gu, and a partner for all of them names these: so many items change at once. */
  private static final int MAX_GU = 40;

  private static final String POINTER_PREFIX = "PARTNER#";

  private final Table table;
  private final KeyedHash hash;
  private final Rounds rounds;

  public PartnerRegister(Table table, KeyedHash hash, Ids ids) {
    this.table = table;
    this.hash = hash;
    this.rounds = new Rounds(table, ids);
  }

  @Override
  public Optional<Partner> find(String id) {
    return Partner.isId(id) ? table.get(Partner.key(id)).map(Partner::from) : Optional.empty();
  }

  /**
   * Those that take part in a dong, or anywhere in a gu, by their ids; those too that left.
   *
   * @param area code of a dong or a gu
   */
  public List<Partner> in(String area) {
    String gu = Dong.gu(area);
    return table.query(Dong.partition(gu), POINTER_PREFIX, MAX_PARTNERS).stream()
        .flatMap(pointer -> find(pointer.key().sort().substring(POINTER_PREFIX.length())).stream())
        .filter(partner -> area.equals(gu) ? gus(partner).contains(gu) : partner.covers(area))
        .toList();
  }

  /**
   * Sets a partner up or changes it as a whole.
   *
   * @throws IllegalArgumentException where it names more gu than there are
   */
  public void set(Partner wished) {
    if (gus(wished).size() > MAX_GU) {
      throw new IllegalArgumentException("more than " + MAX_GU + " gu");
    }
    rounds.first(() -> written(wished));
  }

  /** It takes part no longer from that day on; what it is known by stays. */
  public boolean leave(String id, LocalDate day) {
    Optional<Partner> known = find(id);
    known.ifPresent(partner -> set(partner.leaving(day)));
    return known.isPresent();
  }

  private Optional<Boolean> written(Partner wished) {
    Optional<Item> before = table.get(Partner.key(wished.id()));
    List<Change> changes = new ArrayList<>();
    Condition same = before.isPresent() ? Condition.present() : Condition.absent();
    changes.add(new Change.Put(wished.toItem(), same));
    Set<String> gone = new HashSet<>(before.map(item -> gus(Partner.from(item))).orElse(Set.of()));
    gone.removeAll(gus(wished));
    gone.forEach(
        gu -> changes.add(new Change.Delete(pointer(gu, wished.id()), Condition.always())));
    gus(wished)
        .forEach(
            gu ->
                changes.add(
                    new Change.Put(Item.at(pointer(gu, wished.id())).build(), Condition.always())));
    contact(wished).ifPresent(changes::add);
    before.map(Partner::from).flatMap(old -> former(old, wished)).ifPresent(changes::add);
    return rounds.written(changes, true);
  }

  /** Whoever answers for it by phone is known by its name, unless the centre knows them already. */
  private Optional<Change> contact(Partner partner) {
    return partner
        .phone()
        .flatMap(
            phone -> {
              String token = hash.of(phone.canonical());
              Contact contact = known(token, phone, partner);
              boolean known = table.get(Contact.key(token)).isPresent();
              return known
                  ? Optional.empty()
                  : Optional.of(new Change.Put(contact.toItem(), Condition.absent()));
            });
  }

  /** Of a phone that is its no longer, unless somebody has become more there than its voice. */
  private Optional<Change> former(Partner old, Partner wished) {
    Optional<Address> phone = old.phone().filter(had -> !wished.phone().equals(Optional.of(had)));
    String token = phone.map(Address::canonical).map(hash::of).orElse("");
    return phone
        .flatMap(had -> table.get(Contact.key(token)))
        .filter(item -> Contact.from(item).equals(known(token, phone.orElseThrow(), old)))
        .map(
            item ->
                new Change.Delete(
                    item.key(),
                    Condition.all(
                        Condition.is(Contact.ROLE, Role.NEIGHBOUR.name()),
                        Condition.missing(Contact.OPTED_OUT),
                        Condition.missing(Contact.HOUSEHOLD))));
  }

  /**
   * One of a dong where it takes part in that alone; else of the dong whose number it writes to.
   */
  private static Contact known(String token, Address phone, Partner partner) {
    return new Contact(
        token,
        Optional.of(phone),
        Optional.of(Role.NEIGHBOUR),
        Optional.of(partner.name()),
        partner.areas().stream()
            .filter(area -> partner.areas().size() == 1 && area.length() == Dong.DIGITS)
            .findFirst(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Key pointer(String gu, String id) {
    return new Key(Dong.partition(gu), POINTER_PREFIX + id);
  }

  private static Set<String> gus(Partner partner) {
    return partner.areas().stream().map(Dong::gu).collect(Collectors.toSet());
  }
}
