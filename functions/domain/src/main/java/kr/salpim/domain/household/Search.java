package kr.salpim.domain.household;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Table;

/**
 * Looks for the household that a profile describes, and for those that are like it. One read a mark
 * and one a household that has the mark; addresses are read only when asked for.
 */
final class Search {

  /** A mark that more households share proves nothing: nobody is asked to compare them all. */
  static final int MAX_PROPOSED = 5;

  private final Table table;
  private final Homes homes;
  private final Profile profile;
  private final Set<String> own;
  private final Map<String, Mark> tokens;
  private final Map<String, Owners> owners = new LinkedHashMap<>();
  private final Map<String, Home> same = new TreeMap<>();
  private final Map<String, String> described = new HashMap<>();
  private final Map<String, Set<Mark>> alike = new TreeMap<>();

  /**
   * @param own ids of the household that has the profile; they are not found
   */
  Search(Table table, KeyedHash hash, Profile profile, Set<String> own) {
    this.table = table;
    this.homes = new Homes(table);
    this.profile = profile;
    this.own = own;
    this.tokens = Marks.tokens(profile, hash);
    look(Mark.PHONE);
    look(Mark.PERSON);
  }

  /**
   * The households that the profile surely describes, where redirects lead to, always in the same
   * order. An address is not needed to find them: each rule that makes sure has a phone or a person
   * in it.
   */
  List<Home> same() {
    return List.copyOf(same.values());
  }

  /**
   * Which of those that turned out to be the household {@code root} the profile describes; of
   * several always the same.
   */
  String described(Home root) {
    return described.get(root.id());
  }

  /** Looks at addresses as well. */
  Search withPlaces() {
    look(Mark.PLACE);
    return this;
  }

  /** Households that share marks, {@link #same} among them: id and what is shared. */
  Map<String, Set<Mark>> alike() {
    return Collections.unmodifiableMap(alike);
  }

  /** Who has the marks that were looked at, by token. */
  Map<String, Owners> owners() {
    return owners;
  }

  private void look(Mark mark) {
    tokens.forEach(
        (token, of) -> {
          if (of == mark) {
            look(token, mark);
          }
        });
  }

  private void look(String token, Mark mark) {
    Owners found = Owners.read(table, token);
    owners.put(token, found);
    List<String> ids = found.households().stream().filter(id -> !own.contains(id)).toList();
    boolean shared = ids.size() > MAX_PROPOSED;
    if (shared && mark == Mark.PLACE) {
      return;
    }
    ids.stream().map(homes::get).flatMap(Optional::stream).forEach(home -> meet(home, shared));
  }

  private void meet(Home home, boolean shared) {
    Home root = homes.root(home);
    if (own.contains(root.id())) {
      return;
    }
    if (Marks.same(profile, home.profile())) {
      same.put(root.id(), root);
      described.merge(root.id(), home.id(), (one, other) -> one.compareTo(other) < 0 ? one : other);
    } else if (shared) {
      return;
    }
    alike
        .computeIfAbsent(root.id(), id -> EnumSet.noneOf(Mark.class))
        .addAll(Marks.common(profile, home.profile()));
  }
}
