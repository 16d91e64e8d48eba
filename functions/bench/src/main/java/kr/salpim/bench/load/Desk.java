package kr.salpim.bench.load;

import java.time.Clock;
import java.util.Iterator;
import java.util.Set;
import kr.salpim.adapters.phone.LibPhoneNumbers;
import kr.salpim.adapters.random.RandomIds;
import kr.salpim.adapters.threads.ThreadCrew;
import kr.salpim.domain.load.Chunk;
import kr.salpim.domain.load.ChunkResult;
import kr.salpim.domain.load.Chunks;
import kr.salpim.domain.load.Format;
import kr.salpim.domain.load.LoadFile;
import kr.salpim.domain.load.LoadJob;
import kr.salpim.domain.load.LoadKind;
import kr.salpim.domain.load.Loader;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.risk.SignalCatalogue;
import kr.salpim.domain.risk.SignalSource;
import kr.salpim.domain.table.Table;
import kr.salpim.testkit.centre.DemoDong;

/** Loads files as staff do, chunk by chunk. */
public final class Desk {

  private static final String INSTITUTION = "국민건강보험공단";

  /** As the desk is wired. */
  private static final int AT_ONCE = 8;

  private final KeyedHash hash;
  private final Loader loader;

  public Desk(Table table, KeyedHash hash, Clock clock) {
    this.hash = hash;
    this.loader =
        new Loader(
            table,
            hash,
            new LibPhoneNumbers(),
            DemoDong.CODE::equals,
            Set.of(),
            SignalCatalogue.shipped()::check,
            line -> {
              throw new IllegalArgumentException("the files are CSV");
            },
            new ThreadCrew(AT_ONCE),
            clock,
            new RandomIds());
  }

  /**
   * Loads a whole file. A row that is not taken ends it: it would be the wrong thing that is
   * measured.
   *
   * @return how many rows were taken
   */
  public long load(String name, LoadKind kind, Iterator<String> lines) {
    Chunks chunks = new Chunks(Format.CSV, lines);
    LoadFile file =
        new LoadFile(
            LoadFile.id(hash, name, name, kind, INSTITUTION, SignalSource.INSTITUTION),
            kind,
            Format.CSV,
            INSTITUTION,
            SignalSource.INSTITUTION,
            DemoDong.CODE,
            chunks.header(),
            "bench");
    done(loader.begin(file));
    while (chunks.hasNext()) {
      Chunk chunk = chunks.next();
      ChunkResult.Done done = done(loader.chunk(file.id(), chunk));
      if (!done.bad().isEmpty()) {
        throw new IllegalStateException("a row was refused: " + done.bad().get(0));
      }
    }
    LoadJob job = done(loader.finish(file.id())).job();
    return job.taken();
  }

  private static ChunkResult.Done done(ChunkResult result) {
    if (result instanceof ChunkResult.Done done) {
      return done;
    }
    throw new IllegalStateException("not loaded: " + result);
  }
}
