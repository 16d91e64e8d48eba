package kr.salpim.domain.visit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.salpim.domain.Mishaps;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.household.Homes;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.programme.Programmes;
import kr.salpim.domain.programme.TableMark;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Due;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Written;

/**
 * Has the plans of an area looked at anew after its programmes changed, page by page in the order
 * of the clock, so that nobody scans. {@link Planning} then does what a changed household needs.
 *
 * <p>None is missed: of itself a plan moves only forward on the clock, where it is met later, and
 * whatever moved it planned it by the new table, for planning sees from the plan's {@link
 * TableMark} that the table is another. None is asked twice, and the walk ends: what it moved back
 * carries {@link Plan#changed}, and what was planned since carries the new mark.
 *
 * <p>Each plan is a write of its own, which may be repeated: a transaction of a page would fail as
 * a whole where one of its plans is just being planned, and cost twice as much.
 */
final class Replanning {

  /**
   * Plans that one claim makes due. Sixteen shards make 400 a minute at most; and since reminders
   * come before plans in a tick, and plans before jobs, one whose time is over before all its plans
   * are done adds none.
   */
  static final int MAX_ASKED = 25;

  /** Plans that one claim looks at, most of which are other dongs'; two reads each. */
  static final int MAX_SEEN = 100;

  private static final String MISHAP = "replanning";

  /** In the small hours, as plans are. */
  private static final int HOUR = 1;

  private final Table table;
  private final Homes homes;
  private final Directory directory;
  private final Programmes programmes;
  private final KeyedHash hash;
  private final Mishaps mishaps;

  Replanning(
      Table table, Directory directory, Programmes programmes, KeyedHash hash, Mishaps mishaps) {
    this.table = table;
    this.homes = new Homes(table);
    this.directory = directory;
    this.programmes = programmes;
    this.hash = hash;
    this.mishaps = mishaps;
  }

  /** Marks of the tables that count today, by dong; empty where no such dong is set up. */
  private final class Marks {

    private final Map<String, Optional<String>> known = new HashMap<>();
    private final LocalDate today;

    Marks(LocalDate today) {
      this.today = today;
    }

    Optional<String> of(String dong) {
      return known.computeIfAbsent(dong, this::read);
    }

    private Optional<String> read(String dong) {
      try {
        return Optional.of(
            TableMark.of(hash, programmes.in(directory.dong(dong), mishaps).on(today)));
      } catch (IllegalStateException nowhere) {
        // One household in no dong must not keep the others from being looked at.
        mishaps.failed(MISHAP, nowhere);
        return Optional.empty();
      }
    }
  }

  /** Goes through a page. */
  void work(Item claimed, Clock clock) {
    ReplanJob job = ReplanJob.from(claimed);
    Marks marks = new Marks(clock.instant().atZone(WorkingDays.SEOUL).toLocalDate());
    List<Due> page = page(job);
    int seen = 0;
    int asked = 0;
    while (seen < page.size() && asked < MAX_ASKED) {
      Due next = page.get(seen++);
      if (asks(job, next, marks, clock.instant())) {
        asked++;
      }
    }
    boolean all = seen == page.size() && seen < MAX_SEEN;
    Instant now = clock.instant();
    table.write(all ? end(job, marks.today) : job.goesOn(page.get(seen - 1), now));
  }

  private List<Due> page(ReplanJob job) {
    return job.after()
        .map(last -> table.dueAfter(job.shard(), last, MAX_SEEN))
        .orElseGet(() -> table.due(job.shard(), Long.MAX_VALUE, MAX_SEEN));
  }

  /** Whether the plan is to be looked at anew, and was not asked to be already. */
  private boolean asks(ReplanJob job, Due row, Marks marks, Instant now) {
    Optional<String> dong = homes.dong(Household.id(row.key())).filter(job::concerns);
    Optional<String> mark = dong.flatMap(marks::of);
    return mark.isPresent()
        && table
            .get(row.key())
            .map(Plan::from)
            .filter(plan -> plan.waits() && !plan.changed() && !plan.table().equals(mark))
            .filter(plan -> table.write(plan.anew(now)) instanceof Written.Applied)
            .isPresent();
  }

  /** Rows that count from a later day on are gone through on that day. */
  private Change end(ReplanJob job, LocalDate today) {
    return programmes
        .in(directory.dong(job.area()), mishaps)
        .next(today)
        .map(day -> job.again(day.atTime(HOUR, 0).atZone(WorkingDays.SEOUL).toInstant()))
        .orElseGet(job::ends);
  }
}
