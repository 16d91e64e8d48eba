package kr.salpim.testkit.centre;

import java.util.concurrent.atomic.AtomicInteger;
import kr.salpim.domain.Mishaps;

/** Counts mishaps. */
public final class CountedMishaps implements Mishaps {

  public final AtomicInteger failed = new AtomicInteger();
  public final AtomicInteger parked = new AtomicInteger();

  @Override
  public void failed(String kind, RuntimeException why) {
    failed.incrementAndGet();
  }

  @Override
  public void parked(String dong) {
    parked.incrementAndGet();
  }
}
