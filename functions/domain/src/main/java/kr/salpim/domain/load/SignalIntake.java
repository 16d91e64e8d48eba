package kr.salpim.domain.load;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import kr.salpim.domain.Ids;
import kr.salpim.domain.clock.Crew;
import kr.salpim.domain.contact.PhoneNumbers;
import kr.salpim.domain.household.Problem;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.risk.SignalSource;
import kr.salpim.domain.table.Table;

/**
 * Takes rows of signals that come with a call and not with a file: read, placed and kept as the
 * {@link Loader} does it, several at once, those that have something in common in order.
 */
public final class SignalIntake {

  /** What came of a row. */
  public enum What {
    TAKEN,
    SAME,
    REFUSED
  }

  /**
   * A row as it came.
   *
   * @param fields by the names of {@code columns.tsv}, as they are written
   * @param problems that were found before: then nothing is taken
   */
  public record Entry(long line, Map<String, String> fields, List<Problem> problems) {
    public Entry {
      fields = Map.copyOf(fields);
      problems = List.copyOf(problems);
    }

    @Override
    public String toString() {
      return "Entry[" + line + ", •••]";
    }
  }

  /**
   * Who sends them.
   *
   * @param call by which a row that is taken again after a crash is known as the caller's own
   * @param id of the caller, whose references the rows have
   * @param dongs whether there is a dong with this code for the caller; asked by several threads
   */
  public record Sender(String call, String id, SignalSource source, Predicate<String> dongs) {}

  /**
   * What came of it.
   *
   * @param household under which it stands, where it was not refused
   * @param problems why it was refused, or what was left out of it
   */
  public record Came(long line, What what, Optional<String> household, List<Problem> problems) {
    public Came {
      problems = List.copyOf(problems);
    }

    /** The same, taken without what is wrong with it. */
    public Came without(List<Problem> wrong) {
      return new Came(line, what, household, wrong);
    }
  }

  private final Table table;
  private final KeyedHash hash;
  private final PhoneNumbers phones;
  private final SignalCheck check;
  private final Clock clock;
  private final Ids ids;
  private final Taking taking;

  /**
   * @param crew takes the rows, of which most wait for the table
   */
  public SignalIntake(
      Table table,
      KeyedHash hash,
      PhoneNumbers phones,
      SignalCheck check,
      Crew crew,
      Clock clock,
      Ids ids) {
    this.table = table;
    this.hash = hash;
    this.phones = phones;
    this.check = check;
    this.clock = clock;
    this.ids = ids;
    this.taking = new Taking(crew);
  }

  /**
   * Takes them; the same rows of the same call again come to the same.
   *
   * @param haste of rows that cannot wait, by line
   * @param before each row; what it throws ends the call, and the rows before it stay taken
   */
  public List<Came> take(
      Sender sender, List<Entry> entries, Map<Long, Haste> haste, Runnable before) {
    LoadFile file =
        new LoadFile(
            sender.call(),
            LoadKind.SIGNALS,
            Format.NDJSON,
            sender.id(),
            sender.source(),
            "",
            List.of(),
            sender.id());
    Predicate<String> dongs = sender.dongs();
    Rows rows = new Rows(table, hash, dongs, check, Optional.of(haste), clock, ids);
    RowReader reader = new RowReader(phones, Set.of(), line -> Map.of(), rows);
    List<Supplier<Row>> reads = new ArrayList<>();
    for (Entry entry : entries) {
      reads.add(
          () ->
              entry.problems().isEmpty()
                  ? reader.read(file, entry.line(), entry.fields()).after(before)
                  : Row.refused(entry.line(), entry.problems()));
    }
    return taking.all(reads).stream().map(SignalIntake::came).toList();
  }

  private static Came came(Outcome row) {
    if (row.result() instanceof RowResult.Taken taken) {
      return new Came(row.line(), What.TAKEN, Optional.of(taken.household()), List.of());
    }
    if (row.result() instanceof RowResult.Same same) {
      return new Came(row.line(), What.SAME, Optional.of(same.household()), List.of());
    }
    List<Problem> problems =
        row.result() instanceof RowResult.Refused refused ? refused.problems() : List.of();
    return new Came(row.line(), What.REFUSED, Optional.empty(), problems);
  }
}
