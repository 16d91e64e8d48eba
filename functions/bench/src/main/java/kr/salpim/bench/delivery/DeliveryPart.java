package kr.salpim.bench.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import kr.salpim.adapters.dynamodb.DynamoTable;
import kr.salpim.adapters.threads.ThreadCrew;
import kr.salpim.bench.Part;
import kr.salpim.bench.Row;
import kr.salpim.bench.centre.DynamoCentre;
import kr.salpim.bench.centre.Layers;
import kr.salpim.bench.centre.LocalDynamo;
import kr.salpim.domain.clock.Crew;
import kr.salpim.domain.provider.ProviderAnswer;

/** How many messages a second one instance of delivery hands to a provider that takes its time. */
public final class DeliveryPart implements Part {

  private static final Duration ANSWER = Duration.ofMillis(20);
  private static final int WARM_UP = 100;
  private static final int MESSAGES = 800;

  /** As the delivery function is wired. */
  private static final int AT_ONCE = 8;

  @Override
  public String name() {
    return "delivery";
  }

  @Override
  public List<Row> measure() {
    return List.of(
        row("tick, one at a time", Crew.ALONE, MESSAGES / 4),
        row("tick, " + AT_ONCE + " at once", new ThreadCrew(AT_ONCE), MESSAGES));
  }

  private static Row row(String what, Crew crew, int messages) {
    Clock clock = Clock.systemUTC();
    Layers layers = new Layers();
    DynamoTable table = new DynamoTable(LocalDynamo.client(), LocalDynamo.create());
    DynamoCentre centre = new DynamoCentre(layers.over(table), layers.hash(), clock, crew);
    centre.provider.deciding((line, dispatch) -> slowly());
    send(centre, layers, WARM_UP, 0);
    double seconds = send(centre, layers, messages, WARM_UP);
    return Row.of(
        "delivery's " + what,
        "%.0f messages a second".formatted(messages / seconds),
        "%d notices due, a provider that answers in %d ms; DynamoDB Local on the same cores"
            .formatted(messages, ANSWER.toMillis()));
  }

  /** Sends so many messages; the seconds that took. */
  private static double send(DynamoCentre centre, Layers layers, int messages, int first) {
    Queue.fill(centre.table, layers.hash(), first, messages, Clock.systemUTC().instant());
    int before = centre.provider.calls();
    long began = System.nanoTime();
    while (centre.provider.calls() < before + messages) {
      centre.deliverer.tick();
    }
    return (System.nanoTime() - began) / 1e9;
  }

  private static ProviderAnswer slowly() {
    try {
      Thread.sleep(ANSWER.toMillis());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return new ProviderAnswer.Accepted("ref");
  }
}
