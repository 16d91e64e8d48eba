package kr.salpim.testkit.table;

import java.util.Optional;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Value;

/** Whether a condition holds of what stands under a key. */
final class Holds {

  private Holds() {}

  static boolean of(Condition condition, Optional<Item> found) {
    if (condition instanceof Condition.Absent) {
      return found.isEmpty();
    }
    if (condition instanceof Condition.Present) {
      return found.isPresent();
    }
    if (condition instanceof Condition.Is is) {
      return attribute(found, is.attribute()).equals(Optional.of(is.value()));
    }
    if (condition instanceof Condition.Missing missing) {
      return attribute(found, missing.attribute()).isEmpty();
    }
    if (condition instanceof Condition.Has has) {
      return attribute(found, has.attribute()).isPresent();
    }
    if (condition instanceof Condition.Below below) {
      return attribute(found, below.attribute())
          .filter(value -> value instanceof Value.Num num && num.number() < below.bound())
          .isPresent();
    }
    if (condition instanceof Condition.All all) {
      return all.parts().stream().allMatch(part -> of(part, found));
    }
    if (condition instanceof Condition.Any any) {
      return any.parts().stream().anyMatch(part -> of(part, found));
    }
    if (condition instanceof Condition.Always) {
      return true;
    }
    throw new IllegalArgumentException("unknown condition " + condition.getClass());
  }

  private static Optional<Value> attribute(Optional<Item> found, String name) {
    return found.map(item -> item.attributes().get(name));
  }
}
