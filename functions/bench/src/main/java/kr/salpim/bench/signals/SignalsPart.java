package kr.salpim.bench.signals;

import java.time.Duration;
import java.util.List;
import kr.salpim.adapters.crypto.SealedTable;
import kr.salpim.adapters.dynamodb.DynamoTable;
import kr.salpim.adapters.threads.ThreadCrew;
import kr.salpim.bench.Part;
import kr.salpim.bench.Row;
import kr.salpim.bench.centre.DynamoCentre;
import kr.salpim.bench.centre.Layers;
import kr.salpim.bench.centre.LocalDynamo;
import kr.salpim.bench.load.Desk;
import kr.salpim.bench.load.Lists;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.load.LoadKind;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.centre.MovedClock;

/** How many loaded signals a second one instance of the reactor assesses. */
public final class SignalsPart implements Part {

  private static final int WARM_UP = 20;
  private static final int PEOPLE = 200;

  /** One in so many raises an alert, where some do. */
  private static final int ONE_IN = 10;

  /** As the reactor is wired. */
  private static final int AT_ONCE = 8;

  /** By then every signal of a list is due. */
  private static final Duration SPREAD = Duration.ofMinutes(31);

  @Override
  public String name() {
    return "signals";
  }

  @Override
  public List<Row> measure() {
    return List.of(row("none raises an alert", false), row("one in ten raises an alert", true));
  }

  private static Row row(String what, boolean raising) {
    assess(WARM_UP, raising);
    Assessed measured = assess(PEOPLE, raising);
    return Row.of(
        "loaded signals through assessment, " + what,
        "%.0f signals a second".formatted(measured.signals() / measured.seconds()),
        "reactor's tick, %d signals of %d households, %d at once; DynamoDB Local on the same cores"
            .formatted(measured.signals(), PEOPLE, AT_ONCE));
  }

  private record Assessed(int signals, double seconds) {}

  private static Assessed assess(int people, boolean raising) {
    MovedClock clock = new MovedClock(Centre.START);
    Layers layers = new Layers();
    SealedTable table = layers.over(new DynamoTable(LocalDynamo.client(), LocalDynamo.create()));
    DynamoCentre centre = new DynamoCentre(table, layers.hash(), clock, new ThreadCrew(AT_ONCE));
    Desk desk = new Desk(table, layers.hash(), clock);
    desk.load("households", LoadKind.HOUSEHOLDS, Lists.households(people));
    long loaded = desk.load("arrears", LoadKind.SIGNALS, Lists.arrears(people));
    if (raising) {
      loaded += desk.load("cuts", LoadKind.SIGNALS, Lists.powerCuts(people, ONE_IN));
    }
    clock.advance(SPREAD);
    long began = System.nanoTime();
    int worked = 0;
    while (worked < loaded) {
      Clockwork.Tick tick = centre.reactor.tick();
      worked += tick.worked();
      if (tick.due() == 0) {
        throw new IllegalStateException(worked + " of " + loaded + " signals were assessed");
      }
    }
    return new Assessed(worked, (System.nanoTime() - began) / 1e9);
  }
}
