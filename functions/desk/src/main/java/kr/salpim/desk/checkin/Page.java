package kr.salpim.desk.checkin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;

/**
 * Some of a list: what is about as many households as one call may show.
 *
 * @param next asks for the page after this one; empty on the last
 */
record Page<T>(List<T> items, String next) {

  /** Where the page begins: behind the {@code next} of the one before. */
  private static final String AFTER = "after";

  /** Three ids or hashes. */
  private static final int MAX_CURSOR = 200;

  /** Each costs a read. */
  private static final int MAX_ITEMS = 200;

  /**
   * The page that a call asks for.
   *
   * @param households of whom an item is; at most as many as one call may show
   */
  static <T> Page<T> of(
      Body body, List<T> all, Function<T, String> cursor, Function<T, Set<String>> households) {
    Optional<String> after = body.optionalText(AFTER, MAX_CURSOR);
    int from = after.map(said -> all.stream().map(cursor).toList().indexOf(said)).orElse(-1) + 1;
    if (after.isPresent() && from == 0) {
      throw body.wrong(AFTER, "is of no page of this list");
    }
    List<T> items = new ArrayList<>();
    Set<String> whose = new HashSet<>();
    for (T item : all.subList(from, all.size())) {
      whose.addAll(households.apply(item));
      if (items.size() == MAX_ITEMS || whose.size() > Deed.MAX_WHOSE) {
        return new Page<>(items, cursor.apply(items.get(items.size() - 1)));
      }
      items.add(item);
    }
    return new Page<>(items, "");
  }
}
