package kr.salpim.adapters.log;

import java.util.Optional;
import java.util.function.Supplier;

/** The gateway's own id of the call that this thread answers, as its access log has it. */
public final class Request {

  private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

  private Request() {}

  static Optional<String> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  /**
   * Answers a call.
   *
   * @param id the gateway's, which nobody can send; blank where there is none
   */
  public static <T> T during(String id, Supplier<T> answer) {
    return under(id.isBlank() ? null : id, answer);
  }

  /** The same work for another thread, in whose lines this thread's id then stands. */
  static <T> Supplier<T> carried(Supplier<T> work) {
    String id = CURRENT.get();
    return () -> under(id, work);
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
