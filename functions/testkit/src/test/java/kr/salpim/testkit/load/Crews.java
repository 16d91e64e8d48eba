package kr.salpim.testkit.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import kr.salpim.domain.clock.Crew;

/** Crews that take pieces in no order at all. */
final class Crews {

  private static final int AT_ONCE = 8;

  private Crews() {}

  /** One after the other, in an order drawn from the seed: the same in each run. */
  static Crew shuffled(long seed) {
    Random random = new Random(seed);
    return new Crew() {
      @Override
      public <T> List<T> all(List<Supplier<T>> pieces) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, pieces.size()).boxed().toList());
        Collections.shuffle(order, random);
        List<T> results = new ArrayList<>(Collections.nCopies(pieces.size(), null));
        order.forEach(n -> results.set(n, pieces.get(n).get()));
        return results;
      }
    };
  }

  /** Eight at once; whatever the threads make of it. */
  static Crew threads() {
    return new Crew() {
      @Override
      public <T> List<T> all(List<Supplier<T>> pieces) {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
          List<CompletableFuture<T>> begun =
              pieces.stream().map(piece -> CompletableFuture.supplyAsync(piece, threads)).toList();
          return begun.stream().map(CompletableFuture::join).toList();
        } finally {
          threads.shutdown();
        }
      }
    };
  }
}
