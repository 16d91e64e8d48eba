package kr.salpim.testkit.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.salpim.domain.clock.Crew;
import kr.salpim.domain.load.Chunk;
import kr.salpim.domain.load.Format;
import kr.salpim.domain.load.LoadFile;
import kr.salpim.domain.load.LoadJob;
import kr.salpim.domain.load.Loader;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.risk.SignalSource;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Value;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.centre.CountedIds;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.centre.MovedClock;
import kr.salpim.testkit.centre.PlainHash;
import kr.salpim.testkit.centre.PlainPhones;
import kr.salpim.testkit.table.MemoryTable;

/** A table and the files that were loaded into it. */
final class Loaded {

  private final KeyedHash hash = new PlainHash();
  private final MovedClock clock = new MovedClock(Centre.START);
  private final CountedIds ids = new CountedIds();
  private final List<String> jobs = new ArrayList<>();
  private final MemoryTable memory;
  private final Table table;

  Loaded(MemoryTable memory, Table table) {
    this.memory = memory;
    this.table = table;
  }

  /** Loads each file from where it stands. */
  Loaded load(List<RandomFiles.File> files, String name, Crew crew, int chunk) {
    files.forEach(file -> load(file, name, crew, chunk));
    return this;
  }

  private void load(RandomFiles.File file, String name, Crew crew, int chunk) {
    Loader loader = loader(new HashSet<>(file.dongs()), crew);
    LoadFile job =
        new LoadFile(
            LoadFile.id(hash, name, "c", file.kind(), file.institution(), SignalSource.INSTITUTION),
            file.kind(),
            Format.CSV,
            file.institution(),
            SignalSource.INSTITUTION,
            DemoDong.CODE,
            List.of(file.lines().get(0).split(",")),
            "kim");
    loader.begin(job);
    if (!jobs.contains(job.id())) {
      jobs.add(job.id());
    }
    int done = (int) loader.job(job.id()).orElseThrow().lastLine();
    for (int from = done; from < file.lines().size(); from += chunk) {
      int to = Math.min(from + chunk, file.lines().size());
      loader.chunk(job.id(), new Chunk(from + 1L, file.lines().subList(from, to)));
    }
  }

  private Loader loader(Set<String> dongs, Crew crew) {
    return new Loader(
        table,
        hash,
        new PlainPhones(),
        dongs::contains,
        Set.of(),
        (kind, amount, months, observed, today) -> List.of(),
        line -> Map.of(),
        crew,
        clock,
        ids);
  }

  /** What each file came to: counts, and the refused rows with their lines. */
  List<String> told() {
    Loader loader = loader(Set.of(), Crew.ALONE);
    return jobs.stream()
        .map(
            id -> {
              LoadJob job = loader.job(id).orElseThrow();
              return job.taken() + "/" + job.same() + "/" + job.refused() + " " + loader.bad(id);
            })
        .toList();
  }

  /** All that is stored but the jobs, and of the marks all but the ids that no two runs share. */
  Map<Key, Map<String, Value>> facts() {
    return memory.all().stream()
        .filter(item -> !item.key().partition().startsWith("J#"))
        .collect(Collectors.toMap(Item::key, Loaded::lasting));
  }

  private static Map<String, Value> lasting(Item item) {
    Map<String, Value> lasting = new HashMap<>(item.attributes());
    if (item.key().partition().startsWith("M#")) {
      lasting.remove("v");
    }
    return lasting;
  }
}
