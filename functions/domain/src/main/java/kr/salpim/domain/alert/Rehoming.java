package kr.salpim.domain.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.alert.Entry.What;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.Successor;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Table;

/**
 * Gives a household's open alerts to the dong to which it moved. Nobody there knows of them and
 * whoever took one may not look at it any longer, so that the new dong's ladder begins at once.
 */
public final class Rehoming implements Successor {

  /** More than any household lives to see. */
  private static final int MAX_ALERTS = 50;

  private final Table table;

  public Rehoming(Table table) {
    this.table = table;
  }

  @Override
  public List<Change> changes(
      Household household, String dong, Optional<String> zone, Instant now) {
    return household.ids().stream()
        .flatMap(id -> table.query(Household.partition(id), Alert.SORT_PREFIX, MAX_ALERTS).stream())
        .map(AlertItem::from)
        .filter(alert -> !alert.closed())
        .map(alert -> AlertItem.changed(moved(alert, dong, zone, now)))
        .toList();
  }

  static Alert moved(Alert alert, String dong, Optional<String> zone, Instant now) {
    return alert
        .edit()
        .in(dong, zone)
        .is(AlertState.OPEN)
        .takenBy(Optional.empty())
        .anew(now)
        .note(now, What.MOVED, Optional.empty(), dong)
        .dueAt(Optional.of(now))
        .done();
  }
}
