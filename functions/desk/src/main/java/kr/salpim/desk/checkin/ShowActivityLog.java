package kr.salpim.desk.checkin;

import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.checkin.ActivityLog;
import kr.salpim.domain.checkin.ActivityLog.Entry;
import kr.salpim.domain.tie.Volunteer;

/**
 * A volunteer's activity log of a month (돌봄단 활동일지), page by page, as far as the caller may read.
 */
@Singleton
class ShowActivityLog implements StaffCommand {

  /** Such as 2026-11. */
  private static final int MAX_MONTH = 7;

  private final ActivityLog log;
  private final VolunteerDesk desk;
  private final Shown shown;

  ShowActivityLog(ActivityLog log, VolunteerDesk desk, Shown shown) {
    this.log = log;
    this.desk = desk;
    this.shown = shown;
  }

  @Override
  public String name() {
    return "activity-log";
  }

  @Override
  public boolean needsPurpose() {
    return true;
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    Volunteer volunteer = desk.volunteer(body, VolunteerDesk.FIELD, by);
    YearMonth month = body.read("month", MAX_MONTH, YearMonth::parse);
    List<Entry> all = log.of(by.dong(), volunteer.token(), month);
    Page<Entry> page =
        Page.of(body, all, ShowActivityLog::cursor, entry -> Set.of(entry.round().household()));
    List<String> households =
        page.items().stream().map(entry -> entry.round().household()).toList();
    Map<String, Shown.Seen> seen = shown.of(households, FieldGroup.STATE, by);
    List<LogSheets.Line> lines =
        page.items().stream()
            .filter(entry -> seen.containsKey(entry.round().household()))
            .map(entry -> new LogSheets.Line(entry, seen.get(entry.round().household())))
            .toList();
    return Shown.deed(
        by,
        seen.values(),
        () ->
            DeskAnswer.of(
                "EXPORTED",
                Map.of(
                    "text", LogSheets.text(volunteer, month, lines, all),
                    "csv", LogSheets.csv(lines, all),
                    "next", page.next())));
  }

  private static String cursor(Entry entry) {
    return entry.round().household()
        + "."
        + entry.round().volunteer()
        + "."
        + entry.round().occurrence();
  }
}
