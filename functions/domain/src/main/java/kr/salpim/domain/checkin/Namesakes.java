package kr.salpim.domain.checkin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.tie.Round;
import kr.salpim.domain.tie.RoundItem;
import kr.salpim.domain.tie.Sheet;

/**
 * Neighbours of whom somebody would read the same name: one taken for the other is a false proof of
 * life, so the second is for the next one in turn.
 */
final class Namesakes {

  private final Table table;
  private final Sheet sheet;
  private Optional<List<Round>> before = Optional.empty();

  /**
   * @param sheet of whoever is asked
   */
  Namesakes(Table table, Sheet sheet) {
    this.table = table;
    this.sheet = sheet;
  }

  /**
   * Whether another neighbour has the name that the sheet's holder would read.
   *
   * @param asked after whom they are asked in the same message
   */
  boolean have(Round round, List<Round> asked) {
    String name = round.labelFor(sheet.holder());
    // The volunteer's own are told apart when ties are set.
    boolean own = round.volunteer().equals(sheet.holder());
    return Stream.concat(asked.stream(), own ? Stream.empty() : before().stream())
        .filter(other -> !other.household().equals(round.household()))
        .anyMatch(other -> other.labelFor(sheet.holder()).equals(name));
  }

  /** After whom they were asked before, and have not said anything yet. */
  private List<Round> before() {
    if (before.isEmpty()) {
      List<Round> open = new ArrayList<>();
      for (Sheet.Line line : sheet.lines()) {
        if (line.due().isPresent()) {
          table.get(line.round()).map(RoundItem::from).ifPresent(open::add);
        }
      }
      before =
          Optional.of(
              open.stream()
                  .filter(one -> one.open() && one.asked().contains(sheet.holder()))
                  .toList());
    }
    return before.get();
  }
}
