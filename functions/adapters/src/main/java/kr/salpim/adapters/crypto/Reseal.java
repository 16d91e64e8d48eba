package kr.salpim.adapters.crypto;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Value;
import kr.salpim.domain.table.Written;

/**
 * Seals anew what an older key of {@code seal} has sealed, so that the older key can be taken out
 * of the keyset. It runs beside the functions: what somebody changes meanwhile is left as they
 * wrote it, which is with the new key.
 */
public final class Reseal {

  /**
   * What a run did.
   *
   * @param resealed items with at least one attribute sealed anew
   * @param kept items that had nothing of an older key
   * @param overtaken items that changed in between; another run will find nothing to do at them
   */
  public record Report(long resealed, long kept, long overtaken) {}

  private final Table below;
  private final Sealer sealer;

  /**
   * @param below the table below the sealing layer
   */
  public Reseal(Table below, Sealer sealer) {
    this.below = below;
    this.sealer = sealer;
  }

  /**
   * @param items all of the table, sealed
   */
  public Report run(Iterable<Item> items) {
    long resealed = 0;
    long kept = 0;
    long overtaken = 0;
    for (Item item : items) {
      Map<String, Value.Sealed> old = sealedByOlderKeys(item);
      if (old.isEmpty()) {
        kept++;
      } else if (below.write(anew(item, old)) instanceof Written.Applied) {
        resealed++;
      } else {
        overtaken++;
      }
    }
    return new Report(resealed, kept, overtaken);
  }

  private Map<String, Value.Sealed> sealedByOlderKeys(Item item) {
    Map<String, Value.Sealed> old = new LinkedHashMap<>();
    item.attributes()
        .forEach(
            (name, value) -> {
              if (value instanceof Value.Sealed sealed && !sealer.sealedByPrimary(sealed.bytes())) {
                old.put(name, sealed);
              }
            });
    return old;
  }

  private Change anew(Item item, Map<String, Value.Sealed> old) {
    Map<String, Value> set = new LinkedHashMap<>();
    List<Condition> unchanged = new ArrayList<>();
    old.forEach(
        (name, before) -> {
          Place place = new Place(item.key(), name);
          String text = sealer.open(before.bytes(), place);
          set.put(name, new Value.Sealed(sealer.seal(text, place)));
          unchanged.add(new Condition.Is(name, before));
        });
    Condition when = new Condition.All(unchanged);
    return new Change.Update(item.key(), set, Map.of(), Set.of(), when);
  }
}
