package kr.salpim.bench.latency;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import kr.salpim.adapters.crypto.SealedTable;
import kr.salpim.adapters.dynamodb.DynamoTable;
import kr.salpim.adapters.webhook.HttpCall;
import kr.salpim.bench.Part;
import kr.salpim.bench.Row;
import kr.salpim.bench.centre.DynamoCentre;
import kr.salpim.bench.centre.Layers;
import kr.salpim.bench.centre.Letter;
import kr.salpim.bench.centre.LocalDynamo;
import kr.salpim.bench.centre.Running;
import kr.salpim.bench.centre.SignedSms;
import kr.salpim.bench.emergency.Emergencies;

/** How long a signed webhook takes from the call to the answer, DynamoDB Local included. */
public final class LatencyPart implements Part {

  private static final int WARM_UP = 3_000;
  private static final int CALLS = 4_000;
  private static final int MANY = 16;
  private static final int BODY = 500;
  private static final int EMERGENCIES = 30;
  private static final int EMERGENCIES_TO_WARM_UP = 10;
  private static final double GOAL_NANOS = 2e9;

  @Override
  public String name() {
    return "latency";
  }

  @Override
  public List<Row> measure() throws Exception {
    Clock clock = Clock.systemUTC();
    Layers layers = new Layers();
    DynamoTable table = new DynamoTable(LocalDynamo.client(), LocalDynamo.create());
    DynamoCentre centre = new DynamoCentre(layers.over(table), layers.hash(), clock);
    Load.run(centre.webhooks, calls("warm", 1, WARM_UP));
    Row alone = row(centre, 1);
    Load.run(centre.webhooks, calls("warm-many", MANY, WARM_UP));
    return List.of(alone, row(centre, MANY), emergency());
  }

  /** Nothing else goes on but the ticks of reactor and deliverer. */
  private static Row emergency() throws InterruptedException {
    Clock clock = Running.onDuty();
    Layers layers = new Layers();
    String name = LocalDynamo.create();
    SealedTable table = layers.over(new DynamoTable(LocalDynamo.client(), name));
    DynamoCentre centre = new DynamoCentre(table, layers.hash(), clock);
    long[] nanos = new long[EMERGENCIES];
    try (Running running = new Running(centre, name, table)) {
      Emergencies emergencies = new Emergencies(centre, clock);
      for (int n = -EMERGENCIES_TO_WARM_UP; n < EMERGENCIES; n++) {
        long taken = emergencies.next();
        if (n >= 0) {
          nanos[n] = taken;
        }
      }
      running.check();
    }
    Percentiles times = new Percentiles(nanos);
    String missed = times.nanos(100) > GOAL_NANOS ? " (missed)" : "";
    return new Row(
        "emergency alone, webhook to the planner's provider",
        "2 s",
        "slowest " + times.millis(100) + missed,
        "p50 %s of %d; stream polled as in `functions/local`"
            .formatted(times.millis(50), EMERGENCIES));
  }

  private static Row row(DynamoCentre centre, int clients)
      throws ExecutionException, InterruptedException {
    List<List<HttpCall>> calls = calls("measured-" + clients, clients, CALLS);
    long began = System.nanoTime();
    Percentiles times = new Percentiles(Load.run(centre.webhooks, calls));
    double seconds = (System.nanoTime() - began) / 1e9;
    return Row.of(
        "intake, " + clients + (clients == 1 ? " client" : " clients"),
        "p50 " + times.millis(50) + ", p99 " + times.millis(99),
        ("%d signed `sms` webhooks of %d B after %d to warm up, %.0f a second;"
                + " DynamoDB Local on the same cores")
            .formatted(CALLS, BODY, WARM_UP, CALLS / seconds));
  }

  /** Calls of different people, shared out; signed beforehand, for that is the sender's work. */
  private static List<List<HttpCall>> calls(String name, int clients, int calls) {
    List<String> letters = Letter.all();
    return IntStream.range(0, clients)
        .mapToObj(
            client ->
                IntStream.range(0, calls / clients)
                    .mapToObj(n -> call(name + "-" + client + "-" + n, letters, n))
                    .toList())
        .toList();
  }

  private static HttpCall call(String id, List<String> letters, int n) {
    Instant now = Instant.now();
    String from = "010-0000-%04d".formatted(n % 10_000);
    String letter = letters.get(n % letters.size());
    return SignedSms.call(id, Letter.body(BODY, letter, id, from, now), now);
  }
}
