package kr.salpim.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.access.Subject;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.alert.AlertItem;
import kr.salpim.domain.alert.Entry;
import kr.salpim.domain.alert.Entry.What;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.ladder.Concern;
import kr.salpim.domain.table.Table;

/**
 * What permissions depend on: where the household is now, and to whom it is given. An alert is
 * judged by its household as well, for that may have moved or turned out to be another.
 */
@ApplicationScoped
public class Subjects {

  /** More than any household lives to see; an alert is an item of at most 16 KB. */
  private static final int MAX_ALERTS = 50;

  private final Table table;

  Subjects(Table table) {
    this.table = table;
  }

  /** The alerts of a household and of those merged into it. */
  public List<Alert> alerts(Home home) {
    return home.household().ids().stream()
        .flatMap(id -> table.query(Household.partition(id), Alert.SORT_PREFIX, MAX_ALERTS).stream())
        .map(AlertItem::from)
        .toList();
  }

  /** The household as it stands, with its open alerts. */
  public Subject of(Home home) {
    return of(home, alerts(home).stream().filter(alert -> !alert.closed()).toList());
  }

  /** A case is given to whoever took one of its open alerts, and whoever joined them. */
  static Subject of(Home home, List<Alert> open) {
    Set<String> assigned = new HashSet<>();
    for (Alert alert : open) {
      alert.taker().ifPresent(assigned::add);
      alert.record().stream()
          .filter(entry -> entry.what() == What.JOINED)
          .map(Entry::who)
          .forEach(assigned::add);
    }
    return new Subject(
        home.household().dong(),
        home.household().zone(),
        assigned,
        open.stream().flatMap(alert -> receiver(alert).stream()).findFirst(),
        home.profile().careCrisis()
            || open.stream().anyMatch(alert -> alert.concern() == Concern.VIOLENCE));
  }

  /** Who took a report: told of it first, and took it. */
  private static Optional<String> receiver(Alert alert) {
    Optional<Instant> first =
        alert.record().stream()
            .filter(entry -> entry.what() == What.TOLD)
            .map(Entry::at)
            .min(Instant::compareTo);
    return alert
        .taker()
        .filter(taker -> !alert.reports().isEmpty())
        .filter(
            taker ->
                alert.record().stream()
                    .anyMatch(
                        entry ->
                            entry.what() == What.TOLD
                                && entry.who().equals(taker)
                                && first.filter(entry.at()::equals).isPresent()));
  }
}
