package kr.salpim.adapters.quarkus;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import kr.salpim.adapters.crypto.SealedTable;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.TableBusy;
import kr.salpim.domain.table.TableDown;
import kr.salpim.domain.table.TableUnclear;

/**
 * Asks for the table and the keys at the start, so that a wrong setting stops it there, and uses
 * each once: the first event finds keys that have worked, a client that has spoken and a connection
 * that is open, with its TLS.
 */
@Singleton
public class StorageStart {

  /** Nothing stands there. Every function may read areas, and a miss costs half a read unit. */
  private static final Key NOTHING = new Key("D#start", "START");

  private static final String SAMPLE = "start";

  void started(@Observes StartupEvent start, KeyedHash hash, SealedTable table) {
    hash.of(SAMPLE);
    table.warm(SAMPLE);
    try {
      table.plain(NOTHING);
    } catch (TableDown | TableBusy | TableUnclear notNow) {
      // The first event will find out for itself, and is tried again where this is not. A refusal
      // stands in the log already: table-refused.
    }
  }
}
