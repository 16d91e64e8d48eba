package kr.salpim.domain.report;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import kr.salpim.domain.load.SignalIntake.Entry;

/**
 * Which urgent rows of a call are reacted to at once: those that are within the hour's number when
 * they are taken. Several threads ask at once.
 */
final class Pace {

  private final BooleanSupplier within;
  private final Consumer<String> flood;
  private final Map<Long, Boolean> rows = new ConcurrentHashMap<>();
  private final Set<String> told = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean over = new AtomicBoolean();

  /**
   * @param within counts one more; whether it is within the hour's number
   * @param flood hears the dong of rows that are beyond it
   */
  Pace(BooleanSupplier within, Consumer<String> flood) {
    this.within = within;
    this.flood = flood;
  }

  /** A row that is asked of again, because its write was lost, is counted once. */
  boolean now(Entry entry) {
    return Optional.ofNullable(rows.get(entry.line()))
        .orElseGet(
            () -> {
              boolean now = counted(entry);
              rows.put(entry.line(), now);
              return now;
            });
  }

  /** Of a flood people hear before its rows are kept: after a crash those would not come again. */
  private boolean counted(Entry entry) {
    if (!over.get() && within.getAsBoolean()) {
      return true;
    }
    over.set(true);
    String dong = entry.fields().getOrDefault("dong", "");
    if (told.add(dong)) {
      flood.accept(dong);
    }
    return false;
  }
}
