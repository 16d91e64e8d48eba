package kr.salpim.domain.partner;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Written;

/**
 * Ids of signed calls that came lately: item {@code P#<partner>} / {@code SEEN#<h>}. A signature
 * binds its id and the body, not the address; so an id belongs to one call, and whoever heard it
 * cannot spend it on another.
 */
public final class SeenIds {

  /** Longer than a signature is good for, 300 s each way. */
  private static final Duration KEEP = Duration.ofMinutes(11);

  private static final String SORT_PREFIX = "SEEN#";
  private static final String CALL = "f";

  private final Table table;
  private final KeyedHash hash;
  private final Clock real;

  /**
   * @param real time, as signatures are checked with
   */
  public SeenIds(Table table, KeyedHash hash, Clock real) {
    this.table = table;
    this.hash = hash;
    this.real = real;
  }

  /**
   * Whether the id is new, or came before with this very call.
   *
   * @param call the whole of what is called for
   */
  public boolean belongs(String partner, String id, String call) {
    Key key = new Key(Partner.partition(partner), SORT_PREFIX + hash.of("seen|" + id));
    String fingerprint = hash.of("seen call|" + call);
    Item item =
        Item.at(key)
            .text(CALL, fingerprint)
            .number(Attributes.EXPIRES, real.instant().plus(KEEP).getEpochSecond())
            .build();
    Condition free =
        Condition.any(
            Condition.absent(),
            Condition.below(Attributes.EXPIRES, real.instant().getEpochSecond()));
    Written written = table.write(new Change.Put(item, free));
    return !(written instanceof Written.Refused refused)
        || refused.found().flatMap(before -> before.text(CALL)).equals(Optional.of(fingerprint));
  }
}
