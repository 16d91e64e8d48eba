package kr.salpim.domain.checkin;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.tie.Ending;
import kr.salpim.domain.tie.Sheet;

/** What came of rounds, counted from sheets. */
record Tally(int rounds, int reached, int passedOn, int escalated) {

  /** A sheet for each day of a month, and more. */
  private static final int MAX_SHEETS = 62;

  static final Tally NONE = new Tally(0, 0, 0, 0);

  /** Of which nobody has heard yet. */
  int open() {
    return rounds - reached - passedOn - escalated;
  }

  Tally plus(Tally other) {
    return new Tally(
        rounds + other.rounds,
        reached + other.reached,
        passedOn + other.passedOn,
        escalated + other.escalated);
  }

  /** Of somebody's sheets from one day to another, those that count. */
  static Tally of(
      Table table,
      String dong,
      String holder,
      LocalDate from,
      LocalDate to,
      Predicate<Sheet.Line> which) {
    return Stream.of(YearMonth.from(from), YearMonth.from(to))
        .distinct()
        .flatMap(month -> sheets(table, dong, holder, month).stream())
        .filter(sheet -> !sheet.day().isBefore(from) && !sheet.day().isAfter(to))
        .flatMap(sheet -> sheet.lines().stream())
        .filter(which)
        .map(Tally::of)
        .reduce(NONE, Tally::plus);
  }

  static List<Sheet> sheets(Table table, String dong, String holder, YearMonth month) {
    return table.query(Dong.partition(dong), Sheet.sorts(holder) + month, MAX_SHEETS).stream()
        .map(Sheet::from)
        .toList();
  }

  /** What was passed to somebody else, or called off, is nothing of this person's. */
  private static Tally of(Sheet.Line line) {
    boolean gone = line.due().isEmpty() && line.ending().isEmpty();
    Optional<Ending> ending = line.ending();
    return gone || ending.equals(Optional.of(Ending.CANCELLED))
        ? NONE
        : new Tally(
            1,
            count(ending, Ending.REACHED),
            count(ending, Ending.PASSED_ON),
            count(ending, Ending.ESCALATED));
  }

  private static int count(Optional<Ending> ending, Ending which) {
    return ending.equals(Optional.of(which)) ? 1 : 0;
  }

  String text() {
    return rounds + "," + reached + "," + passedOn + "," + escalated;
  }

  static Tally parse(String text) {
    String[] part = text.split(",");
    return new Tally(
        Integer.parseInt(part[0]),
        Integer.parseInt(part[1]),
        Integer.parseInt(part[2]),
        Integer.parseInt(part[3]));
  }
}
