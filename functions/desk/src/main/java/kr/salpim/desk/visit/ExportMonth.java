package kr.salpim.desk.visit;

import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.visit.Visit;
import kr.salpim.domain.visit.VisitItem;
import kr.salpim.domain.visit.VisitRecord;

/**
 * A dong's visit records of a month as CSV by form, page by page, as far as the caller may read
 * them.
 */
@Singleton
class ExportMonth implements StaffCommand {

  /** Whose they are is recorded one by one. */
  private static final int PAGE = Deed.MAX_WHOSE;

  /** A dong makes some hundreds of visits a month. */
  private static final int MAX_LISTED = 3_000;

  /** Such as 2026-11. */
  private static final int MAX_MONTH = 7;

  /** A sort key has at most 1,024 bytes, an id 64. */
  private static final int MAX_CURSOR = 1_100;

  private final Table table;
  private final VisitAccess visits;
  private final RecordAccess access;
  private final RecordSheets sheets;

  ExportMonth(Table table, VisitAccess visits, RecordAccess access, RecordSheets sheets) {
    this.table = table;
    this.visits = visits;
    this.access = access;
    this.sheets = sheets;
  }

  @Override
  public String name() {
    return "visit-month-export";
  }

  @Override
  public boolean needsPurpose() {
    return true;
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    YearMonth month = body.read("month", MAX_MONTH, YearMonth::parse);
    Optional<String> after = body.optionalText("after", MAX_CURSOR);
    List<Key> keys = new ArrayList<>(table.board(VisitRecord.list(by.dong(), month), MAX_LISTED));
    Collections.reverse(keys);
    List<String> cursors = keys.stream().map(ExportMonth::cursor).toList();
    int from = after.map(cursors::indexOf).orElse(-1) + 1;
    if (after.isPresent() && from == 0) {
      throw body.wrong("after", "is of no page of this month");
    }
    int to = Math.min(from + PAGE, keys.size());
    List<RecordSheets.Sheet> all =
        keys.subList(from, to).stream().flatMap(key -> sheet(key, by).stream()).toList();
    List<RecordSheets.Sheet> shown =
        all.stream().filter(sheet -> sheet.groups().contains(FieldGroup.NOTES)).toList();
    Set<FieldGroup> groups = EnumSet.of(FieldGroup.NOTES);
    shown.forEach(sheet -> groups.addAll(sheet.groups()));
    List<String> whose = shown.stream().map(sheet -> sheet.home().id()).distinct().toList();
    List<String> hidden =
        all.stream()
            .filter(sheet -> !shown.contains(sheet))
            .map(sheet -> sheet.home().id())
            .distinct()
            .toList();
    String next = to < keys.size() ? cursors.get(to - 1) : "";
    return new Deed(
            whose.isEmpty() ? List.of(by.dong()) : whose,
            Verb.READ,
            groups,
            true,
            () -> DeskAnswer.of("EXPORTED", Map.of("csv", sheets.csv(shown), "next", next)))
        .hiding(hidden);
  }

  private static String cursor(Key key) {
    return key.partition() + "/" + key.sort();
  }

  /** The record with its visit and its household; empty where one was erased a moment ago. */
  private Optional<RecordSheets.Sheet> sheet(Key key, Staff by) {
    Optional<VisitRecord> record = table.get(key).map(VisitRecord::from);
    Optional<Visit> visit =
        record
            .map(r -> Visit.key(r.household(), r.programme(), r.occurrence()))
            .flatMap(table::get)
            .map(VisitItem::from);
    Optional<Home> home = visit.flatMap(visits::find);
    return home.map(there -> access.sheet(visit.get(), record.get(), there, by));
  }
}
