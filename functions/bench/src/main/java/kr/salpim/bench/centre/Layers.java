package kr.salpim.bench.centre;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import kr.salpim.adapters.crypto.Keysets;
import kr.salpim.adapters.crypto.SealedTable;
import kr.salpim.adapters.crypto.Sealer;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.RetryingTable;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.TableDown;

/** What stands above the table on DynamoDB: retries, then sealing, with keys of this run. */
public final class Layers {

  private final Sealer sealer = Keysets.sealer("bench", Keysets.newSeal());
  private final KeyedHash hash = Keysets.keyedHash("bench", Keysets.newFind());

  public KeyedHash hash() {
    return hash;
  }

  public SealedTable over(Table bottom) {
    return new SealedTable(
        new RetryingTable(
            bottom,
            Layers::sleep,
            bound -> ThreadLocalRandom.current().nextLong(bound + 1),
            () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime())),
        sealer);
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new TableDown("interrupted");
    }
  }
}
