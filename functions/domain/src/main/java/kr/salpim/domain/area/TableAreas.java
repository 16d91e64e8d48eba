package kr.salpim.domain.area;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;

/** Accounts and dong as they stand in the table, remembered for a minute. */
public final class TableAreas implements Accounts, Directory {

  /** A change of staff takes effect within this; a message does not pay a read for it. */
  public static final Duration REMEMBER_FOR = Duration.ofSeconds(60);

  /** Bounds what unknown account names in forged calls can make us remember. */
  private static final int MAX_REMEMBERED = 1_000;

  /** More than the largest dong has. */
  private static final int MAX_STAFF = 500;

  /** More settings than there are kinds of. */
  private static final int MAX_SETTINGS = 100;

  private static final String DONG = "d";

  private record Remembered(Object value, Instant until) {}

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
    List<Staff> staff = new ArrayList<>();
    table.query(partition, Staff.SORT_PREFIX, MAX_STAFF).forEach(i -> staff.add(Staff.from(i)));
    return new Dong(code, name, staff, sending);
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
