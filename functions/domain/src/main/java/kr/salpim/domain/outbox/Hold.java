package kr.salpim.domain.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Value;

/**
 * Holds all sending back: item {@code S#delivery} / {@code SET#hold}. After the table was restored
 * nobody knows what had gone out since the moment it was restored to; delivery starts held, and
 * what was queued before is shown to a person instead of sent.
 */
public final class Hold {

  /** A hold takes effect within this; a message does not pay a read for it. */
  public static final Duration REMEMBER_FOR = Duration.ofSeconds(10);

  /** What is held, as it is recorded who held it. */
  public static final String NAME = "delivery";

  private static final Key KEY = new Key("S#" + NAME, "SET#hold");
  private static final String HELD = "on";
  private static final String RESTORED = "rs";

  /**
   * @param held whether nothing is sent
   * @param restored what was queued before this is not sent by itself
   */
  public record Orders(boolean held, Optional<Instant> restored) {

    /** Whether somebody must look at a message first. */
    public boolean doubts(Outgoing message) {
      return restored.filter(message.since()::isBefore).isPresent();
    }
  }

  private record Remembered(Orders orders, Instant until) {}

  private final Table table;
  private final Clock clock;
  private volatile Remembered remembered =
      new Remembered(new Orders(false, Optional.empty()), Instant.MIN);

  public Hold(Table table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  public Orders orders() {
    Instant now = clock.instant();
    if (!now.isBefore(remembered.until())) {
      remembered =
          new Remembered(
              table.get(KEY).map(Hold::read).orElse(new Orders(false, Optional.empty())),
              now.plus(REMEMBER_FOR));
    }
    return remembered.orders();
  }

  /** Sends nothing from now on; what is queued waits. */
  public void hold() {
    write(Map.of(HELD, new Value.Num(1)));
  }

  /** Sends nothing from now on; what was queued until now will be shown to a person. */
  public void restored() {
    Value now = new Value.Num(clock.instant().toEpochMilli());
    write(Map.of(HELD, new Value.Num(1), RESTORED, now));
  }

  /** Sends again. */
  public void resume() {
    write(Map.of(HELD, new Value.Num(0)));
  }

  private void write(Map<String, Value> set) {
    table.write(new Change.Update(KEY, set, Map.of(), Set.of(), Condition.always()));
    remembered = new Remembered(remembered.orders(), Instant.MIN);
  }

  private static Orders read(Item item) {
    return new Orders(
        item.number(HELD).orElse(0) == 1,
        item.number(RESTORED).stream().mapToObj(Instant::ofEpochMilli).findFirst());
  }
}
