package kr.salpim.domain.partner;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.calendar.DatedNumbers;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.TableDown;
import kr.salpim.domain.table.Value;
import kr.salpim.domain.table.Written;

/**
 * Counts what a partner calls: item {@code P#<partner>} / {@code RATE#<what>#<window>}, one update
 * a call. Windows begin with the minute and the hour.
 */
public final class Rates {

  /** What is counted. */
  public enum What {
    READ("read calls a minute", Duration.ofMinutes(1)),
    WRITE("write calls a minute", Duration.ofMinutes(1)),
    ROWS("rows an hour", Duration.ofHours(1)),
    /** Those that are reacted to at once; what is beyond them is taken, and reacted to later. */
    URGENT("urgent rows an hour", Duration.ofHours(1));

    private final String number;
    private final Duration window;

    What(String number, Duration window) {
      this.number = number;
      this.window = window;
    }
  }

  private static final String SORT_PREFIX = "RATE#";
  private static final String COUNT = "n";

  private static final class Shipped {
    static final DatedNumbers LIMITS = DatedNumbers.of("/kr/salpim/domain/partner/limits.tsv");
  }

  private final Table table;
  private final DatedNumbers limits;
  private final Clock real;

  /**
   * @param limits rows of {@code limits.tsv}
   * @param real time: a clock that is moved would open a window at each move
   */
  public Rates(Table table, DatedNumbers limits, Clock real) {
    this.table = table;
    this.limits = limits;
    this.real = real;
  }

  public static Rates shipped(Table table, Clock real) {
    return new Rates(table, Shipped.LIMITS, real);
  }

  /** How many of a partner's are within its limit today: its own, else everybody's. */
  public int limit(String partner, What what) {
    String own = what.number + " of " + partner;
    return limits.number(limits.has(own) ? own : what.number, WorkingDays.day(real.instant()));
  }

  /**
   * Counts so many more.
   *
   * @return empty where they are within the limit; else how long until they may be
   */
  public Optional<Duration> count(String partner, What what, int more) {
    Instant now = real.instant();
    int limit = limit(partner, what);
    long begin = now.getEpochSecond() - now.getEpochSecond() % what.window.toSeconds();
    Instant end = Instant.ofEpochSecond(begin).plus(what.window);
    Optional<Duration> wait = Optional.of(Duration.between(now, end));
    if (more > limit) {
      return wait;
    }
    Change counted =
        new Change.Update(
            key(partner, what, begin),
            Map.of(Attributes.EXPIRES, new Value.Num(end.getEpochSecond())),
            Map.of(COUNT, (long) more),
            Set.of(),
            Condition.any(Condition.missing(COUNT), Condition.below(COUNT, limit - more + 1L)));
    return written(counted) instanceof Written.Applied ? Optional.empty() : wait;
  }

  /**
   * Where the answer alone was lost it counts twice, which does less harm than to do nothing; a
   * table that is down says so again.
   */
  private Written written(Change counted) {
    try {
      return table.write(counted);
    } catch (TableDown lost) {
      return table.write(counted);
    }
  }

  private static Key key(String partner, What what, long begin) {
    String sort = SORT_PREFIX + what.name().toLowerCase(Locale.ROOT) + "#" + begin;
    return new Key(Partner.partition(partner), sort);
  }
}
