package kr.salpim.bench.latency;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import kr.salpim.adapters.dynamodb.DynamoTable;
import kr.salpim.adapters.webhook.HttpCall;
import kr.salpim.bench.Part;
import kr.salpim.bench.Row;
import kr.salpim.bench.centre.DynamoCentre;
import kr.salpim.bench.centre.Layers;
import kr.salpim.bench.centre.Letter;
import kr.salpim.bench.centre.LocalDynamo;
import kr.salpim.bench.centre.SignedSms;

/** How long a signed webhook takes from the call to the answer, DynamoDB Local included. */
public final class LatencyPart implements Part {

  private static final int WARM_UP = 3_000;
  private static final int CALLS = 4_000;
  private static final int MANY = 16;
  private static final int BODY = 500;

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
    return List.of(alone, row(centre, MANY));
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
