package kr.salpim.testkit.centre;

import java.util.concurrent.atomic.AtomicLong;
import kr.salpim.domain.Ids;

/** Ids that count up, so that a run can be repeated. */
public final class CountedIds implements Ids {

  private final AtomicLong count = new AtomicLong();

  @Override
  public String next() {
    return "id-%019d".formatted(count.incrementAndGet());
  }
}
