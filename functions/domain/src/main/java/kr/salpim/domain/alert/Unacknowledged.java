package kr.salpim.domain.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.risk.Level;
import kr.salpim.domain.table.Due;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Table;

/**
 * The open 긴급 alerts that nobody has taken: how many, and since when. Whatever nobody has taken
 * climbs, so it stands on the clock: 16 index reads, 8 RRU while few are open, and one strong read
 * of an alert for each deadline that it is given. Nothing is read that is closed, however much is
 * stored.
 */
public final class Unacknowledged {

  /** Of a shard; sixteen times as many are open only where nobody works at all. */
  private static final int MAX_OPEN = 100;

  private final Table table;
  private final Clock clock;

  /**
   * What was found under a deadline: since when the alert waits; empty where it does not. Taking an
   * alert and climbing both give it another deadline, so the same one means the same alert.
   */
  private Map<Due, Optional<Instant>> known = Map.of();

  public Unacknowledged(Table table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  /** How many there are now. */
  public synchronized int count() {
    Map<Due, Optional<Instant>> now = new HashMap<>();
    for (String shard : Timer.ALERT.partitions(clock.instant())) {
      List<Due> open = table.due(shard, Long.MAX_VALUE, MAX_OPEN);
      open.forEach(row -> now.put(row, since(row)));
    }
    known = now;
    return (int) waiting().count();
  }

  /**
   * For how many seconds the oldest of those has waited that were counted last; 0 where there is
   * none. One that was given back waits anew.
   */
  public synchronized int oldestSeconds() {
    return waiting()
        .min(Comparator.naturalOrder())
        .map(since -> (int) Duration.between(since, clock.instant()).toSeconds())
        .orElse(0);
  }

  private Stream<Instant> waiting() {
    return known.values().stream().flatMap(Optional::stream);
  }

  private Optional<Instant> since(Due row) {
    Optional<Instant> found = known.get(row);
    return found != null
        ? found
        : table.plain(row.key()).filter(Unacknowledged::waits).map(AlertItem::beganOf);
  }

  private static boolean waits(Item alert) {
    return AlertItem.levelOf(alert) == Level.URGENT && AlertItem.stateOf(alert) == AlertState.OPEN;
  }
}
