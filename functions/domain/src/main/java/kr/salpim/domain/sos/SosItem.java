package kr.salpim.domain.sos;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.sos.Sos.Step;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;

/** How an {@link Sos} is laid out in its item; it is on the clock until somebody has answered. */
public final class SosItem {

  public static final String DONG = "d";
  private static final String WATCH = "w";
  public static final String RECEIVED = "rc";
  private static final String OCCURRED = "oc";
  private static final String PLACE = "pl";
  private static final String BATTERY = "ba";
  private static final String ROUND = "rd";
  private static final String TOLD = "to";
  private static final String SEEN = "se";
  private static final String STEP = "|";

  /** As long as the records of who saw whose data: it says who was told where somebody was. */
  private static final int KEEP_YEARS = 2;

  private SosItem() {}

  /** The change that writes a new one; refused where the event came before. */
  public static Change born(Sos sos) {
    return new Change.Put(of(sos), Condition.absent());
  }

  /** The change that writes it in the place of one that was told of so often. */
  public static Change changed(Sos before, Sos after) {
    return new Change.Put(
        of(after), Condition.all(Condition.is(ROUND, before.round()), Condition.missing(SEEN)));
  }

  private static Item of(Sos sos) {
    Item.Builder item =
        Item.at(sos.key())
            .text(DONG, sos.dong())
            .text(WATCH, sos.watch())
            .number(RECEIVED, sos.received().toEpochMilli())
            .number(ROUND, sos.round())
            .number(
                Attributes.EXPIRES,
                sos.received().atZone(WorkingDays.SEOUL).plusYears(KEEP_YEARS).toEpochSecond());
    sos.occurred().ifPresent(at -> item.number(OCCURRED, at.toEpochMilli()));
    sos.place().ifPresent(place -> item.secret(PLACE, place.toSecret()));
    sos.battery().ifPresent(percent -> item.number(BATTERY, percent));
    sos.wearer().ifPresent(who -> who.write(item));
    if (!sos.told().isEmpty()) {
      item.text(TOLD, sos.told().stream().map(SosItem::write).collect(Collectors.joining("\n")));
    }
    item.text(SEEN, sos.seen().map(SosItem::write));
    sos.due().ifPresent(due -> Timer.SOS.start(item, sos.id(), due, Lane.NOW));
    return item.build();
  }

  public static Sos from(Item item) {
    return new Sos(
        item.key().partition().substring(Sos.PARTITION_PREFIX.length()),
        item.text(DONG).orElseThrow(),
        item.text(WATCH).orElseThrow(),
        instant(item, RECEIVED).orElseThrow(),
        instant(item, OCCURRED),
        item.secret(PLACE).map(Place::from),
        item.number(BATTERY).stream().mapToInt(Math::toIntExact).findFirst(),
        Wearer.read(item),
        (int) item.number(ROUND).orElseThrow(),
        item.text(TOLD).map(SosItem::steps).orElse(List.of()),
        item.text(SEEN).map(SosItem::step),
        instant(item, Attributes.DUE));
  }

  private static Optional<Instant> instant(Item item, String name) {
    return item.number(name).stream().mapToObj(Instant::ofEpochMilli).findFirst();
  }

  private static String write(Step step) {
    return Long.toString(step.at().toEpochMilli(), Character.MAX_RADIX) + STEP + step.token();
  }

  private static List<Step> steps(String stored) {
    return Arrays.stream(stored.split("\n")).map(SosItem::step).toList();
  }

  private static Step step(String stored) {
    int end = stored.indexOf(STEP);
    long millis = Long.parseLong(stored.substring(0, end), Character.MAX_RADIX);
    return new Step(stored.substring(end + 1), Instant.ofEpochMilli(millis));
  }
}
