package kr.salpim.testkit.table;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Runs the same thing several times at once. */
public final class Together {

  private Together() {}

  /** The answers of calls 0 to {@code count - 1}, which all start at the same moment. */
  public static <T> List<T> run(int count, IntFunction<T> call) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(count);
    CountDownLatch start = new CountDownLatch(1);
    try {
      List<Future<T>> futures = new ArrayList<>();
      for (int n = 0; n < count; n++) {
        int number = n;
        Callable<T> task =
            () -> {
              start.await();
              return call.apply(number);
            };
        futures.add(threads.submit(task));
      }
      start.countDown();
      List<T> answers = new ArrayList<>();
      for (Future<T> future : futures) {
        answers.add(future.get());
      }
      return answers;
    } catch (ExecutionException failed) {
      throw new AssertionError("a call of several at once failed", failed.getCause());
    } finally {
      threads.shutdownNow();
    }
  }
}
