package kr.salpim.domain.visit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.outbox.Parking;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.TableBusy;
import kr.salpim.domain.table.TableDown;
import kr.salpim.domain.table.TableUnclear;

/** A dong's visits with which something is left to be done, as people work through them. */
public final class OpenVisits {

  /**
   * A dong makes some hundreds of visits a month, planned for two. The list is read whole, for it
   * begins with those that are farthest off.
   */
  private static final int MAX_LISTED = 3_000;

  /** As many as the list of what is parked shows. */
  private static final int MAX_PARKED = 100;

  private final Table table;

  public OpenVisits(Table table) {
    this.table = table;
  }

  /**
   * A visit.
   *
   * @param stuck whether nothing is said or asked of it by itself any more, see {@link Parking}
   */
  public record Open(Visit visit, boolean stuck) {}

  /** Those that are stuck, then what is overdue and what comes next. */
  public List<Key> keys(String dong) {
    List<Key> listed = new ArrayList<>(table.board(VisitItem.list(dong), MAX_LISTED));
    Collections.reverse(listed);
    List<Key> keys = new ArrayList<>(table.board(Parking.list(dong), MAX_PARKED));
    keys.removeIf(key -> !Visit.is(key));
    // The index lags: one that has just become stuck may stand on both.
    listed.removeAll(keys);
    keys.addAll(listed);
    return keys;
  }

  /**
   * Empty where it is over: the index lags. So it is where the visit cannot be read, which is shown
   * on the list of what is parked: the others must not be kept from people for it.
   */
  public Optional<Open> find(Key key) {
    try {
      return table.get(key).map(OpenVisits::open).filter(open -> !open.visit().over());
    } catch (TableDown | TableBusy | TableUnclear unreachable) {
      throw unreachable;
    } catch (RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  private static Open open(Item item) {
    return new Open(VisitItem.from(item), Parking.stuck(item));
  }
}
