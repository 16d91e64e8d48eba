package kr.salpim.domain.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kr.salpim.domain.risk.Decisions;
import kr.salpim.domain.risk.Ruling;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Value;

/**
 * What persons decided on a household, as it stands in its item: an attribute for each ruling, with
 * the latest time in epoch milliseconds, so that two who decide at once do not undo each other.
 */
public final class Rulings {

  private static final String PREFIX = "dc";

  private Rulings() {}

  public static String attribute(Ruling ruling) {
    return PREFIX + ruling.name();
  }

  public static Value value(Instant at) {
    return new Value.Num(at.toEpochMilli());
  }

  public static Decisions of(Item household) {
    List<String> all = new ArrayList<>();
    for (Ruling ruling : Ruling.values()) {
      household.number(attribute(ruling)).ifPresent(at -> all.add(ruling + "=" + at));
    }
    return Decisions.parse(String.join(" ", all));
  }
}
