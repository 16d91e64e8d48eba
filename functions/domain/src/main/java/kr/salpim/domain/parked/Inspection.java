package kr.salpim.domain.parked;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.outbox.OutgoingItem;
import kr.salpim.domain.table.Item;

/**
 * A parked item looked at closely, still without personal data.
 *
 * @param gate what the gate's rules said of it, a word each
 * @param referenced whether a provider has given it a reference of its own
 * @param asking whether it carries a question
 * @param released who released it before, and when
 */
public record Inspection(
    Parked entry,
    List<String> gate,
    boolean referenced,
    boolean asking,
    Optional<Release> released) {

  public Inspection {
    gate = List.copyOf(gate);
  }

  /** Somebody released it, and it came back to the list. */
  public record Release(String by, Instant at) {}

  static Inspection of(What what, Item item) {
    boolean outgoing = what == What.OUTGOING;
    return new Inspection(
        Parked.of(what, item),
        item.text(OutgoingItem.GATE).stream()
            .filter(words -> outgoing)
            .flatMap(words -> Arrays.stream(words.split(" ")))
            .toList(),
        outgoing && item.text(OutgoingItem.REFERENCE).isPresent(),
        outgoing && OutgoingItem.question(item).isPresent(),
        item.text(ParkedList.RELEASED_BY)
            .map(
                by ->
                    new Release(
                        by,
                        Instant.ofEpochMilli(item.number(OutgoingItem.RELEASED).orElseThrow()))));
  }
}
