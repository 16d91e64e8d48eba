package kr.salpim.testkit.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.TableDown;
import kr.salpim.domain.table.Value;

/** What stands under the key after a change. */
final class Effect {

  private Effect() {}

  static Optional<Item> of(Change change, Optional<Item> found) {
    if (change instanceof Change.Put put) {
      return Optional.of(put.item());
    }
    if (change instanceof Change.Update update) {
      return Optional.of(updated(update, found));
    }
    return change instanceof Change.Delete ? Optional.empty() : found;
  }

  private static Item updated(Change.Update update, Optional<Item> found) {
    Map<String, Value> values = new LinkedHashMap<>();
    found.ifPresent(item -> values.putAll(item.attributes()));
    update.add().forEach((name, amount) -> values.merge(name, new Value.Num(amount), Effect::sum));
    values.putAll(update.set());
    update.remove().forEach(values::remove);
    return new Item(update.key(), values);
  }

  private static Value sum(Value there, Value amount) {
    if (there instanceof Value.Num left && amount instanceof Value.Num right) {
      return new Value.Num(left.number() + right.number());
    }
    throw new TableDown("ValidationException");
  }
}
