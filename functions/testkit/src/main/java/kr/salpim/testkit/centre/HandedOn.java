package kr.salpim.testkit.centre;

import java.util.List;
import java.util.Optional;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.delivery.Deliverer;
import kr.salpim.domain.reaction.Reactor;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Item;
import kr.salpim.testkit.table.MemoryTable;
import kr.salpim.testkit.table.StreamEntry;

/** What the table's stream hands on to its two readers, from its making on. */
final class HandedOn {

  private final MemoryTable memory;
  private final Reactor reactor;
  private final Deliverer deliverer;
  private long streamed;

  HandedOn(MemoryTable memory, Reactor reactor, Deliverer deliverer) {
    this.memory = memory;
    this.reactor = reactor;
    this.deliverer = deliverer;
    streamed = memory.streamAfter(0).size();
  }

  /** All that it holds, and what comes of it, until it is empty. */
  void handOn() {
    for (List<StreamEntry> news = news(); !news.isEmpty(); news = news()) {
      news.forEach(this::handOn);
    }
  }

  /** What is new, which is not handed on any more. */
  List<StreamEntry> news() {
    List<StreamEntry> news = memory.streamAfter(streamed);
    streamed += news.size();
    return news;
  }

  /** The stream's filter, INSERT and lane now, and its two readers. */
  private void handOn(StreamEntry entry) {
    Optional<Item> image = entry.after();
    if (entry.kind() != StreamEntry.Kind.INSERT
        || !image.flatMap(i -> i.text(Attributes.LANE)).equals(Optional.of(Lane.NOW.stored()))) {
      return;
    }
    image.filter(Reactor::concerns).ifPresent(reactor::react);
    image.filter(Deliverer::concerns).ifPresent(deliverer::deliver);
  }
}
