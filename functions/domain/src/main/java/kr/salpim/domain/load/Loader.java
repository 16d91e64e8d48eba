package kr.salpim.domain.load;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import kr.salpim.domain.Ids;
import kr.salpim.domain.clock.Crew;
import kr.salpim.domain.contact.PhoneNumbers;
import kr.salpim.domain.household.Fault;
import kr.salpim.domain.household.Problem;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Value;
import kr.salpim.domain.table.Written;

/**
 * Loads a file chunk by chunk. The rows of a chunk are taken several at once, but those that may
 * concern the same report or the same household in the order of their lines, so that the same comes
 * of a file as if each row waited for the one before. One chunk is held, however long the file is.
 * A chunk may be sent again after a crash at any moment: rows that were taken are recognised by
 * their receipts and counted once.
 *
 * <p>What a row takes, each item below 1 KB (a transaction doubles its writes): a signal of a known
 * household 4 RRU (receipt, phone, person, household) and 7 WRU (receipt, signal and its clock,
 * check); of a new one 6 RRU and 15 WRU (the household, three marks and the contact besides). A new
 * household 5 RRU and 12 WRU. Each phone that is new adds 1 RRU. Each household that is alike adds
 * 1 RRU and 5 WRU. A row that came before takes 1 RRU, a refused one 1 WRU, the chunk itself 2 RRU
 * and 1 WRU. Before any of that each row of a file of households takes 1 RRU a mark and 1 RRU a
 * household that has it: with them come the rows for which it waits.
 */
public final class Loader {

  /** Lines of a chunk: some seconds of a function's 30, and far below a call's 6 MB. */
  public static final int MAX_CHUNK = 200;

  /** Characters of a record: more than all fields at their longest that a row can have. */
  public static final int MAX_RECORD = 8_000;

  /** Refused rows that are kept; whoever has more mends the file and loads it anew. */
  public static final int MAX_BAD = 1_000;

  private static final int MAX_COLUMNS = 200;

  private final Table table;
  private final Clock clock;
  private final RowReader reader;
  private final Taking taking;

  /**
   * @param dongs whether there is a dong with this code; asked by several threads at once, as are
   *     {@code phones}, {@code check} and {@code json}
   * @param closed columns, by our names, that whoever loads may not fill
   * @param json reads the lines of NDJSON files
   * @param crew takes the rows of a chunk, of which most wait for the table
   */
  public Loader(
      Table table,
      KeyedHash hash,
      PhoneNumbers phones,
      Predicate<String> dongs,
      Set<String> closed,
      SignalCheck check,
      RowParser json,
      Crew crew,
      Clock clock,
      Ids ids) {
    this.table = table;
    this.clock = clock;
    // A file is a list of what was so some weeks ago.
    Rows rows = new Rows(table, hash, dongs, check, Optional.empty(), clock, ids);
    this.reader = new RowReader(phones, closed, json, rows);
    this.taking = new Taking(crew);
  }

  private Loader(Table table, Clock clock, RowReader reader, Taking taking) {
    this.table = table;
    this.clock = clock;
    this.reader = reader;
    this.taking = taking;
  }

  /**
   * The same, where somebody must hear of what private bodies still have.
   *
   * @param unshared is told the id of each household of which a row that is taken says that it does
   *     not agree to sharing, also where that is no news; asked by several threads at once
   */
  public Loader hearing(Consumer<String> unshared) {
    return new Loader(table, clock, reader.unshared(unshared), taking);
  }

  /** Begins a job, or finds the one of the same file: its {@code lastLine} says where to go on. */
  public ChunkResult begin(LoadFile file) {
    List<Problem> problems = header(file);
    if (!problems.isEmpty()) {
      return new ChunkResult.Refused(problems);
    }
    LoadJob job =
        new LoadJob(file, LoadJob.State.RUNNING, file.headerLines(), 0, 0, 0, clock.instant());
    Written written = table.write(new Change.Put(job.toItem(), Condition.absent()));
    LoadJob stands =
        written instanceof Written.Refused refused
            ? refused.found().map(LoadJob::from).orElse(job)
            : job;
    return new ChunkResult.Done(stands, List.of());
  }

