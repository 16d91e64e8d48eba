package kr.salpim.bench.emergency;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kr.salpim.adapters.webhook.HttpCall;
import kr.salpim.bench.centre.DynamoCentre;
import kr.salpim.bench.centre.SignedSms;
import kr.salpim.domain.provider.Dispatch;
import kr.salpim.domain.provider.ProviderAnswer;
import kr.salpim.testkit.centre.DemoDong;

/**
 * Emergencies of different people, one after the other, each timed from the webhook's call to the
 * call of the provider that carries the notice to the planner.
 */
public final class Emergencies {

  static final String TEXT = "집에 가스 냄새가 심하게 나요. 가스가 새는 것 같아요";

  /** What only a notice of an emergency begins with, after who sends it. */
  private static final String URGENT = "긴급: ";

  /** By then the clock has brought what the stream did not: whatever is later is lost. */
  private static final long LONGEST_SECONDS = 240;

  private static final int FIRST_NUMBER = 70_000_000;

  private final DynamoCentre centre;
  private final Clock clock;
  private volatile CountDownLatch told = new CountDownLatch(0);
  private volatile long at;
  private int sent;

  /** From now on the centre's provider says when the planner is told. */
  public Emergencies(DynamoCentre centre, Clock clock) {
    this.centre = centre;
    this.clock = clock;
    centre.provider.deciding((line, dispatch) -> hear(dispatch));
  }

  private ProviderAnswer hear(Dispatch dispatch) {
    if (dispatch.user().equals(DemoDong.PLANNER) && dispatch.text().reveal().contains(URGENT)) {
      at = System.nanoTime();
      told.countDown();
    }
    return new ProviderAnswer.Accepted("ref");
  }

  /** So many, each once the planner was told of the one before. */
  long[] next(int count) throws InterruptedException {
    long[] nanos = new long[count];
    for (int n = 0; n < count; n++) {
      nanos[n] = next();
    }
    return nanos;
  }

  /** One emergency of somebody who never wrote before; nanoseconds until the planner is told. */
  public long next() throws InterruptedException {
    sent++;
    HttpCall call = call("emergency-" + sent, Integer.toString(FIRST_NUMBER + sent));
    told = new CountDownLatch(1);
    long began = System.nanoTime();
    int status = centre.webhooks.handle(call).status();
    if (status != 200) {
      throw new IllegalStateException("the webhook was answered with " + status);
    }
    if (!told.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("nobody was told of an emergency");
    }
    return at - began;
  }

  private HttpCall call(String id, String digits) {
    Instant now = clock.instant();
    String from = "010-" + digits.substring(0, 4) + "-" + digits.substring(4);
    return SignedSms.call(id, SignedSms.body(id, from, TEXT, now), now);
  }
}
