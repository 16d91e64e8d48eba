package kr.salpim.desk.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.access.Subject;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.alert.AlertItem;
import kr.salpim.domain.alert.Entry;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.ladder.Concern;
import kr.salpim.domain.table.Table;

/** The alerts of a household and of those merged into it: who answers for it. */
@ApplicationScoped
class CaseAlerts {

  /** More than any household lives to see; an alert is an item of at most 16 KB. */
  private static final int MAX_ALERTS = 50;

  private final Table table;

  CaseAlerts(Table table) {
    this.table = table;
  }

  List<Alert> of(Home home) {
    return home.household().ids().stream()
        .flatMap(id -> table.query(Household.partition(id), Alert.SORT_PREFIX, MAX_ALERTS).stream())
        .map(AlertItem::from)
        .toList();
  }

  /** What permissions depend on: a case is given to whoever took it, and whoever joined them. */
  Subject subject(Home home) {
    Set<String> assigned = new HashSet<>();
    boolean violence = home.profile().careCrisis();
    for (Alert alert : of(home)) {
      if (!alert.closed()) {
        alert.taker().ifPresent(assigned::add);
        alert.record().stream()
            .filter(entry -> entry.what() == Entry.What.JOINED)
            .forEach(entry -> assigned.add(entry.who()));
        violence |= alert.concern() == Concern.VIOLENCE;
      }
    }
    return new Subject(
        home.household().dong(), home.household().zone(), assigned, Optional.empty(), violence);
  }

  /** The record as people read it: who was told when, who took it, what came of it. */
  static Map<String, Object> row(Alert alert) {
    return Map.of(
        "episode", alert.episode(),
        "level", alert.level().name(),
        "state", alert.state().name(),
        "result", alert.result().map(Enum::name).orElse(""),
        "record", alert.record().stream().map(CaseAlerts::entry).toList());
  }

  private static Map<String, String> entry(Entry entry) {
    return Map.of(
        "at", entry.at().toString(),
        "what", entry.what().name(),
        "role", entry.role(),
        "who", entry.who(),
        "detail", entry.detail());
  }
}
