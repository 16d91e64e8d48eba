package kr.salpim.desk.checkin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.tie.Sheet;

/** The sheets of a dong on a day, one for each who looks after neighbours. */
@ApplicationScoped
class DaySheets {

  /** The latest days of a large dong; only where that is not enough it is looked further back. */
  private static final int FIRST = 200;

  private static final int FURTHER = 8;

  /** Each of a hundred people's for 400 days. */
  private static final int MAX = 40_000;

  private final Table table;

  DaySheets(Table table) {
    this.table = table;
  }

  /** In an order that stays. */
  List<Sheet> of(String dong, LocalDate day) {
    List<Key> keys = table.board(Sheet.list(dong), FIRST);
    for (int most = FIRST; keys.size() == most && most < MAX && reaches(keys, day); ) {
      most *= FURTHER;
      keys = table.board(Sheet.list(dong), most);
    }
    return keys.stream()
        .filter(key -> day(key).equals(day))
        .flatMap(key -> table.get(key).stream())
        .map(Sheet::from)
        .sorted(Comparator.comparing(Sheet::holder))
        .toList();
  }

  /** Whether there may be more of the day behind the last of these, which is the oldest. */
  private static boolean reaches(List<Key> keys, LocalDate day) {
    return !day(keys.get(keys.size() - 1)).isBefore(day);
  }

  private static LocalDate day(Key key) {
    return LocalDate.parse(key.sort().split("#", 3)[2]);
  }
}
