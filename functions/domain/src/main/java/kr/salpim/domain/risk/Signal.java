package kr.salpim.domain.risk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;

/**
 * One sign that a household may be in trouble: item {@code H#<household>} / {@code
 * SIG#<source>#<h>}. Reported twice it is written once, because {@code h} derives from the report.
 *
 * @param household id of the household under which it was stored; merging moves nothing
 * @param h keyed hash of the reporter's reference
 * @param kind code in the catalogue of signal kinds; an unknown one is kept and shown to a person
 * @param observed the day in Seoul on which what it says was so
 * @param amount in won, where the kind has one
 * @param months for how long, where the kind has it
 * @param note what the reporter wrote beside it
 * @param recorded when it was stored
 */
public record Signal(
    String household,
    SignalSource source,
    String h,
    String kind,
    LocalDate observed,
    OptionalLong amount,
    OptionalLong months,
    Optional<Secret> note,
    Instant recorded) {

  public static final String SORT_PREFIX = "SIG#";

  public static final String KIND = "k";
  private static final String OBSERVED = "ob";
  private static final String AMOUNT = "am";
  private static final String MONTHS = "mo";
  private static final String NOTE = "no";
  public static final String RECORDED = "at";

  public static Key key(String household, SignalSource source, String h) {
    String name = source.name().toLowerCase(Locale.ROOT);
    return new Key(HouseholdKey.partition(household), SORT_PREFIX + name + "#" + h);
  }

  public Key key() {
    return key(household, source, h);
  }

  /** Whether the item is a signal. */
  public static boolean is(Key key) {
    return HouseholdKey.is(key, SORT_PREFIX);
  }

  /** The item of a signal whose effect is written with it. */
  public Item toItem() {
    return item().build();
  }

  /** The item of a signal that is still to be reacted to: on the clock, due at {@code due}. */
  public Item toItem(Instant due, Lane lane) {
    return Timer.signal(lane).start(item(), household, due, lane).build();
  }

  private Item.Builder item() {
    Item.Builder item =
        Item.at(key())
            .text(KIND, kind)
            .number(OBSERVED, observed.toEpochDay())
            .number(RECORDED, recorded.toEpochMilli())
            .number(Attributes.EXPIRES, recorded.getEpochSecond() + HouseholdKey.KEEP_SECONDS);
    amount.ifPresent(won -> item.number(AMOUNT, won));
    months.ifPresent(count -> item.number(MONTHS, count));
    note.ifPresent(text -> item.secret(NOTE, text));
    return item;
  }

  public static Signal from(Item item) {
    String[] sort = item.key().sort().split("#", 3);
    return new Signal(
        HouseholdKey.id(item.key()),
        SignalSource.valueOf(sort[1].toUpperCase(Locale.ROOT)),
        sort[2],
        item.text(KIND).orElseThrow(),
        LocalDate.ofEpochDay(item.number(OBSERVED).orElseThrow()),
        item.number(AMOUNT),
        item.number(MONTHS),
        item.secret(NOTE),
        Instant.ofEpochMilli(item.number(RECORDED).orElseThrow()));
  }
}
