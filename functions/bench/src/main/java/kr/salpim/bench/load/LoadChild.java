package kr.salpim.bench.load;

import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import kr.salpim.adapters.crypto.SealedTable;
import kr.salpim.adapters.dynamodb.DynamoTable;
import kr.salpim.adapters.threads.ThreadCrew;
import kr.salpim.bench.Child;
import kr.salpim.bench.QuietLog;
import kr.salpim.bench.centre.DynamoCentre;
import kr.salpim.bench.centre.Layers;
import kr.salpim.bench.centre.LocalDynamo;
import kr.salpim.bench.centre.Running;
import kr.salpim.bench.emergency.Emergencies;
import kr.salpim.domain.load.LoadKind;

/**
 * What runs in a process of its own, with little heap and a DynamoDB Local of its own: a file of
 * households is loaded, then one of signals of the same people, while reactor, deliverer and
 * emergencies go on. It prints what {@link Loaded} reads.
 */
public final class LoadChild {

  /** As the functions are wired. */
  private static final int AT_ONCE = 8;

  private static final Duration BETWEEN_EMERGENCIES = Duration.ofSeconds(15);

  private LoadChild() {}

  /**
   * @param arguments how many rows in all
   */
  public static void main(String[] arguments) throws Exception {
    Child.watchParent();
    QuietLog.install();
    int half = Integer.parseInt(arguments[0]) / 2;
    Clock clock = Running.onDuty();
    Layers layers = new Layers();
    String name = LocalDynamo.create();
    SealedTable table = layers.over(new DynamoTable(LocalDynamo.client(), name));
    DynamoCentre centre = new DynamoCentre(table, layers.hash(), clock, new ThreadCrew(AT_ONCE));
    Desk desk = new Desk(table, layers.hash(), clock);
    try (Running running = new Running(centre, name, table)) {
      Disturbance disturbance =
          new Disturbance(new Emergencies(centre, clock), BETWEEN_EMERGENCIES);
      disturbance.start();
      timed(desk, "households", LoadKind.HOUSEHOLDS, Lists.households(half));
      timed(desk, "signals", LoadKind.SIGNALS, Lists.arrears(half));
      say("emergencies", disturbance.end());
      running.check();
    }
    say("peak", Heap.peak());
    say("held", Heap.held());
    // The provider's and the SDK's threads would keep it alive.
    System.exit(0);
  }

  private static void timed(Desk desk, String name, LoadKind kind, Iterator<String> lines) {
    long began = System.nanoTime();
    long taken = desk.load(name, kind, lines);
    say(name + ".rows", taken);
    say(name + ".seconds", (System.nanoTime() - began) / 1e9);
  }

  private static void say(String key, Object value) {
    System.out.println(key + "=" + value);
  }
}
