package kr.salpim.domain.household;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.risk.Level;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Table;

/** Under which household something that was heard is stored. */
final class Placing {

  private final Table table;
  private final KeyedHash hash;
  private final Clock clock;
  private final Homes homes;
  private final Registration registration;

  Placing(Table table, KeyedHash hash, Clock clock, Registration registration) {
    this.table = table;
    this.hash = hash;
    this.clock = clock;
    this.homes = new Homes(table);
    this.registration = registration;
  }

  /**
   * See {@link Households#place} and {@link Households#hear}.
   *
   * @param linked whether phones that nobody knows become contacts of a new household
   */
  Placement place(Profile who, String dong, Predicate<Home> mine, String report, boolean linked) {
    Search search = new Search(table, hash, who, Set.of());
    Optional<Home> sure = search.same().stream().filter(mine).findFirst();
    if (sure.isPresent()) {
      return known(sure.get(), search.described(sure.get()));
    }
    Set<String> marks = Marks.texts(who).keySet();
    String named = marks.isEmpty() ? "report|" + report : String.join("\n", marks);
    String id = hash.of("provisional|" + dong + "|" + named);
    Optional<Home> there = homes.root(id);
    // Only one that moved away stands in the way, so that a free id is soon found.
    while (there.isPresent() && !mine.test(there.get())) {
      id = hash.of("provisional|" + id);
      there = homes.root(id);
    }
    if (there.isPresent()) {
      return known(there.get(), id);
    }
    Household household = household(id, dong, Optional.empty(), Standing.PROVISIONAL);
    return new Placement.New(
        id, registration.born(household, who, search.withPlaces(), linked, clock.instant()));
  }

  /**
   * On condition that it is where it was read to be, and that {@code part} still is one with it:
   * who may add to it depends on that.
   */
  private static Placement known(Home root, String part) {
    Condition stays = Condition.is(Household.DONG, root.household().dong());
    Condition when =
        part.equals(root.id())
            ? stays
            : Condition.all(stays, Condition.is(Household.MERGED, root.household().mergedText()));
    return new Placement.Known(part, List.of(new Change.Check(Household.key(root.id()), when)));
  }

  static Household household(String id, String dong, Optional<String> zone, Standing standing) {
    return new Household(
        id, dong, zone, 0, standing, Level.ORDINARY, Optional.empty(), Optional.empty(), List.of());
  }
}
