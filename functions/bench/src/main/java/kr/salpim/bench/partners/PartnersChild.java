package kr.salpim.bench.partners;

import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Collectors;
import kr.salpim.adapters.dynamodb.DynamoTable;
import kr.salpim.adapters.threads.ThreadCrew;
import kr.salpim.bench.Child;
import kr.salpim.bench.QuietLog;
import kr.salpim.bench.centre.Layers;
import kr.salpim.bench.centre.LocalDynamo;
import kr.salpim.bench.centre.Running;
import kr.salpim.bench.load.Heap;

/**
 * What runs in a process of its own, with little heap and a DynamoDB Local of its own: an agency
 * sends signals of people whom nobody knows, then others of the same people. It prints what {@link
 * kr.salpim.bench.load.Loaded} reads.
 */
public final class PartnersChild {

  /** As the function is wired. */
  private static final int AT_ONCE = 8;

  /** Beyond those who are measured: what is done with them warms up. */
  private static final int WARM = 900_000;

  private PartnersChild() {}

  /**
   * @param arguments how many rows in all
   */
  public static void main(String[] arguments) {
    Child.watchParent();
    QuietLog.install();
    int people = Integer.parseInt(arguments[0]) / 2;
    Clock clock = Running.onDuty();
    Layers layers = new Layers();
    DynamoTable bottom = new DynamoTable(LocalDynamo.client(), LocalDynamo.create());
    Caller caller = Calls.over(layers.over(bottom), layers.hash(), clock, new ThreadCrew(AT_ONCE));
    caller.send("NHIS_ARREARS", WARM, Caller.ROWS);
    caller.send("PENSION_ARREARS", WARM, Caller.ROWS);
    send(caller, "unknown", "NHIS_ARREARS", people);
    send(caller, "known", "PENSION_ARREARS", people);
    say("peak", Heap.peak());
    say("held", Heap.held());
    // The SDK's threads would keep it alive.
    System.exit(0);
  }

  private static void send(Caller caller, String name, String kind, int people) {
    long[] calls = new long[people / Caller.ROWS];
    long began = System.nanoTime();
    for (int n = 0; n < calls.length; n++) {
      calls[n] = caller.send(kind, n * Caller.ROWS, Caller.ROWS);
    }
    say(name + ".seconds", (System.nanoTime() - began) / 1e9);
    say(name + ".rows", calls.length * Caller.ROWS);
    String nanos = Arrays.stream(calls).mapToObj(Long::toString).collect(Collectors.joining(" "));
    say(name + ".calls", nanos);
  }

  private static void say(String key, Object value) {
    System.out.println(key + "=" + value);
  }
}
