package kr.salpim.domain.household;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import kr.salpim.domain.Ids;
import kr.salpim.domain.area.Zone;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Rounds;
import kr.salpim.domain.table.Table;

/** Which households there are: each is found, created once, changed, and never mixed up. */
public final class Households {

  private final Table table;
  private final KeyedHash hash;
  private final Clock clock;
  private final Homes homes;
  private final Rounds rounds;
  private final Registration registration;
  private final Placing placing;

  public Households(Table table, KeyedHash hash, Clock clock, Ids ids) {
    this.table = table;
    this.hash = hash;
    this.clock = clock;
    this.homes = new Homes(table);
    this.rounds = new Rounds(table, ids);
    this.registration = new Registration(table, hash, ids);
    this.placing = new Placing(table, hash, clock, registration);
  }

  /** The household with exactly this id, merged or not. */
  public Optional<Home> find(String id) {
    return homes.get(id);
  }

  /** The household that this one turned out to be, or is. */
  public Optional<Home> resolve(String id) {
    return homes.root(id);
  }

  /** The same with all that is known of it by those that were merged into it. */
  public Optional<Home> family(String id) {
    return homes.family(id);
  }

  /**
   * Creates a household, or gives what it says to a known one that is surely the same and in the
   * draft's dong, see {@link #create(Draft, Predicate)}.
   */
  public Settled create(Draft draft) {
    return create(draft, home -> home.household().dong().equals(draft.dong()));
  }

  /**
   * Creates a household, or gives what it says to a known one that is surely the same. Those that
   * are only alike are proposed to a person. The same draft again changes nothing.
   *
   * @param mine whether the caller may change a household, asked of it as it is when it is changed
   * @return {@code Created}, {@code Updated}, {@code Same}, {@code OtherContent}, {@code Elsewhere}
   *     or {@code Refused}
   */
  public Settled create(Draft draft, Predicate<Home> mine) {
    List<Problem> problems = draft.problems(today());
    return problems.isEmpty()
        ? rounds.first(() -> created(draft, mine))
        : new Settled.Refused(problems);
  }

  /** What came before under the receipt's key. */
  public Optional<Receipt.Stored> taken(Receipt receipt) {
    return table.get(receipt.key()).map(receipt::stored);
  }

  private Optional<Settled> created(Draft draft, Predicate<Home> mine) {
    Receipt receipt = draft.receipt(hash);
    Optional<Receipt.Stored> before = taken(receipt);
    if (before.isPresent()) {
      return Optional.of(again(before.get(), receipt));
    }
    List<Problem> problems = zoneProblems(draft.dong(), draft.zone());
    if (!problems.isEmpty()) {
      return Optional.of(new Settled.Refused(problems));
    }
    Search search = new Search(table, hash, draft.profile(), Set.of()).withPlaces();
    if (search.same().isEmpty()) {
      return born(draft, search, receipt);
    }
    Optional<Home> same = search.same().stream().filter(mine).findFirst();
    return same.isPresent()
        ? updated(same.get(), draft, receipt)
        : Optional.of(new Settled.Elsewhere());
  }

  private static Settled again(Receipt.Stored before, Receipt receipt) {
    if (!before.sameAs(receipt)) {
      return new Settled.OtherContent(before.household());
    }
    return before.ownOf(receipt)
        ? new Settled.Created(before.household())
        : new Settled.Same(before.household());
  }

  private Optional<Settled> born(Draft draft, Search search, Receipt receipt) {
    String id = draft.id(hash);
    List<Change> changes = new ArrayList<>();
    changes.add(receipt.toChange(id, clock.instant()));
    Household household = Placing.household(id, draft.dong(), draft.zone(), Standing.ACTIVE);
    changes.addAll(registration.born(household, draft.profile(), search, true, clock.instant()));
    return rounds.written(changes, new Settled.Created(id));
  }

  private Optional<Settled> updated(Home home, Draft draft, Receipt receipt) {
    Profile together = home.profile().then(draft.profile());
    List<Problem> problems = ProfileCheck.problems(together, today());
    if (!problems.isEmpty()) {
      return Optional.of(new Settled.Refused(problems));
    }
    List<Change> changes = new ArrayList<>();
    changes.add(receipt.toChange(home.id(), clock.instant()));
    boolean there = home.household().dong().equals(draft.dong());
    Optional<String> zone = home.household().zone().or(() -> draft.zone().filter(name -> there));
    changes.addAll(registration.changed(home, together, zone, clock.instant()));
    return rounds.written(changes, new Settled.Updated(home.id()));
  }

