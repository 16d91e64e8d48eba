package kr.salpim.adapters.quarkus;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Table;

/** Asks for the table and the keys at the start, so that a wrong setting stops it there. */
@Singleton
public class StorageStart {

  void started(@Observes StartupEvent start, KeyedHash hash, Table table) {
    table.getClass();
    hash.getClass();
  }
}
