package kr.salpim.domain.report;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.load.Haste;
import kr.salpim.domain.load.SignalIntake.Entry;
import kr.salpim.domain.partner.Partner;
import kr.salpim.domain.partner.PartnerCaller;
import kr.salpim.domain.partner.Rates;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.risk.KindOf;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.understanding.Understander;
import kr.salpim.domain.understanding.Understanding;

/**
 * Which of a partner's rows cannot wait: by their kind, or by what their note tells of. So many an
 * hour are reacted to at once; a flood of them would drown the true one.
 */
public final class UrgentRows {

  private static final String NOTE = "note";

  private final Understander understander;
  private final BiPredicate<String, LocalDate> urgent;
  private final Rates rates;
  private final Flood flood;
  private final Clock clock;

  /**
   * @param urgent whether a kind that was observed on a day cannot wait to be reacted to
   */
  public UrgentRows(
      Table table,
      Directory directory,
      Understander understander,
      BiPredicate<String, LocalDate> urgent,
      Rates rates,
      KeyedHash hash,
      Clock clock) {
    this.understander = understander;
    this.urgent = urgent;
    this.rates = rates;
    this.flood = new Flood(table, directory, hash, clock);
    this.clock = clock;
  }

  /** Rows whose notes tell of an emergency, by line. */
  Map<Long, Understanding> notes(List<Entry> entries) {
    Map<Long, Understanding> told = new HashMap<>();
    for (Entry entry : entries) {
      Optional.ofNullable(entry.fields().get(NOTE))
          .map(understander::understand)
          .filter(understood -> understood.emergency().isPresent())
          .ifPresent(understood -> told.put(entry.line(), understood));
    }
    return told;
  }

  /** Whom their notes make call, see {@link Duties}. */
  List<Duty> duties(List<Entry> entries, Map<Long, Understanding> notes, LocalDate day) {
    return entries.stream()
        .filter(entry -> notes.containsKey(entry.line()))
        .flatMap(
            entry ->
                Duties.shipped()
                    .ofText(entry.fields().get(NOTE), notes.get(entry.line()), day)
                    .stream())
        .toList();
  }

  /** The rows that cannot wait, by line; counted when they are taken. */
  Map<Long, Haste> of(PartnerCaller caller, List<Entry> entries, Map<Long, Understanding> notes) {
    Map<Long, Haste> all = new HashMap<>();
    Partner partner = caller.partner();
    Pace pace =
        new Pace(
            () -> rates.count(partner.id(), Rates.What.URGENT, 1).isEmpty(),
            dong -> flood.tell(partner, rates.limit(partner.id(), Rates.What.URGENT), dong));
    for (Entry entry : entries) {
      String kind = entry.fields().getOrDefault(RowChecks.KIND, "");
      Optional<String> told =
          Optional.ofNullable(notes.get(entry.line()))
              .flatMap(Understanding::emergency)
              .map(KindOf::emergency);
      if (told.isPresent() || urgent.test(kind, observed(entry))) {
        all.put(
            entry.line(),
            new Haste(() -> pace.now(entry), told.filter(other -> !other.equals(kind))));
      }
    }
    return all;
  }

  private LocalDate observed(Entry entry) {
    try {
      return LocalDate.parse(entry.fields().getOrDefault("observed", ""));
    } catch (DateTimeException noDay) {
      return WorkingDays.day(clock.instant());
    }
  }
}
