package kr.salpim.testkit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.provider.Certainty;
import kr.salpim.domain.provider.ProviderAnswer;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.RetryingTable;
import kr.salpim.domain.table.TableBusy;
import kr.salpim.domain.table.TableDown;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.table.Faults;
import kr.salpim.testkit.table.FaultyTable;
import kr.salpim.testkit.table.MemoryTable;
import kr.salpim.testkit.table.Together;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Ten thousand messages, the stream handing each record on up to five times in any order, two ticks
 * at once, a table on a bad day, and providers that lose answers.
 */
class CrowdTest {

  private static final int MESSAGES = 3_400;
  private static final long SEED = 20_261_122;
  private static final int TICKS = 20;

  /** What waits for the morning is spread over half an hour; ticks come less often here. */
  private static final Duration STEP = Duration.ofMinutes(10);

  private final ReadWriteLock time = new ReentrantReadWriteLock();

  @ParameterizedTest
  @EnumSource(Certainty.class)
  void noMessageIsTakenTwiceAndNoneIsLost(Certainty certainty) throws InterruptedException {
    Random random = new Random(SEED + certainty.ordinal());
    Faults faults = Faults.none(SEED);
    MemoryTable memory = FaultyTable.memory(faults);
    Centre centre = new Centre(text -> null, memory, retrying(new FaultyTable(memory, faults)));
    centre.provider.with(certainty).losingAnswers(random.nextBoolean());
    centre.provider.deciding((line, dispatch) -> answer(dispatch.id()));
    List<String> roots = new ArrayList<>();
    List<Item> records = new ArrayList<>();
    for (int n = 0; n < MESSAGES; n++) {
      Item item = queue(centre, n);
      roots.add(Outgoing.id(item.key()));
      records.addAll(Collections.nCopies(random.nextInt(6), item));
    }
    Collections.shuffle(records, random);
    faults.withLag(5).withConflicts(0.3).withThrottling(0.05).withLostAnswers(0.05);

    int half = records.size() / 2;
    Together.run(
        4,
        n ->
            switch (n) {
              case 0 -> deliver(centre, records.subList(0, half));
              case 1 -> deliver(centre, records.subList(half, records.size()));
              default -> ticks(centre);
            });
    settle(centre);

    new Oracle("seed " + SEED + ", " + certainty, memory.all(), centre.provider.taken(), List.of())
        .judge(roots);
    assertThat(centre.provider.taken()).hasSizeGreaterThan(MESSAGES / 2);
  }

  private static Item queue(Centre centre, int n) {
    Outgoing message =
        Outgoing.causedBy(
            centre.hash,
            "crowd|" + n,
            "step",
            DemoDong.sms("+8210%08d".formatted(10_000_000 + n)),
            "[구로4동주민센터] 내일 방문합니다.",
            MessageClass.values()[n % 2 == 0 ? 0 : 2],
            DemoDong.CODE,
            centre.clock.instant());
    centre.memory.write(
        message.queue(centre.clock.instant().plus(Timer.BORN_LEASED_FOR), Lane.NOW));
    return centre.memory.get(Outgoing.key(message.id())).orElseThrow();
  }

  private static ProviderAnswer answer(String id) {
    return switch (Math.floorMod(id.hashCode(), 12)) {
      case 0 -> new ProviderAnswer.Unknown("lost");
      case 1 -> new ProviderAnswer.Permanent("number");
      default -> new ProviderAnswer.Accepted("ref-" + id);
    };
  }

  private Integer deliver(Centre centre, List<Item> records) {
    records.forEach(record -> at(time.readLock(), () -> centre.deliverer.deliver(record)));
    return records.size();
  }

  private Integer ticks(Centre centre) {
    for (int n = 0; n < TICKS; n++) {
      at(time.writeLock(), () -> centre.clock.advance(Duration.ofSeconds(30)));
      at(time.readLock(), centre.deliverer::tick);
    }
    return TICKS;
  }

  private void settle(Centre centre) {
    for (Optional<Instant> due = earliest(centre); due.isPresent(); due = earliest(centre)) {
      centre.clock.advanceTo(due.get().plus(STEP));
      at(time.readLock(), centre.deliverer::tick);
    }
  }

  private static Optional<Instant> earliest(Centre centre) {
    return centre.due().stream()
        .map(item -> Instant.ofEpochMilli(item.number(Attributes.DUE).orElseThrow()))
        .min(Comparator.naturalOrder());
  }

  /** A call to a provider takes no time here: the clock stands while one is under way. */
  private static void at(Lock lock, Runnable step) {
    lock.lock();
    try {
      step.run();
    } catch (TableDown | TableBusy down) {
      // The stream hands the record on again, and the next tick is not far.
    } finally {
      lock.unlock();
    }
  }

  private static RetryingTable retrying(FaultyTable table) {
    Random random = new Random(SEED);
    AtomicLong millis = new AtomicLong();
    return new RetryingTable(
        table, millis::addAndGet, bound -> random.nextLong(bound + 1), millis::get);
  }
}
