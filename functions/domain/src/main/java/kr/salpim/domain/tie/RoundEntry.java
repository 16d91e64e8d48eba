package kr.salpim.domain.tie;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One line of a round's record: what happened when.
 *
 * @param who token of the person; empty where nobody did it
 */
public record RoundEntry(Instant at, What what, String who) {

  /** What may happen. */
  public enum What {
    PLANNED,
    /** The neighbour was written to. */
    NEIGHBOUR_ASKED,
    /** Somebody was asked after the neighbour. */
    ASKED,
    /** Somebody else looks after it from now on. */
    PASSED,
    CLOSED,
    /** An alert answers for its silence from now on. */
    HANDED_ON
  }

  private static final String FIELD = "|";

  static String write(List<RoundEntry> entries) {
    return entries.stream()
        .map(
            e ->
                String.join(
                    FIELD,
                    Long.toString(e.at.toEpochMilli(), Character.MAX_RADIX),
                    e.what.name(),
                    e.who))
        .collect(Collectors.joining("\n"));
  }

  static List<RoundEntry> read(String stored) {
    List<RoundEntry> entries = new ArrayList<>();
    for (String line : stored.split("\n")) {
      String[] part = line.split("\\|", -1);
      Instant at = Instant.ofEpochMilli(Long.parseLong(part[0], Character.MAX_RADIX));
      entries.add(new RoundEntry(at, What.valueOf(part[1]), part[2]));
    }
    return entries;
  }
}
