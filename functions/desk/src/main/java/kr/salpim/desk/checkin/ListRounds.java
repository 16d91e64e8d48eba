package kr.salpim.desk.checkin;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.StaffCommand;
import kr.salpim.desk.area.Offices;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.tie.Ending;
import kr.salpim.domain.tie.Sheet;

/**
 * Shows a day's check-ins (안부확인) of the caller's dong by whoever looks after them, and how many.
 */
@Singleton
class ListRounds implements StaffCommand {

  private final DaySheets sheets;
  private final RoundRows rows;
  private final Shown shown;
  private final Offices offices;

  ListRounds(DaySheets sheets, RoundRows rows, Shown shown, Offices offices) {
    this.sheets = sheets;
    this.rows = rows;
    this.shown = shown;
    this.offices = offices;
  }

  /** A line of a sheet. */
  record Place(Sheet sheet, Sheet.Line line) {

    /** What was passed on keeps its place, so that a page has its end whatever happens. */
    private String cursor() {
      return sheet.holder()
          + "."
          + new RoundId(line.household(), line.volunteer(), line.occurrence());
    }

    private boolean here() {
      return line.due().isPresent() || line.ending().isPresent();
    }
  }

  @Override
  public String name() {
    return "checkins";
  }

  @Override
  public boolean needsPurpose() {
    return true;
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    LocalDate day = body.optionalDay("day").orElseGet(offices::today);
    List<Place> all =
        sheets.of(by.dong(), day).stream()
            .flatMap(sheet -> sheet.lines().stream().map(line -> new Place(sheet, line)))
            .toList();
    Page<Place> page = Page.of(body, all, Place::cursor, place -> Set.of(place.line().household()));
    List<Place> here = page.items().stream().filter(Place::here).toList();
    Map<String, Shown.Seen> seen =
        shown.of(
            here.stream().map(place -> place.line().household()).toList(), FieldGroup.STATE, by);
    return Shown.deed(
        by,
        seen.values(),
        () ->
            DeskAnswer.of(
                "LISTED",
                Map.of(
                    "day", day.toString(),
                    "counts", counts(all),
                    "checkins", rows.of(here, seen),
                    "next", page.next())));
  }

  /** Of the whole day, as the sheets have it. */
  private static Map<String, Long> counts(List<Place> all) {
    Map<String, Long> counts = new TreeMap<>();
    List<Place> here = all.stream().filter(Place::here).toList();
    counts.put("open", here.stream().filter(place -> place.line().ending().isEmpty()).count());
    Stream.of(Ending.values()).forEach(ending -> counts.put(word(ending), count(here, ending)));
    return counts;
  }

  private static long count(List<Place> here, Ending ending) {
    return here.stream()
        .filter(place -> place.line().ending().stream().anyMatch(ending::equals))
        .count();
  }

  private static String word(Ending ending) {
    return switch (ending) {
      case REACHED -> "reached";
      case PASSED_ON -> "passedOn";
      case ESCALATED -> "escalated";
      case CANCELLED -> "cancelled";
    };
  }
}
