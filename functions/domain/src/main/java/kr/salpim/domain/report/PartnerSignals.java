package kr.salpim.domain.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.household.Problem;
import kr.salpim.domain.load.Haste;
import kr.salpim.domain.load.SignalIntake;
import kr.salpim.domain.load.SignalIntake.Came;
import kr.salpim.domain.load.SignalIntake.Entry;
import kr.salpim.domain.load.SignalIntake.What;
import kr.salpim.domain.partner.Partner;
import kr.salpim.domain.partner.PartnerCaller;
import kr.salpim.domain.partner.PartnerKinds;
import kr.salpim.domain.partner.PartnerScope;
import kr.salpim.domain.risk.KindOf;
import kr.salpim.domain.risk.SignalSource;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.understanding.Understanding;

/** A partner's rows of signals: each is taken or refused by itself. */
public final class PartnerSignals {

  /** What came of a call, and whom its caller must call. */
  public record Result(List<Came> rows, List<Duty> duties) {
    public Result {
      rows = List.copyOf(rows);
      duties = List.copyOf(duties);
    }
  }

  /**
   * A call that is being taken.
   *
   * @param onTime throws where there is no time for more
   */
  private record Turn(
      PartnerCaller caller, String once, Predicate<String> dongs, Runnable onTime) {}

  private final Table table;
  private final SignalIntake intake;
  private final Sights sights;
  private final UrgentRows urgent;
  private final RowTime time;
  private final Clock clock;

  public PartnerSignals(
      Table table,
      SignalIntake intake,
      Sights sights,
      UrgentRows urgent,
      RowTime time,
      Clock clock) {
    this.table = table;
    this.intake = intake;
    this.sights = sights;
    this.urgent = urgent;
    this.time = time;
    this.clock = clock;
  }

  /**
   * Takes the rows; the same call again comes to the same. Nothing of the answer tells whether a
   * household was known; how long it takes may, and that is accepted: to even it out every row
   * would cost what the dearest does.
   *
   * @param once names the call
   * @return empty where the caller may send none
   * @throws OutOfTime where there are too many for one run
   */
  public Optional<Result> take(PartnerCaller caller, String once, List<Entry> entries) {
    if (!caller.may(PartnerScope.SIGNAL_WRITE)) {
      return Optional.empty();
    }
    LocalDate today = WorkingDays.day(clock.instant());
    boolean vouches = PartnerKinds.shipped().vouches(caller.partner(), today);
    List<Entry> judged = entries.stream().map(entry -> RowChecks.judged(entry, vouches)).toList();
    Map<Long, Understanding> notes = urgent.notes(judged);
    Map<Long, Haste> haste = urgent.of(caller, judged, notes);
    Turn turn = new Turn(caller, once, new PartnerDongs(table, caller), time.begin());
    List<Came> rows = taken(turn, judged, haste);
    ended(turn, judged, rows, haste.keySet());
    // Whatever becomes of a row: what it tells of, its sender must call in.
    List<Duty> duties = new ArrayList<>(urgent.duties(judged, notes, today));
    duties.addAll(Duties.shipped().ofKinds(kinds(judged), today));
    return Optional.of(new Result(rows, Duties.once(duties)));
  }

  /**
   * In the order of their lines, but the urgent ones taken first: where there is no time for all,
   * those that can wait are left.
   */
  private List<Came> taken(Turn turn, List<Entry> entries, Map<Long, Haste> haste) {
    Map<Boolean, List<Entry>> parts =
        entries.stream().collect(Collectors.partitioningBy(e -> haste.containsKey(e.line())));
    List<Came> rows = new ArrayList<>(taking(turn, parts.get(true), haste));
    rows.addAll(taking(turn, parts.get(false), haste));
    rows.sort(Comparator.comparingLong(Came::line));
    return rows;
  }

  /**
   * An urgent row of which a part is wrong is taken without it: somebody has to look. What is wrong
   * comes to light in steps, of which there are no more than fields.
   */
  private Collection<Came> taking(Turn turn, List<Entry> entries, Map<Long, Haste> haste) {
    Map<Long, Came> came = new HashMap<>();
    List<Entry> open = entries;
    while (!open.isEmpty()) {
      List<Entry> less = new ArrayList<>();
      Map<Long, Entry> byLine = new HashMap<>();
      open.forEach(entry -> byLine.put(entry.line(), entry));
      for (Came row : read(turn, open, haste)) {
        came.merge(row.line(), row, (before, now) -> now.without(named(before, now)));
        if (row.what() == What.REFUSED) {
          Optional.ofNullable(haste.get(row.line()))
              .flatMap(urgent -> RowChecks.less(row.problems(), byLine.get(row.line()), urgent))
              .ifPresent(less::add);
        }
      }
      open = less;
    }
    return came.values();
  }

  /** What was found wrong, of each field what was found first. */
  private static List<Problem> named(Came before, Came now) {
    List<Problem> problems = new ArrayList<>(before.problems());
    now.problems().stream()
        .filter(one -> before.problems().stream().noneMatch(p -> p.field().equals(one.field())))
        .forEach(problems::add);
    return problems;
  }

  private List<Came> read(Turn turn, List<Entry> entries, Map<Long, Haste> haste) {
    Partner partner = turn.caller().partner();
    SignalSource source = PartnerKinds.shipped().signals(partner, WorkingDays.day(clock.instant()));
    return intake.take(
        new SignalIntake.Sender(turn.once(), partner.id(), source, turn.dongs()),
        entries,
        haste,
        turn.onTime());
  }

  /**
   * Ends searches for those who were seen. Whoever is in danger by another row of the call is not
   * well by this one; and where such a row was refused nobody knows of whom it was.
   */
  private void ended(Turn turn, List<Entry> entries, List<Came> rows, Set<Long> urgentLines) {
    Map<Long, Entry> byLine = new HashMap<>();
    entries.forEach(entry -> byLine.put(entry.line(), entry));
    Set<String> inDanger = new HashSet<>();
    Map<String, Instant> seen = new HashMap<>();
    for (Came row : rows) {
      Map<String, String> fields = byLine.get(row.line()).fields();
      if (urgentLines.contains(row.line())
          || KindOf.tellsOfEmergency(fields.getOrDefault(RowChecks.KIND, ""))) {
        if (row.household().isEmpty()) {
          return;
        }
        inDanger.add(row.household().get());
      } else {
        row.household()
            .ifPresent(
                household ->
                    sights
                        .seen(fields)
                        .ifPresent(
                            at ->
                                seen.merge(
                                    household,
                                    at,
                                    (one, other) -> one.isAfter(other) ? one : other)));
      }
    }
    sights.ends(turn.caller(), seen, inDanger, turn.dongs(), turn.onTime());
  }

  private static Set<String> kinds(List<Entry> entries) {
    return entries.stream()
        .map(entry -> entry.fields().getOrDefault(RowChecks.KIND, ""))
        .collect(Collectors.toSet());
  }
}