  /**
   * Puts what a person entered in the place of what was known. A provisional household becomes a
   * known one. Households that are the same now are proposed, never merged.
   *
   * @return {@code Changed}, {@code Overtaken}, {@code Merged}, {@code Missing} or {@code Refused}
   */
  public Settled change(String id, long expectedVersion, Edit edit) {
    return change(id, expectedVersion, edit, Optional.empty());
  }

  /**
   * The same, with how it came about in the household's record.
   *
   * @param noted who noted what, and how they know
   */
  public Settled change(String id, long expectedVersion, Edit edit, Optional<Noted> noted) {
    List<Problem> problems = edit.problems(today());
    return problems.isEmpty()
        ? rounds.first(() -> changed(id, expectedVersion, edit, noted))
        : new Settled.Refused(problems);
  }

  private Optional<Settled> changed(String id, long expected, Edit edit, Optional<Noted> noted) {
    Optional<Home> found = homes.get(id);
    Optional<Settled> not = found.isEmpty() ? missing() : stale(found.get(), expected);
    if (not.isPresent()) {
      return not;
    }
    Household household = found.get().household();
    List<Problem> problems =
        edit.zone().equals(household.zone())
            ? List.of()
            : zoneProblems(household.dong(), edit.zone());
    if (!problems.isEmpty()) {
      return Optional.of(new Settled.Refused(problems));
    }
    Instant now = clock.instant();
    List<Change> changes =
        new ArrayList<>(registration.changed(found.get(), edit.profile(), edit.zone(), now));
    noted.ifPresent(
        one ->
            changes.add(LogEntry.of(household, now, one.what(), one.by(), one.how()).toChange()));
    return rounds.written(changes, new Settled.Changed(id, expected + 1));
  }

  /**
   * The household of whom something was heard: the known one that the profile surely describes,
   * else a provisional one. Described in the same words again it is the same provisional one; those
   * that are only alike are proposed to a person, and so are those that are not {@code mine},
   * however sure. Two to four reads and one for each household that shares a mark.
   *
   * @param mine whether the caller may add to a household
   */
  public Placement place(Profile who, String dong, Predicate<Home> mine) {
    return placing.place(who, dong, mine, "", true);
  }

  /**
   * The same of what somebody outside tells, of somebody who may be named by nothing at all. Their
   * word makes no phone a contact: whose it is, and which dong answers it, only its own message, a
   * list of the office or a person there says. A provisional household has it as a mark.
   *
   * @param report by which a household is known of which nothing else is: two reports of nobody in
   *     particular are of two
   */
  public Placement hear(Profile who, String dong, Predicate<Home> mine, String report) {
    return placing.place(who, dong, mine, report, false);
  }

  private List<Problem> zoneProblems(String dong, Optional<String> zone) {
    return zone.filter(name -> !Zone.fits(table, dong, name)).stream()
        .map(name -> Problem.of("zone", Fault.UNKNOWN_ZONE))
        .toList();
  }

  private static Optional<Settled> missing() {
    return Optional.of(new Settled.Missing());
  }

  private static Optional<Settled> stale(Home home, long expected) {
    Household household = home.household();
    if (household.mergedInto().isPresent()) {
      return Optional.of(new Settled.Merged(household.mergedInto().get()));
    }
    return household.version() == expected
        ? Optional.empty()
        : Optional.of(new Settled.Overtaken(home.id(), household.version()));
  }

  /** Pairs of a household that a person is asked to compare, decided ones too. */
  public List<Candidate> candidates(String id) {
    return table
        .query(Household.partition(id), Candidate.SORT_PREFIX, Registration.MAX_CANDIDATES)
        .stream()
        .map(Candidate::from)
        .toList();
  }

  /** What people decided of a household, in order of time. */
  public List<LogEntry> log(String id) {
    List<Item> items =
        table.query(Household.partition(id), LogEntry.SORT_PREFIX, LogEntry.MAX_ENTRIES);
    return items.stream().map(LogEntry::from).toList();
  }

  private LocalDate today() {
    return clock.instant().atZone(WorkingDays.SEOUL).toLocalDate();
  }
}
