package kr.salpim.domain.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kr.salpim.domain.area.Line;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Value;
import kr.salpim.domain.table.Written;

/**
 * Brings receipts to their messages. A receipt only moves its message forward, so that receipts may
 * come twice and in any order. Where the provider cannot echo our id its own reference leads to it:
 * item {@code R#<channel>#<h>} / {@code R}, in which a receipt that comes too early waits.
 */
public final class Receipts {

  /** Providers retry receipts for a week at most. */
  private static final long KEEP_SECONDS = 30L * 24 * 3600;

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{8,40}");
  private static final String SORT = "R";
  private static final String OUTGOING = "o";
  private static final String STATE = "st";
  private static final String CODE = "rc";
  private static final String AT = "at";

  private final Table table;
  private final KeyedHash hash;
  private final Clock clock;

  public Receipts(Table table, KeyedHash hash, Clock clock) {
    this.table = table;
    this.hash = hash;
    this.clock = clock;
  }

  /** A receipt came in. */
  public void take(Receipt receipt) {
    Optional<String> ours = receipt.ours().filter(id -> ID.matcher(id).matches());
    if (ours.isPresent()) {
      apply(ours.get(), receipt);
      return;
    }
    Optional<Item> known =
        table
            .get(key(receipt.line(), receipt.reference()))
            .filter(item -> item.text(OUTGOING).isPresent())
            .or(() -> waiting(receipt));
    known.flatMap(item -> waited(receipt.line(), receipt.reference(), item)).ifPresent(this::apply);
    known.flatMap(item -> item.text(OUTGOING)).ifPresent(id -> apply(id, receipt));
  }

  /** From now on receipts under this reference are the message's. */
  public void expect(Line line, String reference, String id) {
    table.write(
        new Change.Update(
            key(line, reference),
            Map.of(OUTGOING, new Value.Text(id), Attributes.EXPIRES, new Value.Num(expires())),
            Map.of(),
            Set.of(),
            Condition.always()));
  }

  /** A receipt that came before its reference was known. */
  public void early(Line line, String reference) {
    table
        .get(key(line, reference))
        .flatMap(item -> waited(line, reference, item))
        .ifPresent(this::apply);
  }

  /** The receipt that waits in the item, and for which message by now. */
  private static Optional<Receipt> waited(Line line, String reference, Item item) {
    return item.number(STATE).stream()
        .mapToObj(
            rank ->
                new Receipt(
                    line,
                    reference,
                    item.text(OUTGOING),
                    State.ranked(rank),
                    item.text(CODE).orElse(""),
                    Instant.ofEpochMilli(item.number(AT).orElseThrow())))
        .findFirst();
  }

  /** Lets the receipt wait; what it belongs to where that became known just now. */
  private Optional<Item> waiting(Receipt receipt) {
    Change wait =
        new Change.Update(
            key(receipt.line(), receipt.reference()),
            Map.of(
                STATE,
                new Value.Num(receipt.state().rank()),
                CODE,
                new Value.Text(receipt.code()),
                AT,
                new Value.Num(receipt.at().toEpochMilli()),
                Attributes.EXPIRES,
                new Value.Num(expires())),
            Map.of(),
            Set.of(),
            Condition.all(
                Condition.missing(OUTGOING),
                Condition.any(
                    Condition.missing(STATE), Condition.below(STATE, receipt.state().rank()))));
    return table.write(wait) instanceof Written.Refused refused
        ? refused.found().filter(item -> item.text(OUTGOING).isPresent())
        : Optional.empty();
  }

  private void apply(Receipt waited) {
    waited.ours().ifPresent(id -> apply(id, waited));
  }

  private void apply(String id, Receipt receipt) {
    if (receipt.state() == State.ACCEPTED && !doubted(id)) {
      return; // No news: most messages are accepted before their first receipt.
    }
    Map<String, Value> set = new HashMap<>();
    set.put(OutgoingItem.STATE, new Value.Num(receipt.state().rank()));
    set.put(OutgoingItem.REASON, new Value.Text(receipt.code()));
    set.put(OutgoingItem.ENDED, new Value.Num(receipt.at().toEpochMilli()));
    boolean end = receipt.state() == State.DELIVERED;
    if (!end) {
      // The tick sends a failed one another way, and gives an accepted one its deadline.
      Instant due = clock.instant();
      set.put(Attributes.CLOCK, new Value.Text(Timer.OUTGOING.partition(id)));
      set.put(Attributes.DUE, new Value.Num(due.toEpochMilli()));
    }
    table.write(
        new Change.Update(
            Outgoing.key(id),
            set,
            Map.of(),
            end
                ? Set.of(Attributes.CLOCK, Attributes.DUE, Attributes.BOARD, Attributes.BOARD_AT)
                : Set.of(Attributes.BOARD, Attributes.BOARD_AT),
            Condition.all(
                wentOver(receipt.line()),
                // What somebody took off the list for good may still turn out to be there.
                end ? Condition.present() : Condition.missing(OutgoingItem.DISMISSED),
                Condition.below(OutgoingItem.STATE, receipt.state().rank()))));
  }

  private boolean doubted(String id) {
    return table
        .get(Outgoing.key(id))
        .filter(item -> OutgoingItem.stateOf(item).rank() < State.ACCEPTED.rank())
        .isPresent();
  }

  /** A provider speaks of what went over it, and of nothing else. */
  private static Condition wentOver(Line line) {
    return Condition.any(
        Condition.is(OutgoingItem.WAY, line.toString()),
        Condition.is(OutgoingItem.WAY, "alimtalk:" + line));
  }

  private long expires() {
    return clock.instant().getEpochSecond() + KEEP_SECONDS;
  }

  private Key key(Line line, String reference) {
    String h = hash.of("ref|" + line.provider() + "|" + reference);
    return new Key("R#" + line.provider() + "#" + h, SORT);
  }
}
