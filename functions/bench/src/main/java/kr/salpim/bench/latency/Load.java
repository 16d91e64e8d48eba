package kr.salpim.bench.latency;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import kr.salpim.adapters.webhook.HttpCall;
import kr.salpim.adapters.webhook.Webhooks;

/** Clients that each send one call after another. */
final class Load {

  private Load() {}

  /** How long each call took, in nanoseconds. A call that is not answered with 200 ends it all. */
  static long[] run(Webhooks webhooks, List<List<HttpCall>> clients)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(clients.size());
    try {
      List<Callable<long[]>> work = new ArrayList<>();
      clients.forEach(calls -> work.add(() -> client(webhooks, calls)));
      List<long[]> times = new ArrayList<>();
      for (Future<long[]> done : threads.invokeAll(work)) {
        times.add(done.get());
      }
      return times.stream().flatMapToLong(LongStream::of).toArray();
    } finally {
      threads.shutdownNow();
    }
  }

  private static long[] client(Webhooks webhooks, List<HttpCall> calls) {
    long[] nanos = new long[calls.size()];
    for (int n = 0; n < nanos.length; n++) {
      long began = System.nanoTime();
      int status = webhooks.handle(calls.get(n)).status();
      nanos[n] = System.nanoTime() - began;
      if (status != 200) {
        throw new IllegalStateException("a call was answered with " + status);
      }
    }
    return nanos;
  }
}
