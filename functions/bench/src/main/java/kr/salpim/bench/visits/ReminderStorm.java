package kr.salpim.bench.visits;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import kr.salpim.adapters.crypto.SealedTable;
import kr.salpim.adapters.dynamodb.DynamoTable;
import kr.salpim.adapters.threads.ThreadCrew;
import kr.salpim.bench.centre.DynamoCentre;
import kr.salpim.bench.centre.Layers;
import kr.salpim.bench.centre.LocalDynamo;
import kr.salpim.bench.centre.Running;
import kr.salpim.bench.emergency.Emergencies;
import kr.salpim.bench.latency.Percentiles;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.table.Change;

/**
 * Many reminders due in one minute, the ticks of visits and of delivery one after the other without
 * a pause, and emergencies in the middle of it. Everything on one machine, DynamoDB Local too.
 */
final class ReminderStorm {

  /** As the functions are wired. */
  private static final int AT_ONCE = 8;

  private static final int WARM_UP = 3;

  /**
   * What came of it.
   *
   * @param reminded visits whose reminder was worked
   * @param seconds until no reminder was left to be queued
   * @param measured how many emergencies there were
   * @param emergencies how long each took from the webhook to the planner's provider
   */
  record Passed(int reminded, double seconds, int measured, Percentiles emergencies) {}

  private final Clock clock = Running.onDuty();
  private final Layers layers = new Layers();
  private final String name = LocalDynamo.create();
  private final SealedTable table = layers.over(new DynamoTable(LocalDynamo.client(), name));
  private final ThreadCrew crew = new ThreadCrew(AT_ONCE);
  private final DynamoCentre centre = new DynamoCentre(table, layers.hash(), clock, crew);
  private volatile boolean storming = true;

  /**
   * @param atMost so many emergencies; none begins after the last reminder is queued
   */
  Passed with(int reminders, int atMost) throws InterruptedException, ExecutionException {
    store(reminders);
    ExecutorService ticks = Executors.newFixedThreadPool(2);
    try (Running running = new Running(centre, name, table)) {
      Emergencies emergencies = new Emergencies(centre, clock);
      for (int n = 0; n < WARM_UP; n++) {
        emergencies.next();
      }
      long began = System.nanoTime();
      Future<Integer> visits = ticks.submit(this::drain);
      Future<?> delivery = ticks.submit(this::deliver);
      List<Long> nanos = new ArrayList<>();
      while (nanos.size() < atMost && (nanos.isEmpty() || storming)) {
        nanos.add(emergencies.next());
      }
      int reminded = visits.get();
      double seconds = (System.nanoTime() - began) / 1e9;
      delivery.get();
      running.check();
      long[] all = nanos.stream().mapToLong(Long::longValue).toArray();
      return new Passed(reminded, seconds, all.length, new Percentiles(all));
    } finally {
      ticks.shutdownNow();
    }
  }

  private void store(int reminders) {
    Instant due = clock.instant();
    List<Supplier<Boolean>> writes =
        IntStream.range(0, reminders)
            .mapToObj(n -> new Reminded(layers.hash(), n, due))
            .<Supplier<Boolean>>map(one -> () -> stored(one))
            .toList();
    crew.all(writes);
  }

  private boolean stored(Reminded one) {
    for (Change change : one.household()) {
      table.write(change);
    }
    table.write(one.visit());
    return true;
  }

  private int drain() {
    int worked = 0;
    Clockwork.Tick tick;
    do {
      tick = centre.visitTicker.tick();
      worked += tick.worked();
    } while (tick.due() > 0);
    storming = false;
    return worked;
  }

  private void deliver() {
    while (storming) {
      centre.deliverer.tick();
    }
  }
}
