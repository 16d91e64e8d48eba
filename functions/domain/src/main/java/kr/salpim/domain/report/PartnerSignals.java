package kr.salpim.domain.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.load.SignalIntake;
import kr.salpim.domain.load.SignalIntake.Came;
import kr.salpim.domain.load.SignalIntake.Entry;
import kr.salpim.domain.load.SignalIntake.What;
import kr.salpim.domain.partner.PartnerCaller;
import kr.salpim.domain.partner.PartnerKinds;
import kr.salpim.domain.partner.PartnerScope;
import kr.salpim.domain.table.Table;

/** A partner's rows of signals: each is taken or refused by itself. */
public final class PartnerSignals {

  /** What came of a call, and whom its caller must call. */
  public record Result(List<Came> rows, List<Duty> duties) {
    public Result {
      rows = List.copyOf(rows);
      duties = List.copyOf(duties);
    }
  }

  private static final String KIND = "kind";

  private final Table table;
  private final SignalIntake intake;
  private final Sights sights;
  private final Clock clock;

  public PartnerSignals(Table table, SignalIntake intake, Sights sights, Clock clock) {
    this.table = table;
    this.intake = intake;
    this.sights = sights;
    this.clock = clock;
  }

  /**
   * Takes the rows; the same call again comes to the same.
   *
   * @param once names the call
   * @return empty where the caller may send none
   */
  public Optional<Result> take(PartnerCaller caller, String once, List<Entry> entries) {
    if (!caller.may(PartnerScope.SIGNAL_WRITE)) {
      return Optional.empty();
    }
    LocalDate today = clock.instant().atZone(WorkingDays.SEOUL).toLocalDate();
    String partner = caller.partner().id();
    Predicate<String> dongs = new PartnerDongs(table, caller);
    List<Came> rows =
        intake.take(
            once,
            "partner " + partner,
            PartnerKinds.shipped().signals(caller.partner(), today),
            dongs,
            partner,
            entries);
    sights.ends(seen(entries, rows), dongs);
    return Optional.of(new Result(rows, Duties.shipped().ofKinds(kinds(entries, rows), today)));
  }

  /** Households that were seen well, in the order of their rows. */
  private List<String> seen(List<Entry> entries, List<Came> rows) {
    Map<Long, Entry> byLine = new HashMap<>();
    entries.forEach(entry -> byLine.put(entry.line(), entry));
    List<String> households = new ArrayList<>();
    for (Came row : rows) {
      row.household()
          .filter(id -> sights.well(byLine.get(row.line()).fields()))
          .ifPresent(households::add);
    }
    return households.stream().distinct().toList();
  }

  private static Set<String> kinds(List<Entry> entries, List<Came> rows) {
    Set<Long> refused = new HashSet<>();
    rows.stream().filter(row -> row.what() == What.REFUSED).forEach(row -> refused.add(row.line()));
    Set<String> kinds = new HashSet<>();
    entries.stream()
        .filter(entry -> !refused.contains(entry.line()))
        .forEach(entry -> kinds.add(entry.fields().getOrDefault(KIND, "")));
    return kinds;
  }
}
