package kr.salpim.domain.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.load.Haste;
import kr.salpim.domain.load.SignalIntake;
import kr.salpim.domain.load.SignalIntake.Came;
import kr.salpim.domain.load.SignalIntake.Entry;
import kr.salpim.domain.load.SignalIntake.What;
import kr.salpim.domain.partner.PartnerCaller;
import kr.salpim.domain.partner.PartnerKinds;
import kr.salpim.domain.partner.PartnerScope;
import kr.salpim.domain.risk.KindOf;
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

  private final Table table;
  private final SignalIntake intake;
  private final Sights sights;
  private final UrgentRows urgent;
  private final Clock clock;

  public PartnerSignals(
      Table table, SignalIntake intake, Sights sights, UrgentRows urgent, Clock clock) {
    this.table = table;
    this.intake = intake;
    this.sights = sights;
    this.urgent = urgent;
    this.clock = clock;
  }

  /**
   * Takes the rows; the same call again comes to the same.
   *
   * @param once names the call
   * @param first whether it was not begun before
   * @return empty where the caller may send none
   */
  public Optional<Result> take(
      PartnerCaller caller, String once, boolean first, List<Entry> entries) {
    if (!caller.may(PartnerScope.SIGNAL_WRITE)) {
      return Optional.empty();
    }
    LocalDate today = clock.instant().atZone(WorkingDays.SEOUL).toLocalDate();
    boolean vouches = PartnerKinds.shipped().vouches(caller.partner(), today);
    List<Entry> judged = entries.stream().map(entry -> RowChecks.judged(entry, vouches)).toList();
    Map<Long, Understanding> notes = urgent.notes(judged);
    Map<Long, Haste> haste = urgent.of(caller, first, judged, notes);
    Predicate<String> dongs = new PartnerDongs(table, caller);
    List<Came> rows = taken(caller, once, dongs, judged, haste);
    ended(caller, judged, rows, haste.keySet(), dongs);
    urgent.tell(caller, flooded(judged, haste, dongs));
    // Whatever becomes of a row: what it tells of, its sender must call in.
    List<Duty> duties = new ArrayList<>(urgent.duties(judged, notes, today));
    duties.addAll(Duties.shipped().ofKinds(kinds(judged), today));
    return Optional.of(new Result(rows, Duties.once(duties)));
  }

  /** An urgent row of which a part is wrong is taken without it: somebody has to look. */
  private List<Came> taken(
      PartnerCaller caller,
      String once,
      Predicate<String> dongs,
      List<Entry> entries,
      Map<Long, Haste> haste) {
    List<Came> rows = read(caller, once, dongs, entries, haste);
    Map<Long, Came> refused =
        rows.stream()
            .filter(row -> row.what() == What.REFUSED && haste.containsKey(row.line()))
            .filter(row -> RowChecks.spared(row.problems()))
            .collect(Collectors.toMap(Came::line, row -> row));
    if (refused.isEmpty()) {
      return rows;
    }
    List<Entry> spared =
        entries.stream()
            .filter(entry -> refused.containsKey(entry.line()))
            .map(entry -> RowChecks.without(entry, refused.get(entry.line()).problems()))
            .toList();
    Map<Long, Came> again = new HashMap<>();
    read(caller, once, dongs, spared, haste).stream()
        .filter(row -> row.what() != What.REFUSED)
        .forEach(row -> again.put(row.line(), row.without(refused.get(row.line()).problems())));
    return rows.stream().map(row -> again.getOrDefault(row.line(), row)).toList();
  }

  private List<Came> read(
      PartnerCaller caller,
      String once,
      Predicate<String> dongs,
      List<Entry> entries,
      Map<Long, Haste> haste) {
    String partner = caller.partner().id();
    LocalDate today = clock.instant().atZone(WorkingDays.SEOUL).toLocalDate();
    return intake.take(
        once,
        "partner " + partner,
        PartnerKinds.shipped().signals(caller.partner(), today),
        dongs,
        partner,
        entries,
        haste);
  }

  /**
   * Ends searches for those who were seen. Whoever is in danger by another row of the call is not
   * well by this one; and where such a row was refused nobody knows of whom it was.
   */
  private void ended(
      PartnerCaller caller,
      List<Entry> entries,
      List<Came> rows,
      Set<Long> urgentLines,
      Predicate<String> dongs) {
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
    sights.ends(caller, seen, inDanger, dongs);
  }

  /** The dong of urgent rows that wait. */
  private static Set<String> flooded(
      List<Entry> entries, Map<Long, Haste> haste, Predicate<String> dongs) {
    return entries.stream()
        .filter(entry -> haste.containsKey(entry.line()) && !haste.get(entry.line()).now())
        .map(entry -> entry.fields().getOrDefault("dong", ""))
        .filter(dongs)
        .collect(Collectors.toSet());
  }

  private static Set<String> kinds(List<Entry> entries) {
    return entries.stream()
        .map(entry -> entry.fields().getOrDefault(RowChecks.KIND, ""))
        .collect(Collectors.toSet());
  }
}
