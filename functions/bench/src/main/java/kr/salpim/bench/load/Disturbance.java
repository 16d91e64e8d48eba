package kr.salpim.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import kr.salpim.bench.emergency.Emergencies;

/** Emergencies while something else goes on, until it ends. */
final class Disturbance {

  private final Emergencies emergencies;
  private final Duration pause;
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private volatile boolean ended;
  private Future<List<Long>> nanos;

  /**
   * @param pause between one emergency's notice and the next emergency
   */
  Disturbance(Emergencies emergencies, Duration pause) {
    this.emergencies = emergencies;
    this.pause = pause;
  }

  void start() {
    nanos = thread.submit(this::all);
  }

  /** Waits for the last; how long each took, in nanoseconds, with spaces between. */
  String end() throws InterruptedException, ExecutionException {
    ended = true;
    List<Long> all = nanos.get();
    thread.shutdown();
    return all.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  private List<Long> all() throws InterruptedException {
    // The first ones load classes and wake the compiler.
    emergencies.next();
    emergencies.next();
    List<Long> taken = new ArrayList<>();
    do {
      taken.add(emergencies.next());
      Thread.sleep(pause.toMillis());
    } while (!ended);
    return taken;
  }
}
