package kr.salpim.adapters.crypto;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Written;

/**
 * Gives every item the key that a new {@code find} keyset computes for it: an offline command, for
 * while it runs nobody finds what has moved. It can be stopped at any point and started again: each
 * item moves in one transaction, and what has moved stays.
 */
public final class Rekey {

  /**
   * What a run did.
   *
   * @param moved items that got another key
   * @param rewritten items that kept their key and got other attributes
   * @param kept items that were as they should be
   * @param blocked keys whose new place is taken by something else; to be looked at by a person
   */
  public record Report(long moved, long rewritten, long kept, List<Key> blocked) {
    public Report {
      blocked = List.copyOf(blocked);
    }
  }

  private final Table table;
  private final Function<Item, Optional<Item>> renew;

  /**
   * @param table opens and seals
   * @param renew the item as the new keyset wants it, computed from the canonical text that it
   *     carries sealed; empty, or the item itself, where nothing of it depends on the keyset. What
   *     it made it must leave as it is.
   */
  public Rekey(Table table, Function<Item, Optional<Item>> renew) {
    this.table = table;
    this.renew = renew;
  }

  /**
   * @param items all of the table, opened; it may show items that this run has already moved
   */
  public Report run(Iterable<Item> items) {
    Tally tally = new Tally();
    items.forEach(
        item ->
            renew
                .apply(item)
                .filter(wanted -> !wanted.equals(item))
                .ifPresentOrElse(wanted -> renew(item, wanted, tally), () -> tally.kept++));
    return tally.report();
  }

  private void renew(Item old, Item wanted, Tally tally) {
    if (!wanted.key().equals(old.key())) {
      move(old, wanted, tally);
    } else if (table.write(new Change.Put(wanted, Condition.present()))
        instanceof Written.Applied) {
      tally.rewritten++;
    }
  }

  private void move(Item old, Item wanted, Tally tally) {
    List<Change> changes =
        List.of(
            new Change.Put(wanted, Condition.absent()),
            new Change.Delete(old.key(), Condition.present()));
    Written written = table.writeAll(changes, token(old.key(), wanted.key()));
    if (!(written instanceof Written.Refused refused)) {
      tally.moved++;
    } else if (refused.index() == 0 && table.get(old.key()).isPresent()) {
      tally.blocked.add(old.key());
    }
  }

  private static String token(Key from, Key to) {
    byte[] both = (from + "→" + to).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(both).toString();
  }

  private static final class Tally {

    private final List<Key> blocked = new java.util.ArrayList<>();
    private long moved;
    private long rewritten;
    private long kept;

    Report report() {
      return new Report(moved, rewritten, kept, blocked);
    }
  }
}
