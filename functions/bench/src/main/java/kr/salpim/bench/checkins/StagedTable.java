package kr.salpim.bench.checkins;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.salpim.bench.capacity.Units;
import kr.salpim.bench.visits.CountedTable;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Due;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Written;
import kr.salpim.testkit.table.MemoryTable;

/**
 * A counted table that keeps apart what is spent on what, and knows when something may be due next.
 * The staff take an alert at once: it never climbs.
 */
final class StagedTable implements Table {

  private static final String WEEK = "WEEK";
  private static final Map<String, Timer> TIMERS =
      Stream.of(
              Timer.INBOUND,
              Timer.OUTGOING,
              Timer.OUTGOING_LATER,
              Timer.SIGNAL,
              Timer.SIGNAL_LATER,
              Timer.HOUSEHOLD,
              Timer.ROUND,
              Timer.ROUND_PLAN)
          .collect(Collectors.toMap(Timer::kind, timer -> timer));
  private static final Set<Timer> MESSAGES = Set.of(Timer.OUTGOING, Timer.OUTGOING_LATER);

  private final MemoryTable memory;
  private CountedTable counted;
  private final Map<Stage, Units> spent = new EnumMap<>(Stage.class);
  private final Map<Key, Stage> found = new HashMap<>();
  private final TreeSet<Long> moments = new TreeSet<>();
  private Stage stage = Stage.PLANNING;
  private Units before = Units.NONE;

  StagedTable(MemoryTable memory) {
    this.memory = memory;
    this.counted = new CountedTable(memory);
  }

  /** What is spent from now on is spent on that. */
  void stage(Stage next) {
    Units now = counted.work();
    spent.merge(stage, now.minus(before), Units::plus);
    before = now;
    stage = next;
  }

  /** Without what finding out costs whether anything is due. */
  Map<Stage, Units> spent() {
    stage(stage);
    return new EnumMap<>(spent);
  }

  Map<String, Units> kinds() {
    return counted.kinds();
  }

  Units all() {
    return counted.all();
  }

  /** Counts from now on, and notes when everything that is stored is due. */
  void begin() {
    counted = new CountedTable(memory);
    before = Units.NONE;
    spent.clear();
    memory.all().forEach(this::note);
  }

  /** When something may be due next, epoch milliseconds. */
  Optional<Long> next() {
    return moments.isEmpty() ? Optional.empty() : Optional.of(moments.first());
  }

  /** What is due up to a moment is about to be done. */
  void reached(long millis) {
    moments.headSet(millis, true).clear();
  }

  private static Optional<Timer> timer(String partition) {
    return Optional.ofNullable(TIMERS.get(partition.replaceFirst("#.*", "")));
  }

  private static Stage stage(Timer timer, Key key) {
    if (MESSAGES.contains(timer)) {
      return Stage.DELIVERING;
    }
    return switch (timer) {
      case ROUND -> Stage.ASKING;
      case ROUND_PLAN -> key.sort().equals(WEEK) ? Stage.THANKING : Stage.PLANNING;
      case INBOUND -> Stage.ANSWERING;
      default -> Stage.ASSESSING;
    };
  }

  private void note(Item item) {
    if (item.text(Attributes.CLOCK).flatMap(StagedTable::timer).isPresent()) {
      item.number(Attributes.DUE).ifPresent(moments::add);
    }
  }

  @Override
  public List<Due> due(String clockPartition, long untilMillis, int limit) {
    if (clockPartition.startsWith(Timer.ALERT.kind() + "#")) {
      return List.of();
    }
    List<Due> due = counted.due(clockPartition, untilMillis, limit);
    timer(clockPartition)
        .ifPresent(timer -> due.forEach(row -> found.put(row.key(), stage(timer, row.key()))));
    return due;
  }

  /** The first that is done with what is due is that it is read. */
  @Override
  public Optional<Item> get(Key key) {
    Optional.ofNullable(found.remove(key)).ifPresent(this::stage);
    return counted.get(key);
  }

  @Override
  public List<Item> query(String partition, String sortPrefix, int limit) {
    return counted.query(partition, sortPrefix, limit);
  }

  @Override
  public Written write(Change change) {
    return noted(counted.write(change), List.of(change));
  }

  @Override
  public Written writeAll(List<Change> changes, String token) {
    return noted(counted.writeAll(changes, token), changes);
  }

  private Written noted(Written written, List<Change> changes) {
    changes.forEach(change -> memory.get(change.key()).ifPresent(this::note));
    return written;
  }

  @Override
  public List<Due> dueAfter(String clockPartition, Due after, int limit) {
    return counted.dueAfter(clockPartition, after, limit);
  }

  @Override
  public List<Key> board(String boardPartition, int limit) {
    return counted.board(boardPartition, limit);
  }
}
