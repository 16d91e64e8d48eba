package kr.salpim.domain.watch;

import java.time.Instant;
import java.util.Optional;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.sos.Wearer;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;

/**
 * A smartwatch: item {@code W#<id>} / {@code W}. An SOS names the device alone, so it is found by
 * it whichever office has it; the office's own place for it is a {@link WatchPlace}.
 *
 * @param id keyed hash of the device's id
 * @param office code of the dong or gu that has it
 * @param number of its place there, from 1
 * @param device the provider's id of it, as it stands on the watch
 * @param wearer who has it, or had it last
 * @param version as it is stored; of two who change it one is first
 */
public record Watch(
    String id, String office, int number, Secret device, Optional<Wearer> wearer, long version) {

  public static final String PARTITION_PREFIX = "W#";
  private static final String SORT = "W";
  private static final String OFFICE = "d";
  private static final String NUMBER = "nr";
  private static final String DEVICE = "dv";
  private static final String VERSION = "v";

  public static Key key(String id) {
    return new Key(PARTITION_PREFIX + id, SORT);
  }

  public Key key() {
    return key(id);
  }

  /** Whether somebody has it now. */
  public boolean out() {
    return wearer.filter(Wearer::wearing).isPresent();
  }

  Watch wornBy(Staff person, Instant now) {
    return with(new Wearer(person.dong(), person.token(), now, Optional.empty()));
  }

  Watch back(Instant now) {
    return with(wearer.orElseThrow().until(now));
  }

  private Watch with(Wearer now) {
    return new Watch(id, office, number, device, Optional.of(now), version);
  }

  /** The change that writes a new one. */
  Change added() {
    return new Change.Put(toItem(version), Condition.absent());
  }

  /** The change that writes it in the place of the stored one that it was made of. */
  Change changed() {
    return new Change.Put(toItem(version + 1), Condition.is(VERSION, version));
  }

  Change removed() {
    return new Change.Delete(key(), Condition.is(VERSION, version));
  }

  private Item toItem(long written) {
    Item.Builder item =
        Item.at(key())
            .text(OFFICE, office)
            .number(NUMBER, number)
            .secret(DEVICE, device)
            .number(VERSION, written);
    wearer.ifPresent(who -> who.write(item));
    return item.build();
  }

  public static Watch from(Item item) {
    return new Watch(
        item.key().partition().substring(PARTITION_PREFIX.length()),
        item.text(OFFICE).orElseThrow(),
        (int) item.number(NUMBER).orElseThrow(),
        item.secret(DEVICE).orElseThrow(),
        Wearer.read(item),
        item.number(VERSION).orElseThrow());
  }
}
