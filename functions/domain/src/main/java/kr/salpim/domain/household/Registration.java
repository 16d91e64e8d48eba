package kr.salpim.domain.household;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.salpim.domain.Ids;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Value;

/**
 * The changes that put a profile to a household: the household itself, the owners of its marks, the
 * contacts of its phones, the programmes of members who were corrected, and the pairs that a person
 * is asked to compare. They fit one transaction: at most 1 household, 25 marks and 12 phones before
 * and after, and {@link #MAX_PAIRS} pairs.
 */
final class Registration {

  /** Pairs proposed at once; what else is alike is found again with the next change. */
  static final int MAX_PAIRS = 8;

  /** More pairs than anybody compares; those beyond are proposed once more. */
  static final int MAX_CANDIDATES = 100;

  private final Table table;
  private final KeyedHash hash;
  private final Ids ids;
  private final Homes homes;
  private final ContactLinks contacts;
  private final Corrections corrections;

  Registration(Table table, KeyedHash hash, Ids ids) {
    this.table = table;
    this.hash = hash;
    this.ids = ids;
    this.homes = new Homes(table);
    this.contacts = new ContactLinks(table, hash);
    this.corrections = new Corrections(table, hash);
  }

  /**
   * A household that is not there yet.
   *
   * @param linked whether phones that nobody knows become its contacts
   */
  List<Change> born(
      Household household, Profile profile, Search search, boolean linked, Instant now) {
    String id = household.id();
    List<Change> changes = new ArrayList<>();
    changes.add(
        new Change.Put(
            household.toItem().secret(Household.PROFILE, profile.toSecret()).build(),
            Condition.absent()));
    search.owners().values().forEach(o -> o.with(id, ids.next()).ifPresent(changes::add));
    ContactLinks.Links links =
        linked ? contacts.link(id, household.dong(), profile) : contacts.known(profile);
    changes.addAll(links.changes());
    changes.addAll(pairs(household, alike(household, search, links), Set.of(), now));
    if (household.standing() != Standing.PROVISIONAL) {
      changes.add(Replan.soon(id, now));
    }
    return changes;
  }

  /** A profile in the place of the one that a household has. */
  List<Change> changed(Home home, Profile profile, Optional<String> zone, Instant now) {
    Household household = home.household();
    Search search = new Search(table, hash, profile, new HashSet<>(household.ids())).withPlaces();
    List<Change> changes = new ArrayList<>();
    changes.add(update(home, profile, zone, now));
    changes.add(Replan.soon(household.id(), now));
    Home after = new Home(household, profile, home.move(), home.parked());
    changes.addAll(
        corrections.changes(household, homes.whole(home).members(), homes.whole(after).members()));
    search
        .owners()
        .values()
        .forEach(o -> o.with(household.id(), ids.next()).ifPresent(changes::add));
    changes.addAll(unmarked(home, profile));
    ContactLinks.Links links = contacts.link(household.id(), household.dong(), profile);
    changes.addAll(links.changes());
    changes.addAll(
        pairs(household, alike(household, search, links), proposed(household.id()), now));
    return changes;
  }

  /** Where what an assessment looks at is another now, the household is put on the clock for it. */
  private static Change update(Home home, Profile profile, Optional<String> zone, Instant now) {
    Household household = home.household();
    Map<String, Value> set = new HashMap<>();
    Set<String> remove = new HashSet<>(zone.isPresent() ? Set.of() : Set.of(Household.ZONE));
    LocalDate today = now.atZone(WorkingDays.SEOUL).toLocalDate();
    if (!profile.factors(today).equals(home.profile().factors(today))) {
      set.put(Attributes.CLOCK, new Value.Text(Timer.HOUSEHOLD.partition(household.id())));
      set.put(Attributes.DUE, new Value.Num(now.toEpochMilli()));
      remove.addAll(Clockwork.TRIED);
    }
    set.put(Household.PROFILE, new Value.Hidden(profile.toSecret()));
    set.put(Household.VERSION, new Value.Num(household.version() + 1));
    if (household.standing() == Standing.PROVISIONAL) {
      set.put(Household.STANDING, new Value.Text(Standing.ACTIVE.name()));
    }
    zone.ifPresent(name -> set.put(Household.ZONE, new Value.Text(name)));
    return new Change.Update(
        Household.key(household.id()), set, Map.of(), remove, asRead(household));
  }

  /** The condition that nobody changed the household since it was read, nor merged it. */
  static Condition asRead(Household household) {
    return Condition.all(
        Condition.is(Household.VERSION, household.version()),
        Condition.missing(Household.MERGED_INTO));
  }

  /** Marks and phones that the profile no longer has. */
  private List<Change> unmarked(Home home, Profile profile) {
    String id = home.id();
    Set<String> gone = new LinkedHashSet<>(Marks.tokens(home.profile(), hash).keySet());
    gone.removeAll(Marks.tokens(profile, hash).keySet());
    List<Change> changes = new ArrayList<>();
    gone.forEach(
        token -> Owners.read(table, token).without(id, ids.next()).ifPresent(changes::add));
    List<String> phones = new ArrayList<>(home.profile().phones());
    phones.removeAll(profile.phones());
    changes.addAll(contacts.unlink(id, phones));
    return changes;
  }

  private Set<String> proposed(String id) {
    return table.query(Household.partition(id), Candidate.SORT_PREFIX, MAX_CANDIDATES).stream()
        .map(item -> Candidate.from(item).other())
        .collect(Collectors.toSet());
  }

  /** Those that share a mark, and those to which a phone led before. */
  private Map<String, Set<Mark>> alike(
      Household household, Search search, ContactLinks.Links links) {
    Map<String, Set<Mark>> alike = new TreeMap<>(search.alike());
    links.others().stream()
        .map(homes::root)
        .flatMap(Optional::stream)
        .map(Home::id)
        .filter(id -> !household.ids().contains(id))
        .forEach(id -> alike.putIfAbsent(id, Set.of(Mark.PHONE)));
    return alike;
  }

  private static List<Change> pairs(
      Household household, Map<String, Set<Mark>> alike, Set<String> known, Instant now) {
    Condition when = Condition.always();
    return alike.entrySet().stream()
        .filter(other -> !known.contains(other.getKey()))
        .limit(MAX_PAIRS)
        .flatMap(
            other ->
                Candidate.propose(
                    household.id(), other.getKey(), other.getValue(), household.dong(), now, when)
                    .stream())
        .toList();
  }
}
