package kr.salpim.bench.centre;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import kr.salpim.adapters.crypto.SealedTable;
import kr.salpim.domain.delivery.Deliverer;
import kr.salpim.domain.reaction.Reactor;
import kr.salpim.domain.table.Item;
import kr.salpim.testkit.centre.Centre;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Reactor and deliverer at work on one machine: two readers of the stream, and the ticks each
 * minute.
 */
public final class Running implements AutoCloseable {

  private static final long TICK_MILLIS = 60_000;

  private final List<Thread> threads = new ArrayList<>();
  private final AtomicReference<Throwable> failed = new AtomicReference<>();
  private final DynamoDbStreamsClient client = LocalDynamo.streams();

  /**
   * @param name of the centre's table
   * @param table the same, to open what the stream brings
   */
  public Running(DynamoCentre centre, String name, SealedTable table) {
    String arn =
        LocalDynamo.client().describeTable(ask -> ask.tableName(name)).table().latestStreamArn();
    reader("risk", arn, table, Reactor::concerns, centre.reactor::react);
    reader("delivery", arn, table, Deliverer::concerns, centre.deliverer::deliver);
    ticker("reactor's tick", centre.reactor::tick);
    ticker("delivery's tick", centre.deliverer::tick);
  }

  /** A working day's 13:00, from which on time passes: at night and over lunch others are told. */
  public static Clock onDuty() {
    Clock system = Clock.systemUTC();
    Instant start = Centre.START.plus(Duration.ofHours(3));
    return Clock.offset(system, Duration.between(system.instant(), start));
  }

  /** Throws what went wrong first: nobody looks at these threads. */
  public void check() {
    Throwable why = failed.get();
    if (why != null) {
      throw new IllegalStateException("failed while it was measured", why);
    }
  }

  @Override
  public void close() {
    threads.forEach(Thread::interrupt);
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    client.close();
  }

  private void reader(
      String name, String arn, SealedTable table, Predicate<Item> filter, Consumer<Item> consumer) {
    start(name, new StreamReader(client, arn, table, filter, consumer));
  }

  private void ticker(String name, Runnable tick) {
    start(name, () -> ticking(tick));
  }

  private static void ticking(Runnable tick) {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Thread.sleep(TICK_MILLIS);
        tick.run();
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private void start(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((who, why) -> failed.compareAndSet(null, why));
    threads.add(thread);
    thread.start();
  }
}
