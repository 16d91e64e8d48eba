package kr.salpim.domain.household;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Table;

/** Reads households and follows redirects. */
public final class Homes {

  private final Table table;

  public Homes(Table table) {
    this.table = table;
  }

  public Optional<Home> get(String id) {
    return table.get(Household.key(id)).map(Home::from);
  }

  /** The household that {@code id} turned out to be; empty where there is none. */
  public Optional<Home> root(String id) {
    return get(id).map(this::root);
  }

  /** The item of that household. */
  public Optional<Item> rootItem(String id) {
    Optional<Item> item = table.get(Household.key(id));
    Optional<Home> home = item.map(Home::from);
    boolean merged = home.flatMap(h -> h.household().mergedInto()).isPresent();
    return merged ? table.get(Household.key(root(home.get()).id())) : item;
  }

  /** The dong of that household; for it nothing else is read, sealed or not. */
  public Optional<String> dong(String id) {
    Optional<Item> item = table.plain(Household.key(id));
    for (int n = 0; n <= Household.MAX_MERGED; n++) {
      Optional<String> target = item.flatMap(found -> found.text(Household.MERGED_INTO));
      if (target.isEmpty()) {
        break;
      }
      item = table.plain(Household.key(target.get()));
    }
    return item.flatMap(found -> found.text(Household.DONG));
  }

  /** Who lives there, with what is known from those that turned out to be this household. */
  public Profile whole(Home home) {
    Profile whole = home.profile();
    for (String id : home.household().merged()) {
      whole = get(id).map(Home::profile).map(whole::then).orElse(whole);
    }
    return whole;
  }

  /** The household that {@code id} turned out to be, as {@link #known} of it. */
  public Optional<Home> family(String id) {
    return root(id).map(this::known);
  }

  /** The household with all that is known of who lives there, and of what protects them. */
  public Home known(Home home) {
    return home.household().merged().isEmpty()
        ? home
        : new Home(home.household(), whole(home), home.move(), home.parked());
  }

  Home root(Home home) {
    List<Home> above = above(home);
    return above.isEmpty() ? home : above.get(above.size() - 1);
  }

  /**
   * The households into which this one was merged, its own target first. Only a household that is
   * merged into nothing takes in another or is taken in, so there is no loop; and each that is on
   * the way is one of those that the last has taken in, so the way has at most {@link
   * Household#MAX_MERGED} steps. More would be damage, and reading on would not mend it.
   */
  List<Home> above(Home home) {
    List<Home> above = new ArrayList<>();
    Optional<String> next = home.household().mergedInto();
    while (next.isPresent() && above.size() <= Household.MAX_MERGED) {
      Optional<Home> target = get(next.get());
      target.ifPresent(above::add);
      next = target.flatMap(found -> found.household().mergedInto());
    }
    if (next.isPresent()) {
      throw new IllegalStateException("redirects of households do not end");
    }
    return above;
  }
}
