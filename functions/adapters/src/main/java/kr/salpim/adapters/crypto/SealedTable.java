package kr.salpim.adapters.crypto;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Due;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Value;
import kr.salpim.domain.table.Written;

/**
 * Personal data in clear above, sealed below. It stands <em>above</em> the retries: a change is
 * sealed once, and each attempt at it carries the same bytes.
 */
public final class SealedTable implements Table {

  private final Table inner;
  private final Sealer sealer;

  public SealedTable(Table inner, Sealer sealer) {
    this.inner = inner;
    this.sealer = sealer;
  }

  /** An item that came another way than through this table: an image of its stream. */
  public Item open(Item sealed) {
    Map<String, Value> attributes = new LinkedHashMap<>();
    sealed
        .attributes()
        .forEach((name, value) -> attributes.put(name, open(sealed.key(), name, value)));
    return new Item(sealed.key(), attributes);
  }

  /** As {@link #open(Item)}, one after another: for the commands that go over the whole table. */
  public Iterable<Item> open(Iterable<Item> sealed) {
    return () -> StreamSupport.stream(sealed.spliterator(), false).map(this::open).iterator();
  }

  /** Seals a text and opens it again, so that the first item does not wait for the cipher. */
  public void warm(String text) {
    Place nowhere = new Place(new Key(text, text), text);
    sealer.open(sealer.seal(text, nowhere), nowhere);
  }

  @Override
  public List<Item> query(String partition, String sortPrefix, int limit) {
    return inner.query(partition, sortPrefix, limit).stream().map(this::open).toList();
  }

  @Override
  public Optional<Item> get(Key key) {
    return inner.get(key).map(this::open);
  }

  /** Nothing is opened: what does not open can be looked at in this way alone. */
  @Override
  public Optional<Item> plain(Key key) {
    return inner.plain(key);
  }

  @Override
  public Written write(Change change) {
    return open(inner.write(seal(change)));
  }

  @Override
  public Written writeAll(List<Change> changes, String token) {
    return open(inner.writeAll(changes.stream().map(this::seal).toList(), token));
  }

  @Override
  public List<Due> due(String clockPartition, long untilMillis, int limit) {
    return inner.due(clockPartition, untilMillis, limit);
  }

  @Override
  public List<Due> dueAfter(String clockPartition, Due after, int limit) {
    return inner.dueAfter(clockPartition, after, limit);
  }

  @Override
  public List<Key> board(String boardPartition, int limit) {
    return inner.board(boardPartition, limit);
  }

  private Written open(Written written) {
    return written instanceof Written.Refused refused
        ? new Written.Refused(refused.index(), refused.found().map(this::open))
        : written;
  }

  private Value open(Key key, String name, Value value) {
    return value instanceof Value.Sealed sealed
        ? new Value.Hidden(new Secret(sealer.open(sealed.bytes(), new Place(key, name))))
        : value;
  }

  private Change seal(Change change) {
    if (change instanceof Change.Put put) {
      Map<String, Value> sealed = seal(put.key(), put.item().attributes());
      return new Change.Put(new Item(put.key(), sealed), put.when());
    }
    if (change instanceof Change.Update update) {
      Map<String, Value> sealed = seal(update.key(), update.set());
      return new Change.Update(update.key(), sealed, update.add(), update.remove(), update.when());
    }
    return change;
  }

  private Map<String, Value> seal(Key key, Map<String, Value> values) {
    Map<String, Value> sealed = new LinkedHashMap<>();
    values.forEach((name, value) -> sealed.put(name, seal(new Place(key, name), value)));
    return sealed;
  }

  private Value seal(Place place, Value value) {
    return value instanceof Value.Hidden hidden
        ? new Value.Sealed(sealer.seal(hidden.secret().reveal(), place))
        : value;
  }
}
