package kr.salpim.domain.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.ladder.CaseKind;
import kr.salpim.domain.ladder.Concern;
import kr.salpim.domain.risk.Level;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;

/**
 * How an {@link Alert} is laid out in its item. It stands on the dong's list {@code alerts} while
 * it is not closed, and on the clock while something is due.
 */
public final class AlertItem {

  /** Name of the list that people look at. */
  public static final String LIST = "alerts";

  public static final String VERSION = "v";
  public static final String DONG = "d";
  private static final String ZONE = "z";
  private static final String KIND = "k";
  public static final String LEVEL = "lv";
  private static final String CONCERN = "co";
  private static final String HEADLINE = "hl";
  private static final String REASONS = "rn";
  private static final String STATE = "st";
  private static final String ROUND = "ro";
  private static final String STEP = "sp";
  private static final String BEGAN = "bg";
  private static final String TAKER = "tk";
  private static final String RESULT = "rs";
  private static final String REPORTS = "rp";
  private static final String CHASED = "ct";
  private static final String RECORD = "rc";

  private AlertItem() {}

  /** Partition of a dong's open alerts in the {@code board} index. */
  public static String list(String dong) {
    return dong + "#" + LIST;
  }

  /** The change that writes a new alert. */
  static Change opened(Alert alert) {
    return new Change.Put(of(alert, alert.version()), Condition.absent());
  }

  /** The change that writes an alert in the place of the stored one that it was made of. */
  static Change changed(Alert alert) {
    return new Change.Put(of(alert, alert.version() + 1), Condition.is(VERSION, alert.version()));
  }

  private static Item of(Alert alert, long version) {
    Item.Builder item =
        Item.at(alert.key())
            .text(DONG, alert.dong())
            .text(ZONE, alert.zone())
            .text(KIND, alert.kind().name())
            .text(LEVEL, alert.level().name())
            .text(CONCERN, alert.concern().name())
            .text(HEADLINE, alert.headline().name())
            .number(REASONS, alert.reasons())
            .text(STATE, alert.state().name())
            .number(VERSION, version)
            .number(ROUND, alert.round())
            .number(STEP, alert.step())
            .number(BEGAN, alert.began().toEpochMilli())
            .text(TAKER, alert.taker())
            .text(RESULT, alert.result().map(Enum::name))
            .text(RECORD, Entry.write(alert.record()));
    if (!alert.reports().isEmpty()) {
      item.text(REPORTS, keys(alert.reports()));
    }
    if (!alert.chased().isEmpty()) {
      item.text(CHASED, String.join("\n", alert.chased()));
    }
    Instant opened = opened(alert.record());
    item.number(Attributes.EXPIRES, opened.getEpochSecond() + Household.KEEP_SECONDS);
    if (!alert.closed()) {
      item.text(Attributes.BOARD, list(alert.dong()))
          .number(Attributes.BOARD_AT, opened.toEpochMilli());
    }
    alert.due().ifPresent(due -> Timer.ALERT.start(item, alert.cause(), due, Lane.LATER));
    return item.build();
  }

  public static Alert from(Item item) {
    return new Alert(
        Household.id(item.key()),
        item.key().sort().substring(Alert.SORT_PREFIX.length()),
        item.text(DONG).orElseThrow(),
        item.text(ZONE),
        CaseKind.valueOf(item.text(KIND).orElseThrow()),
        Level.valueOf(item.text(LEVEL).orElseThrow()),
        Concern.valueOf(item.text(CONCERN).orElseThrow()),
        Headline.valueOf(item.text(HEADLINE).orElseThrow()),
        (int) item.number(REASONS).orElseThrow(),
        AlertState.valueOf(item.text(STATE).orElseThrow()),
        item.number(VERSION).orElseThrow(),
        (int) item.number(ROUND).orElseThrow(),
        (int) item.number(STEP).orElseThrow(),
        Instant.ofEpochMilli(item.number(BEGAN).orElseThrow()),
        item.text(TAKER),
        item.text(RESULT).map(AlertResult::valueOf),
        item.number(Attributes.DUE).stream().mapToObj(Instant::ofEpochMilli).findFirst(),
        item.text(REPORTS).map(AlertItem::keys).orElse(List.of()),
        item.text(CHASED).map(tokens -> List.of(tokens.split("\n"))).orElse(List.of()),
        Entry.read(item.text(RECORD).orElseThrow()));
  }

  static Level levelOf(Item item) {
    return Level.valueOf(item.text(LEVEL).orElseThrow());
  }

  static AlertState stateOf(Item item) {
    return AlertState.valueOf(item.text(STATE).orElseThrow());
  }

  /** Since when it climbs. */
  static Instant beganOf(Item item) {
    return Instant.ofEpochMilli(item.number(BEGAN).orElseThrow());
  }

  private static Instant opened(List<Entry> record) {
    return record.get(0).at();
  }

  /** Keys hold no line break: they are made of hashes and our own names. */
  private static String keys(List<Key> keys) {
    return keys.stream()
        .map(key -> key.partition() + "\t" + key.sort())
        .collect(Collectors.joining("\n"));
  }

  private static List<Key> keys(String stored) {
    List<Key> keys = new ArrayList<>();
    for (String line : stored.split("\n")) {
      String[] key = line.split("\t", 2);
      keys.add(new Key(key[0], key[1]));
    }
    return keys;
  }
}
