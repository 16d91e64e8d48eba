package kr.salpim.domain.table;

import java.util.Map;
import java.util.Optional;

/**
 * What a repeated single write means after the answer to an earlier attempt was lost: where it is
 * refused by exactly what it wanted to write, the earlier attempt had been applied.
 */
final class LostAnswer {

  private LostAnswer() {}

  /** Whether a second attempt cannot add twice: without a number to add, or guarded by it. */
  static boolean mayRepeat(Change change) {
    return !(change instanceof Change.Update update)
        || update.add().isEmpty()
        || guard(update, update.when()).isPresent();
  }

  /** The answer to give for the answer to the repeated attempt. */
  static Written judge(Change change, Written repeated) {
    if (!(repeated instanceof Written.Refused refused)) {
      return repeated;
    }
    return wanted(change, refused.found()) ? new Written.Applied() : refused;
  }

  private static boolean wanted(Change change, Optional<Item> found) {
    if (change instanceof Change.Put put) {
      return found.equals(Optional.of(put.item()));
    }
    if (change instanceof Change.Update update) {
      return found.isPresent() && reached(update, found.orElseThrow());
    }
    return change instanceof Change.Delete && found.isEmpty();
  }

  private static boolean reached(Change.Update update, Item found) {
    Map<String, Value> there = found.attributes();
    boolean set =
        update.set().entrySet().stream()
            .allMatch(entry -> entry.getValue().equals(there.get(entry.getKey())));
    boolean removed = update.remove().stream().noneMatch(there::containsKey);
    return set && removed && added(update, there);
  }

  private static boolean added(Change.Update update, Map<String, Value> there) {
    if (update.add().isEmpty()) {
      return true;
    }
    return guard(update, update.when())
        .filter(
            guard -> {
              long after = guard.before() + update.add().get(guard.attribute());
              return new Value.Num(after).equals(there.get(guard.attribute()));
            })
        .isPresent();
  }

  /** The condition that one attempt makes false for the next: a counter is what it was. */
  private static Optional<Guard> guard(Change.Update update, Condition when) {
    if (when instanceof Condition.All all) {
      return all.parts().stream()
          .map(part -> guard(update, part))
          .flatMap(Optional::stream)
          .findFirst();
    }
    if (when instanceof Condition.Is is
        && is.value() instanceof Value.Num num
        && update.add().getOrDefault(is.attribute(), 0L) != 0) {
      return Optional.of(new Guard(is.attribute(), num.number()));
    }
    return Optional.empty();
  }

  private record Guard(String attribute, long before) {}
}
