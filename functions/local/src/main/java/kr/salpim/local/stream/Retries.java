package kr.salpim.local.stream;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import kr.salpim.adapters.log.EventLog;
import kr.salpim.adapters.log.LogField;

/**
 * Hands one record over, again where it fails. A record that keeps failing is let go, so that it
 * holds up no other: it is on the clock, and the tick is the redrive. That is what bisecting a
 * batch, a retry limit and a failure destination come to.
 */
final class Retries {

  /** The mapping's retry limit. Lost races and throttling are over by then. */
  private static final int ATTEMPTS = 4;

  private static final long FIRST_GAP_MILLIS = 100;

  private final Consumer consumer;

  Retries(Consumer consumer) {
    this.consumer = consumer;
  }

  void hand(DynamodbStreamRecord record) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        consumer.function().take(record);
        return;
      } catch (RuntimeException failed) {
        EventLog.event("stream.failed")
            .with(LogField.CODE, consumer.name())
            .with(LogField.ATTEMPT, attempt)
            .error(failed);
        pause(FIRST_GAP_MILLIS << (attempt - 1));
      }
    }
    EventLog.event("stream.let.go").with(LogField.CODE, consumer.name()).warn();
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Stopped();
    }
  }
}
