package kr.salpim.domain.visit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.Ids;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.household.Fault;
import kr.salpim.domain.household.Problem;
import kr.salpim.domain.programme.Programme;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Rounds;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.visit.VisitEntry.What;

/** Writes and reads visit records; the first of a visit whose result is known closes it. */
public final class VisitRecords {

  private final Table table;
  private final VisitForms forms = VisitForms.shipped();
  private final Directory directory;
  private final VisitTimes times;
  private final VisitNumbers numbers;
  private final Clock clock;
  private final Rounds rounds;

  public VisitRecords(Table table, VisitParts parts, Clock clock, Ids ids) {
    this.table = table;
    this.directory = parts.directory();
    this.numbers = parts.numbers();
    this.times = parts.times();
    this.clock = clock;
    this.rounds = new Rounds(table, ids);
  }

  public Optional<VisitRecord> find(Visit visit) {
    return table.get(VisitRecord.key(visit)).map(VisitRecord::from);
  }

  /** The lines that the record of a visit has. */
  public List<FormField> fields(Visit visit) {
    return forms.fields(form(visit), VisitTimes.day(been(visit)));
  }

  private String form(Visit visit) {
    return forms.form(
        VisitParts.programmes()
            .any(visit.programme(), directory.dong(visit.dong()))
            .map(Programme::group)
            .orElse(""));
  }

  /** When somebody was there. */
  private static Instant been(Visit visit) {
    return visit
        .begun()
        .or(visit::start)
        .orElseGet(() -> visit.closes().atStartOfDay(WorkingDays.SEOUL).toInstant());
  }

  /**
   * Writes the record, or another in the place of one that is known to whoever writes.
   *
   * @param replaces whether a record that is there already is corrected
   * @param mine what of the household whoever writes may change: of a record that is corrected the
   *     rest stays as it was
   * @return what is wrong; nothing where it is written
   */
  public List<Problem> write(
      Key key, Map<String, String> values, boolean replaces, Set<FieldGroup> mine, Staff by) {
    return rounds.first(() -> written(key, values, replaces, mine, by));
  }

  private Optional<List<Problem>> written(
      Key key, Map<String, String> written, boolean replaces, Set<FieldGroup> mine, Staff by) {
    Optional<Visit> found = table.get(key).map(VisitItem::from);
    if (found.flatMap(Visit::result).isEmpty()) {
      return Optional.of(List.of(Problem.of("id", Fault.NO_RESULT)));
    }
    Visit visit = found.get();
    Optional<VisitRecord> before = find(visit);
    if (before.isPresent() != replaces) {
      return Optional.of(
          List.of(Problem.of("replace", replaces ? Fault.MISSING : Fault.OTHER_CONTENT)));
    }
    List<FormField> form = fields(visit);
    Map<String, String> values = new HashMap<>(written);
    before.ifPresent(old -> keep(old, form, mine, values));
    List<Problem> problems = VisitForms.problems(form, values, visit.result().orElseThrow());
    if (!problems.isEmpty()) {
      return Optional.of(problems);
    }
    Instant now = clock.instant();
    VisitRecord record = record(visit, values, before, by, now);
    Condition same =
        before
            .map(old -> Condition.is(VisitRecord.AT, old.at().toEpochMilli()))
            .orElse(Condition.absent());
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.Put(record.toItem(), same));
    changes.add(VisitItem.changed(closed(visit, by, now)));
    return rounds.written(changes, List.of());
  }

  /** Whoever may not change a line cannot mean to leave it out. */
  private static void keep(
      VisitRecord old, List<FormField> form, Set<FieldGroup> mine, Map<String, String> values) {
    form.stream()
        .filter(field -> !mine.contains(field.group()) && old.values().containsKey(field.id()))
        .forEach(field -> values.put(field.id(), old.values().get(field.id())));
  }

  private VisitRecord record(
      Visit visit,
      Map<String, String> values,
      Optional<VisitRecord> before,
      Staff by,
      Instant now) {
    boolean late = before.map(VisitRecord::late).orElseGet(() -> late(visit, now));
    return new VisitRecord(
        visit.household(),
        visit.programme(),
        visit.occurrence(),
        form(visit),
        visit.dong(),
        been(visit),
        by.token(),
        now,
        late,
        values);
  }

  /** After the last of the working days that a record has, from the day of its result on. */
  private boolean late(Visit visit, Instant now) {
    Instant known = visit.known().orElse(now);
    int days = numbers.number("record working days", VisitTimes.day(known));
    LocalDate last = VisitTimes.day(times.afterWorkingDays(known, days, "morning reminder"));
    return VisitTimes.day(now).isAfter(last);
  }

  /** A refusal (거부) is looked at again whether or not a record is there. */
  private Visit closed(Visit visit, Staff by, Instant now) {
    VisitEditor edit = visit.edit().note(now, What.RECORDED, by, "");
    return times
        .review(visit)
        .map(review -> edit.next(review.step(), review.due()))
        .orElseGet(() -> edit.is(VisitState.CLOSED).rests())
        .done();
  }
}
