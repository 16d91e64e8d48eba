package kr.salpim.domain.alert;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.risk.Level;
import kr.salpim.domain.table.Due;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Table;

/**
 * Counts the open 긴급 alerts that nobody has taken. Whatever nobody has taken climbs, so it stands
 * on the clock: 16 index reads, 8 RRU while few are open, and one strong read of an alert for each
 * deadline that it is given. Nothing is read that is closed, however much is stored.
 */
public final class Unacknowledged {

  /** Of a shard; sixteen times as many are open only where nobody works at all. */
  private static final int MAX_OPEN = 100;

  private final Table table;
  private final Clock clock;

  /**
   * What was found under a deadline. Taking an alert and climbing both give it another, so the same
   * deadline means the same alert.
   */
  private Map<Due, Boolean> known = Map.of();

  public Unacknowledged(Table table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  /** How many there are now. */
  public synchronized int count() {
    Map<Due, Boolean> now = new HashMap<>();
    for (String shard : Timer.ALERT.partitions(clock.instant())) {
      List<Due> open = table.due(shard, Long.MAX_VALUE, MAX_OPEN);
      open.forEach(row -> now.put(row, waits(row)));
    }
    known = now;
    return (int) now.values().stream().filter(Boolean.TRUE::equals).count();
  }

  private boolean waits(Due row) {
    return Optional.ofNullable(known.get(row))
        .orElseGet(() -> table.plain(row.key()).filter(Unacknowledged::waits).isPresent());
  }

  private static boolean waits(Item alert) {
    return AlertItem.levelOf(alert) == Level.URGENT && AlertItem.stateOf(alert) == AlertState.OPEN;
  }
}
