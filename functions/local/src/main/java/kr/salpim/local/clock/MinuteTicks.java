package kr.salpim.local.clock;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import kr.salpim.adapters.log.EventLog;

/** The schedule: what EventBridge does in AWS. */
@ApplicationScoped
public class MinuteTicks {

  private final ClockMove move;

  MinuteTicks(ClockMove move) {
    this.move = move;
  }

  /** A tick that fails is caught up by the next. */
  @Scheduled(
      every = "{salpim.local.tick-every}",
      delayed = "5s",
      concurrentExecution = ConcurrentExecution.SKIP)
  void tick() {
    try {
      move.tick();
    } catch (RuntimeException failed) {
      EventLog.event("tick.failed").error(failed);
    }
  }
}
