package kr.salpim.domain.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One line of an alert's record: what happened when, to whom or through whom.
 *
 * @param who token of the person; empty where nobody did it
 * @param role the person's role, or empty
 * @param detail a word: a level, a result, the id of the message by which somebody was told
 */
public record Entry(Instant at, What what, String role, String who, String detail) {

  /** What may happen. */
  public enum What {
    OPENED,
    /** Takes up an alert that a merge ended, after the undo: its episode. */
    FOLLOWS,
    RAISED,
    TOLD,
    /** Told of a further message or that the case is settled; nothing is asked. */
    INFORMED,
    /** The person who was looked for wrote, or one of the staff met them; the alert goes on. */
    HEARD_FROM,
    /** A volunteer says that they saw or called the person, after all. */
    SEEN,
    TAKEN,
    PASSED_ON,
    /** Given to the dong to which the household moved, whose ladder begins: its code. */
    MOVED,
    /** Asked somebody to look along. */
    CALLED_IN,
    JOINED,
    /** Taken, and no result in time. */
    OVERDUE,
    /** Everybody on the ladder was told. */
    EXHAUSTED,
    RESULT
  }

  private static final String FIELD = "|";

  static String write(List<Entry> entries) {
    return entries.stream()
        .map(
            e ->
                String.join(
                    FIELD,
                    Long.toString(e.at.toEpochMilli(), Character.MAX_RADIX),
                    e.what.name(),
                    e.role,
                    e.who,
                    e.detail))
        .collect(Collectors.joining("\n"));
  }

  static List<Entry> read(String stored) {
    List<Entry> entries = new ArrayList<>();
    for (String line : stored.split("\n")) {
      String[] part = line.split("\\|", -1);
      Instant at = Instant.ofEpochMilli(Long.parseLong(part[0], Character.MAX_RADIX));
      entries.add(new Entry(at, What.valueOf(part[1]), part[2], part[3], part[4]));
    }
    return entries;
  }
}
