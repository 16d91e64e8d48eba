package kr.salpim.local.stream;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import org.jboss.logging.Logger;

/**
 * Hands one record over, again where it fails. A record that keeps failing is let go, so that it
 * holds up no other: it is on the clock, and the tick is the redrive. That is what bisecting a
 * batch, a retry limit and a failure destination come to.
 */
final class Retries {

  private static final Logger LOG = Logger.getLogger(Retries.class);

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
        LOG.debugf(
            "stream.failed consumer=%s attempt=%d error=%s",
            consumer.name(), attempt, failed.getClass().getSimpleName());
        pause(FIRST_GAP_MILLIS << (attempt - 1));
      }
    }
    LOG.warnf(
        "stream.let.go consumer=%s sequence=%s",
        consumer.name(), record.getDynamodb().getSequenceNumber());
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
