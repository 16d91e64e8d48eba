package kr.salpim.domain.area;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;

/** Accounts, dong and gu as they stand in the table, remembered for a minute. */
public final class TableAreas implements Accounts, Directory {

  /** A change of staff takes effect within this; a message does not pay a read for it. */
  public static final Duration REMEMBER_FOR = Duration.ofSeconds(60);

  /** Bounds what unknown account names in forged calls can make us remember. */
  private static final int MAX_REMEMBERED = 1_000;

  /** More than the largest dong has. */
  private static final int MAX_STAFF = 500;

  /** More settings than there are kinds of. */
  private static final int MAX_SETTINGS = 100;

  /** More zones than any dong draws. */
  private static final int MAX_ZONES = 100;

  /** Absences of a quarter of a year: see {@link Absence}. */
  private static final int MAX_ABSENCES = 500;

  private static final String DONG = "d";

  private record Remembered(Object value, Instant until) {}

  /** What a district office adds to each of its dong. */
  private record Gu(
      List<Staff> staff, List<Absence> absences, List<String> ladders, List<String> programmes) {}

  private final Table table;
  private final Clock clock;
  private final Map<String, Remembered> memory =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Remembered> eldest) {
          return size() > MAX_REMEMBERED;
        }
      };

  public TableAreas(Table table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  /** The change that sets an account up. */
  public static Change set(ChannelAccount account) {
    return new Change.Put(
        Item.at(key(account.channel(), account.account())).text(DONG, account.dong()).build(),
        Condition.always());
  }

  @Override
  public Optional<ChannelAccount> find(String channel, String account) {
    Key key = key(channel, account);
    Object found =
        remembered(
            key.partition(),
            () ->
                table
                    .get(key)
                    .flatMap(item -> item.text(DONG))
                    .map(dong -> new ChannelAccount(channel, account, dong)));
    return ((Optional<?>) found).map(ChannelAccount.class::cast);
  }

  @Override
  public Dong dong(String code) {
    return (Dong) remembered(Dong.partition(code), () -> read(code));
  }

  private Dong read(String code) {
    String partition = Dong.partition(code);
    List<Item> settings = table.query(partition, Dong.SETTING_PREFIX, MAX_SETTINGS);
    String name =
        setting(settings, Dong.NAME_SORT)
            .flatMap(item -> item.text(Dong.NAME))
            .orElseThrow(() -> new IllegalStateException("no dong is set up as " + partition));
    Sending sending = setting(settings, Sending.SORT).map(Sending::from).orElse(Sending.off());
    Optional<String> ladder = setting(settings, Dong.LADDER_SORT).flatMap(Dong::rows);
    Optional<String> programmes = setting(settings, Dong.PROGRAMMES_SORT).flatMap(Dong::rows);
    boolean inGu = !Dong.gu(code).equals(code);
    Gu gu = inGu ? gu(Dong.gu(code)) : new Gu(List.of(), List.of(), List.of(), List.of());
    return new Dong(
        code,
        name,
        joined(staff(partition), gu.staff()),
        sending,
        zones(partition),
        joined(absences(partition), gu.absences()),
        joined(ladder.stream().toList(), gu.ladders()),
        joined(programmes.stream().toList(), gu.programmes()));
  }

  /** Remembered by itself: a gu has sixteen dong and more, each of which needs it. */
  private Gu gu(String code) {
    String partition = Dong.partition(code);
    return (Gu) remembered(partition + "|gu", () -> readGu(partition));
  }

  private Gu readGu(String partition) {
    List<Item> settings = table.query(partition, Dong.SETTING_PREFIX, MAX_SETTINGS);
    return new Gu(
        staff(partition),
        absences(partition),
        setting(settings, Dong.LADDER_SORT).flatMap(Dong::rows).stream().toList(),
        setting(settings, Dong.PROGRAMMES_SORT).flatMap(Dong::rows).stream().toList());
  }

  /** Whoever left is not read: nobody who no longer works there may be chosen for anything. */
  private List<Staff> staff(String partition) {
    LocalDate today = clock.instant().atZone(WorkingDays.SEOUL).toLocalDate();
    return table.query(partition, Staff.SORT_PREFIX, MAX_STAFF).stream()
        .map(Staff::from)
        .filter(person -> person.worksOn(today))
        .toList();
  }

  private List<Zone> zones(String partition) {
    return table.query(partition, Zone.SORT_PREFIX, MAX_ZONES).stream().map(Zone::from).toList();
  }

  private List<Absence> absences(String partition) {
    long now = clock.instant().toEpochMilli();
    return table.query(partition, Absence.SORT_PREFIX, MAX_ABSENCES).stream()
        .filter(item -> !item.expiredAt(now))
        .map(Absence::from)
        .toList();
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private static Optional<Item> setting(List<Item> settings, String sort) {
    return settings.stream().filter(item -> item.key().sort().equals(sort)).findFirst();
  }

  private Object remembered(String key, Supplier<Object> read) {
    Instant now = clock.instant();
    synchronized (memory) {
      Remembered known = memory.get(key);
      if (known != null && now.isBefore(known.until())) {
        return known.value();
      }
    }
    Object value = read.get();
    synchronized (memory) {
      memory.put(key, new Remembered(value, now.plus(REMEMBER_FOR)));
    }
    return value;
  }

  private static Key key(String channel, String account) {
    return new Key("A#" + channel + "#" + account, "A");
  }
}
