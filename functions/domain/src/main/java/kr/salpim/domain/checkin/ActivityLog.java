package kr.salpim.domain.checkin;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.calendar.DatedNumbers;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.tie.Outcome;
import kr.salpim.domain.tie.Round;
import kr.salpim.domain.tie.RoundItem;
import kr.salpim.domain.tie.Sheet;

/** What a volunteer did in a month (활동일지), from the sheets on which the rounds stood. */
public final class ActivityLog {

  /** Sheets of the longest month. */
  private static final int MAX_SHEETS = 31;

  private final Table table;
  private final DatedNumbers numbers;

  ActivityLog(Table table, DatedNumbers numbers) {
    this.table = table;
    this.numbers = numbers;
  }

  /**
   * A round that ended on the volunteer's sheet.
   *
   * @param minutes that it took; 0 where somebody else said what came of it
   */
  public record Entry(Round round, Round.Closed closed, int minutes) {

    public LocalDate day() {
      return round.day();
    }
  }

  /**
   * The month's entries by day, as they stood on the sheets. Of several who were asked the entry is
   * theirs who went, or of whoever was asked last where none did; what was called off, or is open
   * still, is in none.
   */
  public List<Entry> of(String dong, String volunteer, YearMonth month) {
    return table.query(Dong.partition(dong), Sheet.sorts(volunteer) + month, MAX_SHEETS).stream()
        .map(Sheet::from)
        .flatMap(sheet -> sheet.lines().stream())
        .flatMap(line -> entry(line, volunteer).stream())
        .toList();
  }

  private Optional<Entry> entry(Sheet.Line line, String volunteer) {
    return table
        .get(line.round())
        .map(RoundItem::from)
        .filter(round -> of(round).equals(volunteer))
        .flatMap(round -> round.closed().map(closed -> entry(round, closed, volunteer)))
        .filter(entry -> entry.closed().outcome() != Outcome.OFF);
  }

  private static String of(Round round) {
    return round
        .closed()
        .flatMap(Round.Closed::by)
        .filter(round.asked()::contains)
        .orElseGet(round::holder);
  }

  private Entry entry(Round round, Round.Closed closed, String volunteer) {
    boolean went = closed.by().filter(volunteer::equals).isPresent();
    return new Entry(round, closed, went ? numbers.number("round minutes", round.day()) : 0);
  }
}
