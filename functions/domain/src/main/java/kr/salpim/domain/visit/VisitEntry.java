package kr.salpim.domain.visit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One line of a visit's record: what happened when.
 *
 * @param who token of the person; empty where nobody did it
 * @param detail a word: a result, a time, the id of the message by which somebody was told
 */
public record VisitEntry(Instant at, What what, String who, String detail) {

  /** What may happen. */
  public enum What {
    PLANNED,
    UNPLACED,
    CANCELLED,
    /** The household was reminded. */
    HOUSEHOLD_TOLD,
    ASKED,
    TOLD,
    PROMISED,
    DECLINED,
    NAMED,
    /** Moved to another time. */
    SHIFTED,
    EXEMPTED,
    /** The household agreed. */
    AGREED,
    /** The household wants another day, or a call. */
    WISHED,
    BEGUN,
    ENDED,
    /** No end in time: who was asked. */
    MISSED_END,
    /** The visitor is safe but stays longer. */
    EXTENDED,
    /** A visitor pressed SOS: the event's id. */
    SOS,
    RESULT,
    RECORDED,
    REVIEWED,
    OVERDUE
  }

  private static final String FIELD = "|";

  static String write(List<VisitEntry> entries) {
    return entries.stream()
        .map(
            e ->
                String.join(
                    FIELD,
                    Long.toString(e.at.toEpochMilli(), Character.MAX_RADIX),
                    e.what.name(),
                    e.who,
                    e.detail))
        .collect(Collectors.joining("\n"));
  }

  static List<VisitEntry> read(String stored) {
    List<VisitEntry> entries = new ArrayList<>();
    for (String line : stored.split("\n")) {
      String[] part = line.split("\\|", -1);
      Instant at = Instant.ofEpochMilli(Long.parseLong(part[0], Character.MAX_RADIX));
      entries.add(new VisitEntry(at, What.valueOf(part[1]), part[2], part[3]));
    }
    return entries;
  }
}
