package kr.salpim.adapters.trace;

import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.sos.Sos;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;

/**
 * Under which id an item is followed: the one that it was born with, else one that its key gives
 * it, always the same.
 */
final class TraceIds {

  private final KeyedHash hash;

  TraceIds(KeyedHash hash) {
    this.hash = hash;
  }

  String of(Item item) {
    return item.text(Attributes.TRACE).orElseGet(() -> of(item.key()));
  }

  /** A message, an SOS: its own opaque id. What else falls due: the keyed hash of its place. */
  String of(Key key) {
    if (Inbound.is(key)) {
      return key.sort().substring(key.sort().lastIndexOf('#') + 1);
    }
    if (Sos.is(key)) {
      return key.partition().substring(Sos.PARTITION_PREFIX.length());
    }
    return Outgoing.is(key)
        ? Outgoing.id(key)
        : hash.of("trace|" + key.partition() + "|" + key.sort());
  }
}
