package kr.salpim.bench.centre;

import kr.salpim.domain.Mishaps;

/** What is measured must not go wrong on the way: it would be the wrong thing that was measured. */
final class NoMishaps implements Mishaps {

  @Override
  public void failed(String kind, RuntimeException why) {
    throw new IllegalStateException("failed while it was measured: " + kind, why);
  }

  @Override
  public void parked(String dong) {
    throw new IllegalStateException("parked while it was measured");
  }
}
