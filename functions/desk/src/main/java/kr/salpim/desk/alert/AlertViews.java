package kr.salpim.desk.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import kr.salpim.desk.Body;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.alert.AlertItem;
import kr.salpim.domain.alert.Entry;
import kr.salpim.domain.alert.Entry.What;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;

/** Alerts as people look at them: who was told when and over what, who took it. */
@ApplicationScoped
public class AlertViews {

  /** Each costs a read and one for each person told; nobody works through more at once. */
  public static final int MAX_LISTED = 50;

  /**
   * Whose each is takes some reads of 5 ms: so many end within half of a function's 30 s. A dong
   * has tens of open alerts; one with more than these needs more people and not a longer list.
   */
  static final int MAX_SEEN = 500;

  /**
   * Alerts that somebody may see.
   *
   * @param more whether the list went on where reading it ended
   */
  record Listed(List<AlertEntry> entries, boolean more) {}

  /** Lines whose detail is the id of a message. */
  private static final Set<What> MESSAGES = EnumSet.of(What.TOLD, What.CALLED_IN);

  private final Table table;
  private final Directory directory;
  private final Notices notices;

  AlertViews(Table table, Directory directory, Notices notices) {
    this.table = table;
    this.directory = directory;
    this.notices = notices;
  }

  /** A dong's open alerts, newest first, without personal data of the households. */
  public List<AlertEntry> open(String dong) {
    return open(dong, alert -> true).entries();
  }

  /** The newest {@link #MAX_LISTED} of those that are to be shown, behind however many others. */
  Listed open(String dong, Predicate<Alert> shown) {
    List<Key> keys = table.board(AlertItem.list(dong), MAX_SEEN);
    List<AlertEntry> entries = new ArrayList<>();
    int seen = 0;
    while (seen < keys.size() && entries.size() < MAX_LISTED) {
      table
          .get(keys.get(seen++))
          .map(AlertItem::from)
          // The index lags: what was closed a moment ago still stands in it.
          .filter(alert -> !alert.closed())
          .filter(shown)
          .map(this::entry)
          .ifPresent(entries::add);
    }
    return new Listed(entries, seen < keys.size() || seen == MAX_SEEN);
  }

  /** The alert that the field {@code id} names, open or closed. */
  Alert in(Body body) {
    return table
        .get(AlertId.in(body).key())
        .map(AlertItem::from)
        .orElseThrow(() -> body.wrong(AlertId.FIELD, "is none of an alert's"));
  }

  AlertEntry entry(Alert alert) {
    Optional<Instant> last =
        alert.record().stream()
            .filter(line -> line.what() == What.TOLD)
            .map(Entry::at)
            .max(Instant::compareTo);
    List<AlertLine> told =
        alert.record().stream()
            .filter(line -> line.what() == What.TOLD && last.filter(line.at()::equals).isPresent())
            .map(line -> line(alert, line))
            .toList();
    Optional<AlertLine> taken =
        alert.record().stream()
            .filter(line -> line.what() == What.TAKEN && alert.takenBy(line.who()))
            .reduce((earlier, later) -> later)
            .map(line -> line(alert, line));
    return AlertEntry.of(alert, told, taken);
  }

  /** The whole record, oldest first. */
  List<AlertLine> record(Alert alert) {
    return alert.record().stream().map(line -> line(alert, line)).toList();
  }

  private AlertLine line(Alert alert, Entry line) {
    boolean message = MESSAGES.contains(line.what());
    Dong dong = directory.dong(alert.dong());
    return new AlertLine(
        line.at().toString(),
        line.what().name(),
        line.role(),
        dong.staff(line.who()).map(Staff::name).map(name -> name.reveal()).orElse(""),
        message ? "" : line.detail(),
        message ? notices.find(line.detail()) : Optional.empty());
  }
}
