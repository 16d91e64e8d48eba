package kr.salpim.domain.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Value;

/**
 * How a {@link Visit} is laid out in its item. It stands on the dong's list {@code visits} while
 * something is left to be done, and on the clock while something is due by itself. While that fails
 * it stands on the list of what is parked instead, see {@link kr.salpim.domain.outbox.Parking}.
 *
 * <p>The first and last day of many a visit is a birth date and a number of years: they are sealed,
 * and in clear stands the month alone.
 */
public final class VisitItem {

  /** Name of the list that people look at. */
  public static final String LIST = "visits";

  public static final String VERSION = "v";
  public static final String DONG = "d";
  private static final String ZONE = "z";
  private static final String WINDOW = "wi";
  private static final String MONTH = "mo";
  private static final String WINDOW_TO = " ";
  private static final String STATE = "st";
  private static final String START = "at";
  private static final String MINUTES = "mi";
  private static final String VISITORS = "vs";
  private static final String CAUTION = "ca";
  private static final String EXEMPT_BY = "eb";
  private static final String EXEMPT_REASON = "er";
  private static final String EXEMPT_QUARTER = "eq";
  private static final String OFFERS = "of";
  public static final String STEP = "sp";
  private static final String BEGUN = "bg";
  private static final String ENDED = "en";
  private static final String RESULT = "rs";
  private static final String RECORD = "rc";

  private VisitItem() {}

  /** Partition of a dong's visits in the {@code board} index. */
  public static String list(String dong) {
    return dong + "#" + LIST;
  }

  /** The change that writes a new visit. */
  public static Change planned(Visit visit) {
    return new Change.Put(of(visit, visit.version()), Condition.absent());
  }

  /** The change that writes a visit in the place of the stored one that it was made of. */
  public static Change changed(Visit visit) {
    return new Change.Put(of(visit, visit.version() + 1), Condition.is(VERSION, visit.version()));
  }

  private static Item of(Visit visit, long version) {
    Item.Builder item =
        Item.at(visit.key())
            .text(DONG, visit.dong())
            .text(ZONE, visit.zone())
            .secret(WINDOW, new Secret(visit.opens() + WINDOW_TO + visit.closes()))
            .text(MONTH, month(visit).toString())
            .text(STATE, visit.state().name())
            .number(VERSION, version)
            .number(MINUTES, visit.minutes())
            .text(RESULT, visit.result().map(Enum::name))
            .text(RECORD, VisitEntry.write(visit.record()))
            .number(Attributes.EXPIRES, expires(visit));
    if (!visit.visitors().isEmpty()) {
      item.text(VISITORS, write(visit.visitors()));
    }
    if (!visit.offers().isEmpty()) {
      item.text(OFFERS, String.join("\n", visit.offers()));
    }
    if (visit.caution()) {
      item.number(CAUTION, 1);
    }
    visit.start().ifPresent(at -> item.number(START, at.toEpochMilli()));
    visit.begun().ifPresent(at -> item.number(BEGUN, at.toEpochMilli()));
    visit.ended().ifPresent(at -> item.number(ENDED, at.toEpochMilli()));
    visit
        .exemption()
        .ifPresent(
            why ->
                item.text(EXEMPT_BY, why.by())
                    .secret(EXEMPT_REASON, why.reason())
                    .text(EXEMPT_QUARTER, why.quarter().map(Quarter::toString)));
    if (!visit.over()) {
      item.text(Attributes.BOARD, list(visit.dong())).number(Attributes.BOARD_AT, listed(visit));
    }
    visit
        .next()
        .ifPresent(
            next -> {
              item.text(STEP, next.step().name());
              next.step().timer().start(item, visit.household(), next.due(), Lane.LATER);
            });
    return item.build();
  }

  /** Its place on the dong's list, for an item that is not written whole. */
  public static Map<String, Value> listed(Item visit) {
    long at =
        visit
            .number(START)
            .orElseGet(() -> closing(YearMonth.parse(visit.text(MONTH).orElseThrow())));
    return Map.of(
        Attributes.BOARD,
        new Value.Text(list(visit.text(DONG).orElseThrow())),
        Attributes.BOARD_AT,
        new Value.Num(at));
  }

  private static long closing(YearMonth month) {
    return month.atDay(1).atStartOfDay(WorkingDays.SEOUL).toInstant().toEpochMilli();
  }

  private static long listed(Visit visit) {
    return visit.start().map(Instant::toEpochMilli).orElseGet(() -> closing(month(visit)));
  }

  private static YearMonth month(Visit visit) {
    return YearMonth.from(visit.closes());
  }

  /** Social-security data are kept for five years (사회보장급여법 §34). */
  private static long expires(Visit visit) {
    return month(visit).plusMonths(1).atDay(1).atStartOfDay(WorkingDays.SEOUL).toEpochSecond()
        + Household.KEEP_SECONDS;
  }

  public static Visit from(Item item) {
    String[] sort = item.key().sort().split("#", 3);
    String[] window = item.secret(WINDOW).orElseThrow().reveal().split(WINDOW_TO);
    return new Visit(
        Household.id(item.key()),
        sort[1],
        sort[2],
        item.text(DONG).orElseThrow(),
        item.text(ZONE),
        LocalDate.parse(window[0]),
        LocalDate.parse(window[1]),
        VisitState.valueOf(item.text(STATE).orElseThrow()),
        item.number(VERSION).orElseThrow(),
        instant(item, START),
        (int) item.number(MINUTES).orElseThrow(),
        item.text(VISITORS).map(VisitItem::read).orElse(List.of()),
        item.number(CAUTION).orElse(0) == 1,
        item.text(EXEMPT_BY)
            .map(
                by ->
                    new Visit.Exemption(
                        by,
                        item.secret(EXEMPT_REASON).orElseThrow(),
                        item.text(EXEMPT_QUARTER).map(Quarter::parse))),
        item.text(OFFERS).map(list -> List.of(list.split("\n"))).orElse(List.of()),
        item.text(STEP)
            .flatMap(
                step ->
                    instant(item, Attributes.DUE)
                        .map(due -> new Visit.Next(VisitStep.valueOf(step), due))),
        instant(item, BEGUN),
        instant(item, ENDED),
        item.text(RESULT).map(VisitResult::valueOf),
        VisitEntry.read(item.text(RECORD).orElseThrow()));
  }

  private static Optional<Instant> instant(Item item, String name) {
    OptionalLong millis = item.number(name);
    return millis.isPresent()
        ? Optional.of(Instant.ofEpochMilli(millis.getAsLong()))
        : Optional.empty();
  }

  private static String write(List<Visitor> visitors) {
    return visitors.stream()
        .map(v -> v.token() + "|" + v.role().name() + "|" + v.reply().name())
        .collect(Collectors.joining("\n"));
  }

  private static List<Visitor> read(String stored) {
    return Arrays.stream(stored.split("\n"))
        .map(line -> line.split("\\|", -1))
        .map(part -> new Visitor(part[0], Role.valueOf(part[1]), Visitor.Reply.valueOf(part[2])))
        .toList();
  }
}
