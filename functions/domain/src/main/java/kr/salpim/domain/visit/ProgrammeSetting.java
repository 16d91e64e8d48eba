package kr.salpim.domain.visit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.salpim.domain.Ids;
import kr.salpim.domain.Mishaps;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.programme.Programmes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Rounds;
import kr.salpim.domain.table.Table;

/**
 * Sets the programmes that a dong or gu has in place of the shipped ones, and with them the job
 * that has every plan there looked at: both or neither. What is set while a job goes on begins it
 * anew.
 */
public final class ProgrammeSetting {

  private final Programmes shipped = VisitParts.programmes();
  private final Table table;
  private final Mishaps mishaps;
  private final Clock clock;
  private final Rounds rounds;

  public ProgrammeSetting(Table table, Mishaps mishaps, Clock clock, Ids ids) {
    this.table = table;
    this.mishaps = mishaps;
    this.clock = clock;
    this.rounds = new Rounds(table, ids);
  }

  /**
   * What came of it.
   *
   * @param changed whether it was not set so already; only then a job begins
   * @param before the lines that stood there
   */
  public record Done(boolean changed, List<String> before) {}

  /**
   * Checks lines before they are set: {@code use <set>} and rows of {@code programmes.tsv}.
   *
   * @param code of the dong or gu
   * @throws IllegalArgumentException that names the line that is wrong
   */
  public void check(String code, String lines) {
    if (lines.lines().allMatch(line -> line.isBlank() || line.startsWith("#"))) {
      throw new IllegalArgumentException("neither rows nor \"use\"");
    }
    String gu = Dong.gu(code);
    Programmes base = shipped;
    if (!gu.equals(code)) {
      base = shipped.in(own(gu).stream().toList(), mishaps);
    }
    base.with(lines);
  }

  /** These are all that it has from now on. */
  public Done set(String code, String lines) {
    check(code, lines);
    return done(code, Optional.of(lines));
  }

  /** It has none of its own any more. */
  public Done remove(String code) {
    return done(code, Optional.empty());
  }

  private Done done(String code, Optional<String> lines) {
    return rounds.first(() -> round(code, lines));
  }

  private Optional<Done> round(String code, Optional<String> lines) {
    Key key = Dong.programmesItem(code, "").key();
    Optional<Item> found = table.get(key);
    Optional<String> stood = found.flatMap(Dong::rows);
    List<String> before = stood.stream().flatMap(text -> Stream.of(text.split("\n"))).toList();
    if (stood.equals(lines)) {
      return Optional.of(new Done(false, before));
    }
    List<Change> changes = new ArrayList<>();
    changes.add(
        lines
            .<Change>map(
                text -> new Change.Put(Dong.programmesItem(code, text), Dong.unchanged(found)))
            .orElseGet(() -> new Change.Delete(key, Dong.unchanged(found))));
    changes.addAll(ReplanJob.begin(code, clock.instant()));
    return rounds.written(changes, new Done(true, before));
  }

  private Optional<String> own(String code) {
    return table.get(Dong.programmesItem(code, "").key()).flatMap(Dong::rows);
  }
}
