package kr.salpim.adapters.channel.partner;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Looks up the addresses that a name has. */
@FunctionalInterface
interface Names {

  /** A resolver that does not answer in this time does not work; the rest is for the call. */
  Duration LIMIT = Duration.ofSeconds(2);

  /** All its addresses; none where it has none, or nobody says so in time. */
  List<InetAddress> addresses(String name);

  /** The machine's resolver. */
  static Names system() {
    return bounded(InetAddress::getAllByName);
  }

  /** A resolver that heeds no time-out: each look-up has a thread of its own, left behind. */
  static Names bounded(Resolver resolver) {
    return name -> {
      FutureTask<List<InetAddress>> lookUp =
          new FutureTask<>(() -> List.of(resolver.resolve(name)));
      Thread worker = new Thread(lookUp, "names");
      worker.setDaemon(true);
      worker.start();
      return await(lookUp);
    };
  }

  /** Takes as long as it likes. */
  @FunctionalInterface
  interface Resolver {
    InetAddress[] resolve(String name) throws UnknownHostException;
  }

  private static List<InetAddress> await(FutureTask<List<InetAddress>> lookUp) {
    try {
      return lookUp.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof UnknownHostException) {
        return List.of();
      }
      throw new IllegalStateException("look-up", failed);
    } catch (TimeoutException late) {
      return List.of();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }
}
