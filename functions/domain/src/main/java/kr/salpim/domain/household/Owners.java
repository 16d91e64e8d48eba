package kr.salpim.domain.household;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;

/**
 * Households that have a mark: item {@code M#<token>} / {@code M}, changed on condition of its
 * version. A version is an id never given before, so that an item which was emptied and filled
 * again in between is not taken for the one that was read.
 *
 * @param version empty where there is no item
 */
record Owners(String token, Optional<String> version, List<String> households) {

  /**
   * More households with one mark than this say nothing of each other: a landlord's phone, a 고시원.
   */
  static final int MAX_OWNERS = 50;

  private static final String SORT = "M";
  private static final String VERSION = "v";
  private static final String HOUSEHOLDS = "hs";

  Owners {
    households = List.copyOf(households);
  }

  static Owners read(Table table, String token) {
    return table
        .get(key(token))
        .map(
            item ->
                new Owners(
                    token,
                    item.text(VERSION),
                    Arrays.asList(item.text(HOUSEHOLDS).orElseThrow().split("\n"))))
        .orElseGet(() -> new Owners(token, Optional.empty(), List.of()));
  }

  /** The change that adds a household; empty where it is there or there are too many. */
  Optional<Change> with(String household, String next) {
    if (households.contains(household) || households.size() >= MAX_OWNERS) {
      return Optional.empty();
    }
    return Optional.of(
        put(Stream.concat(households.stream(), Stream.of(household)).toList(), next));
  }

  /** The change that takes a household away; empty where it is not there. */
  Optional<Change> without(String household, String next) {
    if (!households.contains(household)) {
      return Optional.empty();
    }
    List<String> others = households.stream().filter(id -> !id.equals(household)).toList();
    return Optional.of(
        others.isEmpty() ? new Change.Delete(key(token), asRead()) : put(others, next));
  }

  private Change put(List<String> ids, String next) {
    return new Change.Put(
        Item.at(key(token)).text(VERSION, next).text(HOUSEHOLDS, String.join("\n", ids)).build(),
        asRead());
  }

  private Condition asRead() {
    return version.map(read -> Condition.is(VERSION, read)).orElseGet(Condition::absent);
  }

  private static Key key(String token) {
    return new Key("M#" + token, SORT);
  }
}
