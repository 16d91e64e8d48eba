package kr.salpim.bench.triage;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import kr.salpim.domain.understanding.Triage;

/** What the triage with its lexicon takes of the heap. */
final class LexiconHeap {

  /** Enough that what else comes and goes on the heap does not matter. */
  private static final int COPIES = 10;

  private static final int COLLECTIONS = 3;

  private LexiconHeap() {}

  static long bytes() throws IOException, ReflectiveOperationException {
    List<Object> copies = new ArrayList<>(COPIES + 1);
    copies.add(copy());
    long before = used();
    while (copies.size() <= COPIES) {
      copies.add(copy());
    }
    long after = used();
    // Named here so that no collection can take them before.
    return (after - before) / (copies.size() - 1);
  }

  /** A process has one; another class loader, which knows the domain alone, has one of its own. */
  private static Object copy() throws IOException, ReflectiveOperationException {
    URL domain = Triage.class.getProtectionDomain().getCodeSource().getLocation();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {domain}, ClassLoader.getPlatformClassLoader())) {
      return loader.loadClass(Triage.class.getName()).getMethod("shipped").invoke(null);
    }
  }

  private static long used() {
    for (int n = 0; n < COLLECTIONS; n++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
