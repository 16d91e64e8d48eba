package kr.salpim.adapters.threads;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import kr.salpim.adapters.log.Trace;
import kr.salpim.domain.clock.Crew;

/** Works on several pieces at once, on threads that do not keep the process alive. */
public final class ThreadCrew implements Crew {

  private final ExecutorService threads;

  /**
   * @param atOnce how many pieces at most
   */
  public ThreadCrew(int atOnce) {
    threads =
        Executors.newFixedThreadPool(
            atOnce,
            work -> {
              Thread thread = new Thread(work, "crew");
              thread.setDaemon(true);
              return thread;
            });
  }

  @Override
  public <T> List<T> all(List<Supplier<T>> pieces) {
    List<CompletableFuture<T>> begun =
        pieces.stream()
            .map(piece -> CompletableFuture.supplyAsync(Trace.carried(piece), threads))
            .toList();
    // All of them first: what is under way must not be left behind by one that failed.
    CompletableFuture.allOf(begun.toArray(CompletableFuture[]::new))
        .handle((done, failed) -> done)
        .join();
    try {
      return begun.stream().map(CompletableFuture::join).toList();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failed;
    }
  }
}
