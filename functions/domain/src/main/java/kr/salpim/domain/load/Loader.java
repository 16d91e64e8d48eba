package kr.salpim.domain.load;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import kr.salpim.domain.Ids;
import kr.salpim.domain.contact.PhoneNumbers;
import kr.salpim.domain.household.Fault;
import kr.salpim.domain.household.Households;
import kr.salpim.domain.household.Problem;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Value;
import kr.salpim.domain.table.Written;

/**
 * Loads a file chunk by chunk. A chunk may be sent again after a crash at any moment: rows that
 * were taken are recognised by their receipts and counted once.
 *
 * <p>What a row takes, each item below 1 KB (a transaction doubles its writes): a signal of a known
 * household 4 RRU (receipt, phone, person, household) and 7 WRU (receipt, signal and its clock,
 * check); of a new one 6 RRU and 15 WRU (the household, three marks and the contact besides). A new
 * household 5 RRU and 12 WRU. Each phone that is new adds 1 RRU. Each household that is alike adds
 * 1 RRU and 5 WRU. A row that came before takes 1 RRU, a refused one 1 WRU, the chunk itself 2 RRU
 * and 1 WRU.
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
  private final PhoneNumbers phones;
  private final Set<String> closed;
  private final RowParser json;
  private final Clock clock;
  private final Rows rows;

  /**
   * @param dongs whether there is a dong with this code
   * @param closed columns, by our names, that whoever loads may not fill
   * @param json reads the lines of NDJSON files
   */
  public Loader(
      Table table,
      KeyedHash hash,
      PhoneNumbers phones,
      Predicate<String> dongs,
      Set<String> closed,
      SignalCheck check,
      RowParser json,
      Clock clock,
      Ids ids) {
    this.table = table;
    this.phones = phones;
    this.closed = Set.copyOf(closed);
    this.json = json;
    this.clock = clock;
    Households households = new Households(table, hash, clock, ids);
    this.rows = new Rows(table, households, hash, dongs, check, clock, ids);
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
    Records records = new Records(job.file().format(), chunk.lines().iterator(), chunk.firstLine());
    while (records.hasNext()) {
      Records.Text record = records.next();
      if (record.text().isBlank()) {
        continue;
      }
      RowResult result = row(job.file(), record);
      if (result instanceof RowResult.Refused refused) {
        bad.add(new BadRow(record.line(), refused.problems()));
        counts.merge(LoadJob.REFUSED, 1L, Long::sum);
      } else {
        counts.merge(
            result instanceof RowResult.Taken ? LoadJob.TAKEN : LoadJob.SAME, 1L, Long::sum);
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

  private void keep(LoadJob job, List<BadRow> bad) {
    long room = Math.max(0, MAX_BAD - job.refused());
    bad.stream()
        .limit(room)
        .forEach(
            row ->
                table.write(
                    new Change.Put(
                        row.toItem(job.file().id(), job.expires()), Condition.always())));
  }

  private RowResult row(LoadFile file, Records.Text record) {
    if (record.text().length() > MAX_RECORD) {
      return RowResult.refused("row", Fault.TOO_LONG);
    }
    Optional<Map<String, String>> values = values(file, record.text());
    if (values.isEmpty()) {
      return RowResult.refused("row", Fault.UNREADABLE);
    }
    Fields fields = Fields.of(values.get(), phones);
    closed.stream()
        .filter(column -> fields.text(column).isPresent())
        .forEach(column -> fields.add(column, Fault.NOT_PERMITTED));
    String origin = file.id() + " " + record.line();
    return file.kind() == LoadKind.HOUSEHOLDS
        ? rows.household(fields, file, origin)
        : rows.signal(fields, file, origin);
  }

  /** The row's values by the names of its columns; empty where it is malformed. */
  private Optional<Map<String, String>> values(LoadFile file, String text) {
    if (file.format() == Format.NDJSON) {
      try {
        return Optional.of(json.parse(text));
      } catch (IllegalArgumentException malformed) {
        return Optional.empty();
      }
    }
    Optional<List<String>> cells = Csv.fields(text);
    if (cells.isEmpty() || cells.get().size() != file.header().size()) {
      return Optional.empty();
    }
    Map<String, String> values = new HashMap<>();
    for (int n = 0; n < file.header().size(); n++) {
      values.put(file.header().get(n), cells.get().get(n));
    }
    return Optional.of(values);
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
