package kr.salpim.desk.household;

import java.util.Map;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.alert.Entry;

/** An alert as a case shows it. */
final class CaseAlerts {

  private CaseAlerts() {}

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
