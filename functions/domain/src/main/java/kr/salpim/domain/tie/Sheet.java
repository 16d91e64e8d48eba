package kr.salpim.domain.tie;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;

/**
 * Whom somebody looks after on a day (오늘의 안부 목록): item {@code D#<dong>} / {@code
 * SHEET#<token>#<day>}. It stands on the clock when the next step of one of its rounds is due, and
 * on the dong's list {@code checkins}.
 *
 * @param holder token of a volunteer, or of one of the staff where no volunteer can go
 * @param lines its rounds, in the order in which they are printed
 * @param version as it is stored; of two who change it one is first
 */
public record Sheet(String dong, String holder, LocalDate day, List<Line> lines, long version) {

  public static final String SORT_PREFIX = "SHEET#";

  /** Name of the list that people look at. */
  public static final String LIST = "checkins";

  private static final String LINES = "ln";
  private static final String VERSION = "v";
  private static final String FIELD = "|";

  /** The activity log of a month is exported in the months after it. */
  static final int KEEP_DAYS = 400;

  /**
   * A round on it, as it was seen last; the round itself is what counts.
   *
   * @param due when its next step is; empty once it is no longer this person's
   * @param outcome empty while it is open
   */
  public record Line(
      String household,
      String volunteer,
      String occurrence,
      Optional<Instant> due,
      Optional<Outcome> outcome,
      Optional<Ending> ending) {

    public static Line of(Round round) {
      return new Line(
          round.household(),
          round.volunteer(),
          round.occurrence(),
          Optional.of(round.due()).filter(at -> round.open()),
          round.closed().map(Round.Closed::outcome),
          round.closed().map(Round.Closed::ending));
    }

    /** As it is where the round is now another one's. */
    public Line gone() {
      return new Line(
          household, volunteer, occurrence, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** As it is where there is no such round any longer. */
    public Line erased() {
      return new Line(
          household,
          volunteer,
          occurrence,
          Optional.empty(),
          Optional.of(Outcome.OFF),
          Optional.of(Ending.CANCELLED));
    }

    public Key round() {
      return Round.key(household, volunteer, occurrence);
    }

    public boolean dueAt(Instant now) {
      return due.filter(at -> !at.isAfter(now)).isPresent();
    }

    private String write() {
      return String.join(
          FIELD,
          household,
          volunteer,
          occurrence,
          due.map(at -> Long.toString(at.toEpochMilli())).orElse(""),
          outcome.map(Outcome::name).orElse(""),
          ending.map(Ending::name).orElse(""));
    }

    private static Line read(String stored) {
      String[] part = stored.split("\\|", -1);
      return new Line(
          part[0],
          part[1],
          part[2],
          Optional.of(part[3])
              .filter(text -> !text.isEmpty())
              .map(text -> Instant.ofEpochMilli(Long.parseLong(text))),
          Optional.of(part[4]).filter(text -> !text.isEmpty()).map(Outcome::valueOf),
          Optional.of(part[5]).filter(text -> !text.isEmpty()).map(Ending::valueOf));
    }
  }

  public Sheet {
    lines = List.copyOf(lines);
  }

  public static Sheet empty(String dong, String holder, LocalDate day) {
    return new Sheet(dong, holder, day, List.of(), 0);
  }

  public static Key key(String dong, String holder, LocalDate day) {
    return new Key(Dong.partition(dong), sorts(holder) + day);
  }

  /** With what the sort keys of somebody's sheets begin. */
  public static String sorts(String holder) {
    return SORT_PREFIX + holder + "#";
  }

  public static boolean is(Key key) {
    return key.partition().startsWith(Dong.PARTITION_PREFIX) && key.sort().startsWith(SORT_PREFIX);
  }

  /** Of the sheet under the key. */
  public static String dong(Key key) {
    return key.partition().substring(Dong.PARTITION_PREFIX.length());
  }

  /** Partition of a dong's sheets in the {@code board} index. */
  public static String list(String dong) {
    return dong + "#" + LIST;
  }

  public Key key() {
    return key(dong, holder, day);
  }

  /** With this round's line as it is now, at its place or at the end. */
  public Sheet with(Line line) {
    List<Line> all = new ArrayList<>(lines);
    int place = place(line);
    if (place < 0) {
      all.add(line);
    } else {
      all.set(place, line);
    }
    return new Sheet(dong, holder, day, all, version);
  }

  private int place(Line line) {
    for (int n = 0; n < lines.size(); n++) {
      if (lines.get(n).round().equals(line.round())) {
        return n;
      }
    }
    return -1;
  }

  /** When the clock hands it on; empty where nothing is left to be done. */
  public Optional<Instant> due() {
    return lines.stream().flatMap(line -> line.due().stream()).min(Instant::compareTo);
  }

  /** The change that writes it: a new one, or in the place of the stored one. */
  public Change written() {
    Condition asRead = version == 0 ? Condition.absent() : Condition.is(VERSION, version);
    return new Change.Put(toItem(), asRead);
  }

  private Item toItem() {
    Item.Builder item =
        Item.at(key())
            .text(LINES, lines.stream().map(Line::write).collect(Collectors.joining("\n")))
            .number(VERSION, version + 1)
            .text(Attributes.BOARD, list(dong))
            .number(
                Attributes.BOARD_AT, day.atStartOfDay(WorkingDays.SEOUL).toInstant().toEpochMilli())
            .number(
                Attributes.EXPIRES,
                day.plusDays(KEEP_DAYS).atStartOfDay(WorkingDays.SEOUL).toEpochSecond());
    due().ifPresent(at -> Timer.ROUND.start(item, holder + day, at, Lane.LATER));
    return item.build();
  }

  public static Sheet from(Item item) {
    String[] sort = item.key().sort().split("#", 3);
    return new Sheet(
        dong(item.key()),
        sort[1],
        LocalDate.parse(sort[2]),
        item.text(LINES).stream()
            .filter(text -> !text.isEmpty())
            .flatMap(text -> Arrays.stream(text.split("\n")))
            .map(Line::read)
            .toList(),
        item.number(VERSION).orElseThrow());
  }
}
