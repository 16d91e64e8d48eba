package kr.salpim.domain.clock;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import kr.salpim.domain.Causes;
import kr.salpim.domain.Ids;
import kr.salpim.domain.Mishaps;
import kr.salpim.domain.clock.Clockwork.Tick;
import kr.salpim.domain.clock.Clockwork.Worker;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Changes;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.TableBusy;
import kr.salpim.domain.table.TableDown;
import kr.salpim.domain.table.TableUnclear;
import kr.salpim.domain.table.Value;
import kr.salpim.domain.table.Written;

/**
 * Takes one due item: claims it, has it worked, and gives it up where it has failed too often. An
 * attempt counts from its claim on, so that one of which the process dies counts as well and
 * success costs no write for it.
 */
final class Claiming {

  private static final Tick WORKED = new Tick(1, 1, 0, 0);

  /** Another has it, or it is done. */
  private static final Tick PASSED = new Tick(1, 0, 0, 0);

  private static final Tick FAILED = new Tick(1, 0, 1, 0);

  private static final String EXHAUSTED = "attempts";

  private final Table table;
  private final Clock clock;
  private final Ids ids;
  private final Mishaps mishaps;
  private final Causes causes;

  Claiming(Table table, Clock clock, Ids ids, Mishaps mishaps, Causes causes) {
    this.table = table;
    this.clock = clock;
    this.ids = ids;
    this.mishaps = mishaps;
    this.causes = causes;
  }

  Tick take(Timer timer, Key key, Worker worker) {
    try {
      Found found = find(key);
      return found
          .item()
          .filter(this::due)
          .map(due -> causes.during(due, () -> take(timer, due, found, worker)))
          .orElse(PASSED);
    } catch (TableDown unreachable) {
      throw unreachable;
    } catch (RuntimeException failure) {
      mishaps.failed(timer.kind(), failure);
      return FAILED;
    }
  }

  private Tick take(Timer timer, Item due, Found found, Worker worker) {
    if (found.opens() && shortened(due, worker)) {
      return WORKED;
    }
    return claim(due).map(claimed -> attempt(timer, claimed, found, worker)).orElse(PASSED);
  }

  /** Whether all was done in one go. Where that fails it fails again with a claim, and counts. */
  private boolean shortened(Item due, Worker worker) {
    Optional<List<Change>> shortcut;
    try {
      shortcut = worker.shortcut(due);
    } catch (TableDown | TableBusy | TableUnclear unreachable) {
      throw unreachable;
    } catch (RuntimeException failure) {
      return false;
    }
    return shortcut
        .filter(changes -> Changes.apply(table, changes, ids) instanceof Written.Applied)
        .isPresent();
  }

  /**
   * An item as it is.
   *
   * @param shut why it does not open; then {@code item} is without what is sealed
   */
  private record Found(Optional<Item> item, Optional<RuntimeException> shut) {

    boolean opens() {
      return shut.isEmpty();
    }
  }

  /**
   * What does not open is claimed, counted and given up like whatever fails: none of that is
   * sealed. It would else be due in each tick for ever.
   */
  private Found find(Key key) {
    try {
      return new Found(table.get(key), Optional.empty());
    } catch (TableDown | TableBusy | TableUnclear unreachable) {
      throw unreachable;
    } catch (RuntimeException shut) {
      return new Found(table.plain(key), Optional.of(shut));
    }
  }

  private boolean due(Item item) {
    OptionalLong at = item.number(Attributes.DUE);
    return at.isPresent() && at.getAsLong() <= clock.instant().toEpochMilli();
  }

  private Tick attempt(Timer timer, Item claimed, Found found, Worker worker) {
    if (Clockwork.exhausted(claimed) && !worker.goesOn(claimed)) {
      worker.giveUp(claimed, EXHAUSTED);
      return WORKED;
    }
    try {
      if (found.shut().isPresent()) {
        throw found.shut().get();
      }
      worker.work(claimed);
      return WORKED;
    } catch (TableDown unreachable) {
      throw unreachable;
    } catch (RuntimeException failure) {
      mishaps.failed(timer.kind(), failure);
      if (Clockwork.attempts(claimed) >= Clockwork.MAX_ATTEMPTS) {
        // A failure's text may quote what it failed at; its class does not.
        worker.giveUp(claimed, EXHAUSTED + " " + failure.getClass().getSimpleName());
      }
      return FAILED;
    }
  }

  /** Claims the item as it was found; empty where another has it or it is done. */
  private Optional<Item> claim(Item found) {
    Instant now = clock.instant();
    long due = found.number(Attributes.DUE).orElseThrow();
    long lease = now.plus(Timer.LEASE).toEpochMilli();
    String by = ids.next();
    Map<String, Value> claim =
        Map.of(
            Attributes.DUE,
            new Value.Num(lease),
            Clockwork.ATTEMPTS,
            new Value.Num(Clockwork.attempts(found) + 1),
            Clockwork.CLAIMED_BY,
            new Value.Text(by));
    Written written =
        table.write(
            new Change.Update(
                found.key(), claim, Map.of(), Set.of(), Condition.is(Attributes.DUE, due)));
    return written instanceof Written.Applied ? Optional.of(with(found, claim)) : Optional.empty();
  }

  private static Item with(Item item, Map<String, Value> set) {
    Map<String, Value> all = new HashMap<>(item.attributes());
    all.putAll(set);
    return new Item(item.key(), all);
  }
}
