package kr.salpim.domain.checkin;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.tie.Round;
import kr.salpim.domain.tie.Sheet;

/** Collects what changes on sheets, so that each is written once. */
final class Sheets {

  private final Table table;
  private final Map<Key, Sheet> changed = new LinkedHashMap<>();

  Sheets(Table table) {
    this.table = table;
  }

  /** A sheet that was read already. */
  Sheets reading(Sheet sheet) {
    changed.put(sheet.key(), sheet);
    return this;
  }

  /** The round as it stands now on the sheet of whoever looks after it. */
  void put(Round round) {
    put(round.dong(), round.holder(), round.day(), Sheet.Line.of(round));
  }

  void put(String dong, String holder, LocalDate day, Sheet.Line line) {
    Sheet sheet =
        changed.computeIfAbsent(Sheet.key(dong, holder, day), key -> read(key, dong, holder, day));
    changed.put(sheet.key(), sheet.with(line));
  }

  private Sheet read(Key key, String dong, String holder, LocalDate day) {
    return table.get(key).map(Sheet::from).orElseGet(() -> Sheet.empty(dong, holder, day));
  }

  int size() {
    return changed.size();
  }

  List<Change> changes() {
    return changed.values().stream().map(Sheet::written).toList();
  }
}
