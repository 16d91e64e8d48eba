package kr.salpim.domain.household;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Table;

/** Finds households by what a person knows of them: a phone, a name with birth date, an address. */
public final class Finder {

  private final Table table;
  private final KeyedHash hash;
  private final Homes homes;

  public Finder(Table table, KeyedHash hash) {
    this.table = table;
    this.hash = hash;
    this.homes = new Homes(table);
  }

  /**
   * Those that share a phone, a person or an address with the profile, each as what it turned out
   * to be, and once. A read a mark and one a household; at most {@link Owners#MAX_OWNERS} a mark.
   */
  public List<Home> alike(Profile who) {
    Map<String, Home> found = new LinkedHashMap<>();
    Marks.tokens(who, hash).keySet().stream()
        .flatMap(token -> Owners.read(table, token).households().stream())
        .distinct()
        .map(homes::root)
        .flatMap(Optional::stream)
        .forEach(home -> found.putIfAbsent(home.id(), home));
    return List.copyOf(found.values());
  }

  /** The household that the profile surely describes; of several one that is {@code mine}. */
  public Optional<Home> same(Profile who, Predicate<Home> mine) {
    List<Home> same = new Search(table, hash, who, Set.of()).same();
    return same.stream().filter(mine).findFirst().or(() -> same.stream().findFirst());
  }
}
