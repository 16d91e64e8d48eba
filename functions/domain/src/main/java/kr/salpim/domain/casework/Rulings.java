package kr.salpim.domain.casework;

import java.util.ArrayList;
import java.util.List;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.risk.Decisions;
import kr.salpim.domain.risk.Ruling;
import kr.salpim.domain.table.Item;

/**
 * What persons decided on a household, as it stands in its item: an attribute for each ruling, with
 * the latest time in epoch milliseconds, so that two who decide at once do not undo each other.
 */
final class Rulings {

  private Rulings() {}

  static Decisions of(Item household) {
    List<String> all = new ArrayList<>();
    for (Ruling ruling : Ruling.values()) {
      household.number(Household.ruling(ruling)).ifPresent(at -> all.add(ruling + "=" + at));
    }
    return Decisions.parse(String.join(" ", all));
  }
}
