package kr.salpim.adapters.log;

import java.util.Optional;
import java.util.function.Supplier;
import kr.salpim.domain.Ids;

/**
 * Under which id the log follows what this thread does. Every {@link EventLog} that is written
 * meanwhile carries it.
 */
public final class Trace {

  private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

  private Trace() {}

  public static Optional<String> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  /** Answers a call under a new id. What a caller sends as its trace is stored nowhere. */
  public static <T> T call(Ids ids, Supplier<T> answer) {
    return during(ids.next(), answer);
  }

  /**
   * Does the work under the id, and goes back to what was before it.
   *
   * @param id opaque, of our own making
   */
  public static <T> T during(String id, Supplier<T> work) {
    return under(id, work);
  }

  /** The same work for another thread, which then does it under this thread's id. */
  public static <T> Supplier<T> carried(Supplier<T> work) {
    String id = CURRENT.get();
    Supplier<T> requested = Request.carried(work);
    return () -> under(id, requested);
  }

  private static <T> T under(String id, Supplier<T> work) {
    String before = CURRENT.get();
    set(id);
    try {
      return work.get();
    } finally {
      set(before);
    }
  }

  private static void set(String id) {
    if (id == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(id);
    }
  }
}
