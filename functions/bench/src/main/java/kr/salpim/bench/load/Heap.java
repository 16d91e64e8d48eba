package kr.salpim.bench.load;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;

/** What this process's heap has held. */
public final class Heap {

  private static final long MIB = 1024 * 1024;

  private Heap() {}

  /** MiB in use at most so far, garbage included: never less than what was needed. */
  public static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum()
        / MIB;
  }

  /** MiB that are still in use after a collection. */
  public static long held() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MIB;
  }
}
