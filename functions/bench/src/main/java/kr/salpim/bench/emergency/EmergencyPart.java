package kr.salpim.bench.emergency;

import java.time.Clock;
import java.util.List;
import kr.salpim.adapters.crypto.SealedTable;
import kr.salpim.adapters.dynamodb.DynamoTable;
import kr.salpim.adapters.threads.ThreadCrew;
import kr.salpim.bench.Part;
import kr.salpim.bench.Row;
import kr.salpim.bench.centre.DynamoCentre;
import kr.salpim.bench.centre.Layers;
import kr.salpim.bench.centre.LocalDynamo;
import kr.salpim.bench.centre.Running;
import kr.salpim.bench.latency.Percentiles;

/** How soon the planner is told of an emergency while nothing else goes on but the ticks. */
public final class EmergencyPart implements Part {

  private static final int WARM_UP = 20;
  private static final int EMERGENCIES = 30;
  private static final double GOAL_NANOS = 2e9;

  /** As the functions are wired. */
  private static final int AT_ONCE = 8;

  @Override
  public String name() {
    return "emergency";
  }

  @Override
  public List<Row> measure() throws InterruptedException {
    Clock clock = Running.onDuty();
    Layers layers = new Layers();
    String name = LocalDynamo.create();
    SealedTable table = layers.over(new DynamoTable(LocalDynamo.client(), name));
    DynamoCentre centre = new DynamoCentre(table, layers.hash(), clock, new ThreadCrew(AT_ONCE));
    try (Running running = new Running(centre, name, table)) {
      Emergencies emergencies = new Emergencies(centre, clock);
      emergencies.next(WARM_UP);
      Percentiles times = new Percentiles(emergencies.next(EMERGENCIES));
      running.check();
      return List.of(row(times));
    }
  }

  private static Row row(Percentiles times) {
    String missed = times.nanos(100) > GOAL_NANOS ? " (missed)" : "";
    return new Row(
        "emergency alone, webhook to the planner's provider",
        "2 s",
        "slowest " + times.millis(100) + missed,
        "p50 %s of %d; stream polled as in `functions/local`"
            .formatted(times.millis(50), EMERGENCIES));
  }
}
