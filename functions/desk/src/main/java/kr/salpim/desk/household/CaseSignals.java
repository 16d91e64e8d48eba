package kr.salpim.desk.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.casework.Assessed;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.risk.Explanation;
import kr.salpim.domain.risk.Sensitivity;
import kr.salpim.domain.risk.Signal;
import kr.salpim.domain.risk.SignalCatalogue;
import kr.salpim.domain.risk.SignalKind;
import kr.salpim.domain.table.Table;

/** What was heard of a household; what is about health or violence for those alone who may. */
@ApplicationScoped
class CaseSignals {

  /** More than any household's. */
  private static final int MAX_SIGNALS = 1_000;

  private final Table table;
  private final Clock clock;
  private final SignalCatalogue catalogue = SignalCatalogue.shipped();

  CaseSignals(Table table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  List<Map<String, Object>> rows(Home home, Set<Sensitivity> readable) {
    return all(home, readable).map(CaseSignals::row).toList();
  }

  List<Map<String, String>> notes(Home home, Set<Sensitivity> readable) {
    return all(home, readable).flatMap(CaseSignals::note).toList();
  }

  /** Why the household stands at its level, a line a reason. */
  List<String> reasons(Home home, Set<Sensitivity> readable) {
    return table
        .get(Household.key(home.id()))
        .map(Assessed::of)
        .map(assessment -> Explanation.of(assessment, readable))
        .orElse(List.of());
  }

  /** What of the sensitive kinds somebody may read who may read these groups. */
  static Set<Sensitivity> readable(Set<FieldGroup> groups) {
    Set<Sensitivity> readable = EnumSet.of(Sensitivity.NONE);
    if (groups.contains(FieldGroup.HEALTH)) {
      readable.add(Sensitivity.HEALTH);
    }
    if (groups.contains(FieldGroup.ABUSE)) {
      readable.add(Sensitivity.ABUSE);
    }
    return readable;
  }

  private Stream<Signal> all(Home home, Set<Sensitivity> readable) {
    return home.household().ids().stream()
        .flatMap(
            id -> table.query(Household.partition(id), Signal.SORT_PREFIX, MAX_SIGNALS).stream())
        .filter(item -> !item.expiredAt(clock.millis()))
        .map(Signal::from)
        .filter(signal -> readable.contains(sensitivity(signal)));
  }

  private Sensitivity sensitivity(Signal signal) {
    return catalogue
        .find(signal.kind(), signal.observed())
        .map(SignalKind::sensitivity)
        .orElse(Sensitivity.NONE);
  }

  private static Map<String, Object> row(Signal signal) {
    Map<String, Object> row = new TreeMap<>();
    row.put("source", signal.source().name());
    row.put("kind", signal.kind());
    row.put("observed", signal.observed().toString());
    signal.amount().ifPresent(won -> row.put("amount", won));
    signal.months().ifPresent(count -> row.put("months", count));
    return row;
  }

  private static Stream<Map<String, String>> note(Signal signal) {
    return signal.note().stream()
        .map(text -> Map.of("observed", signal.observed().toString(), "note", text.reveal()));
  }
}
