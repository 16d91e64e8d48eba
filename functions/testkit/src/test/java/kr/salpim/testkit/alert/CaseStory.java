package kr.salpim.testkit.alert;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.delivery.Deliverer;
import kr.salpim.domain.provider.Certainty;
import kr.salpim.domain.reaction.Reactor;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.RetryingTable;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.TableBusy;
import kr.salpim.domain.table.TableDown;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.centre.Office;
import kr.salpim.testkit.table.Crash;
import kr.salpim.testkit.table.Faults;
import kr.salpim.testkit.table.FaultyTable;
import kr.salpim.testkit.table.MemoryTable;
import kr.salpim.testkit.table.StreamEntry;

/**
 * An emergency, the planner's silence, the team lead who takes it and what comes of it; told by a
 * seed: whether the stream is on, how often records and deliveries come again, and whether two
 * ticks run. The process may die at one step; what a provider delivers is then delivered again.
 */
final class CaseStory {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** More than a table on a bad day refuses in a row. */
  private static final int MAX_DELIVERIES = 20;

  /** Every write that was interrupted is found again by then. */
  private static final int CATCH_UP = 8;

  final Faults faults;
  final Centre centre;
  private final Random random;
  private int streamed;

  CaseStory(long seed) {
    random = new Random(seed);
    faults = Faults.none(seed);
    MemoryTable memory = FaultyTable.memory(faults);
    centre = new Centre(new Speech(), memory, retrying(new FaultyTable(memory, faults)));
    centre.provider.with(Certainty.KEY);
    new Office(centre);
  }

  CaseStory live() {
    deliver(DemoDong.NEIGHBOUR, "m1", Speech.NEIGHBOUR_FELL);
    minutes(CATCH_UP);
    // At the tenth minute the second step; in it too the process may die.
    minutes(CATCH_UP);
    deliver(DemoDong.TEAM_LEAD, "t1", "1-1");
    minutes(CATCH_UP);
    deliver(DemoDong.TEAM_LEAD, "t2", "1-2");
    minutes(CATCH_UP * 2);
    return this;
  }

  /** A provider delivers until it is answered, and now and then once more. */
  private void deliver(String phone, String id, String text) {
    int more = random.nextInt(2);
    for (int tries = 0; tries < MAX_DELIVERIES; tries++) {
      boolean answered = !dies(() -> centre.text(phone, id, text));
      if (answered && more-- <= 0) {
        break;
      }
    }
    stream();
  }

  private void minutes(int count) {
    for (int minute = 0; minute < count; minute++) {
      centre.clock.advance(MINUTE);
      tick();
      if (random.nextInt(3) == 0) {
        tick();
      }
      stream();
    }
  }

  private void tick() {
    dies(centre.reactor::tick);
    dies(centre.deliverer::tick);
  }

  /** The new images as they were when they were new, some of them twice, some never. */
  private void stream() {
    List<StreamEntry> news = new ArrayList<>(centre.memory.streamAfter(streamed));
    streamed += news.size();
    for (StreamEntry entry : news) {
      Optional<Item> image =
          entry.kind() == StreamEntry.Kind.INSERT ? entry.after() : Optional.empty();
      for (int times = random.nextInt(3); times > 0; times--) {
        image.filter(Reactor::concerns).ifPresent(i -> dies(() -> centre.reactor.react(i)));
        image.filter(Deliverer::concerns).ifPresent(i -> dies(() -> centre.deliverer.deliver(i)));
      }
    }
  }

  private static boolean dies(Runnable step) {
    try {
      step.run();
      return false;
    } catch (Crash | TableBusy | TableDown died) {
      return true;
    }
  }

  private Table retrying(Table table) {
    AtomicLong millis = new AtomicLong();
    return new RetryingTable(
        table, millis::addAndGet, bound -> random.nextLong(bound + 1), millis::get);
  }

  /** What stands in the record, without the times: a crash may cost some minutes. */
  List<String> record() {
    return centre.alerts().stream()
        .flatMap(alert -> alert.record().stream())
        .map(entry -> entry.what() + " " + entry.role())
        .toList();
  }

  /** How it ended. */
  String end() {
    return centre.alerts().stream()
        .map((Alert alert) -> alert.state() + " " + alert.result() + " " + alert.taker())
        .collect(Collectors.joining());
  }
}