  private static List<Problem> header(LoadFile file) {
    if (file.format() == Format.NDJSON) {
      return List.of();
    }
    List<String> names = Columns.names(file.header());
    List<Problem> problems = new ArrayList<>();
    for (String name : file.kind().required()) {
      if (!names.contains(name)) {
        problems.add(Problem.of(name, Fault.MISSING));
      }
    }
    Set<String> seen = new HashSet<>();
    names.stream()
        .filter(name -> !name.isEmpty() && !seen.add(name))
        .forEach(name -> problems.add(Problem.of(name, Fault.TOO_MANY)));
    if (names.size() > MAX_COLUMNS) {
      problems.add(Problem.of("header", Fault.TOO_MANY));
    }
    return problems;
  }

  /** Takes the next lines of a job's file. */
  public ChunkResult chunk(String id, Chunk chunk) {
    Optional<LoadJob> found = job(id);
    if (found.isEmpty()) {
      return new ChunkResult.NoJob();
    }
    LoadJob job = found.get();
    if (chunk.lines().isEmpty() || chunk.lines().size() > MAX_CHUNK) {
      return new ChunkResult.Refused(List.of(Problem.of("lines", Fault.TOO_MANY)));
    }
    long last = chunk.firstLine() + chunk.lines().size() - 1;
    if (last <= job.lastLine() || job.state() == LoadJob.State.DONE) {
      return new ChunkResult.Done(job, List.of());
    }
    long expected = job.lastLine() + 1;
    if (chunk.firstLine() != expected) {
      return new ChunkResult.OutOfOrder(expected);
    }
    return counted(job, chunk, last);
  }

  private ChunkResult counted(LoadJob job, Chunk chunk, long last) {
    Map<String, Long> counts = new HashMap<>(Map.of(LoadJob.LAST, last - job.lastLine()));
    List<BadRow> bad = new ArrayList<>();
    for (Outcome row : taking.all(reads(job.file(), chunk))) {
      if (row.result() instanceof RowResult.Refused refused) {
        bad.add(new BadRow(row.line(), refused.problems()));
        counts.merge(LoadJob.REFUSED, 1L, Long::sum);
      } else {
        counts.merge(
            row.result() instanceof RowResult.Taken ? LoadJob.TAKEN : LoadJob.SAME, 1L, Long::sum);
      }
    }
    keep(job, bad);
    Change done =
        new Change.Update(
            LoadJob.key(job.file().id()),
            Map.of(),
            counts,
            Set.of(),
            Condition.is(LoadJob.LAST, job.lastLine()));
    // Refused: the same chunk was sent twice at once, and the other call has counted it.
    table.write(done);
    return new ChunkResult.Done(job(job.file().id()).orElse(job), bad);
  }

  private List<Supplier<Row>> reads(LoadFile file, Chunk chunk) {
    Records records = new Records(file.format(), chunk.lines().iterator(), chunk.firstLine());
    List<Supplier<Row>> reads = new ArrayList<>();
    while (records.hasNext()) {
      Records.Text record = records.next();
      if (!record.text().isBlank()) {
        reads.add(() -> reader.read(file, record));
      }
    }
    return reads;
  }

  private void keep(LoadJob job, List<BadRow> bad) {
    List<Supplier<Written>> writes = new ArrayList<>();
    bad.stream()
        .limit(Math.max(0, MAX_BAD - job.refused()))
        .map(row -> new Change.Put(row.toItem(job.file().id(), job.expires()), Condition.always()))
        .forEach(put -> writes.add(() -> table.write(put)));
    taking.atOnce(writes);
  }

  /** Ends a job: its lines are all sent. Whoever loads the same file again finds it so. */
  public ChunkResult finish(String id) {
    Written written =
        table.write(
            new Change.Update(
                LoadJob.key(id),
                Map.of(LoadJob.STATE, new Value.Text(LoadJob.State.DONE.name())),
                Map.of(),
                Set.of(),
                Condition.present()));
    return written instanceof Written.Applied
        ? new ChunkResult.Done(job(id).orElseThrow(), List.of())
        : new ChunkResult.NoJob();
  }

  public Optional<LoadJob> job(String id) {
    return LoadJob.find(table, id);
  }

  /** The refused rows that are kept, in the order of their lines. */
  public List<BadRow> bad(String id) {
    List<Item> items = table.query(LoadJob.partition(id), BadRow.SORT_PREFIX, 2 * MAX_BAD);
    return items.stream().map(BadRow::from).toList();
  }
}
