package kr.salpim.domain.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.alert.AlertItem;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.risk.Decisions;
import kr.salpim.domain.risk.Signal;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Table;

/**
 * All that an assessment looks at: a household with those that turned out to be it.
 *
 * @param item of the household as it was read
 * @param signals of all of them, which have not expired
 * @param decisions of persons on any of them
 * @param episodes how many of theirs ended with a result
 * @param open alerts that are not closed, the most serious and then the oldest first; two stand
 *     only while two households that had one each have just been merged
 */
public record CaseFile(
    Household household,
    Item item,
    List<Signal> signals,
    Decisions decisions,
    int episodes,
    List<Alert> open) {

  /** More than any household's; a page of 1 MB holds some thousands. */
  private static final int MAX_SIGNALS = 1_000;

  /** Merging keeps the chain at one step; more would be a loop. */
  private static final int MAX_REDIRECTS = 5;

  /** What is known under the id; empty where there is no such household. */
  public static Optional<CaseFile> read(Table table, String id, Instant now) {
    return root(table, id).map(item -> read(table, item, now));
  }

  /** The household that this id turned out to be. */
  public static Optional<Item> root(Table table, String id) {
    Optional<Item> found = table.get(Household.key(id));
    for (int step = 0; step < MAX_REDIRECTS; step++) {
      Optional<String> to = found.map(Household::from).flatMap(Household::mergedInto);
      if (to.isEmpty()) {
        return found;
      }
      found = table.get(Household.key(to.get()));
    }
    throw new IllegalStateException("households are merged in a loop");
  }

  private static CaseFile read(Table table, Item item, Instant now) {
    Household household = Household.from(item);
    List<Item> all = new ArrayList<>();
    all.add(item);
    household.merged().forEach(id -> table.get(Household.key(id)).ifPresent(all::add));
    List<Signal> signals = new ArrayList<>();
    List<Alert> open = new ArrayList<>();
    Decisions decisions = Decisions.NONE;
    long episodes = 0;
    for (Item one : all) {
      add(table, Household.from(one), signals, open, now);
      decisions = decisions.and(Rulings.of(one));
      episodes += one.number(Household.EPISODES).orElse(0);
    }
    open.sort(
        Comparator.comparing(Alert::level)
            .reversed()
            .thenComparing(alert -> alert.record().get(0).at())
            .thenComparing(Alert::cause));
    return new CaseFile(
        household, item, List.copyOf(signals), decisions, (int) episodes, List.copyOf(open));
  }

  private static void add(
      Table table, Household one, List<Signal> signals, List<Alert> open, Instant now) {
    table.query(Household.partition(one.id()), Signal.SORT_PREFIX, MAX_SIGNALS).stream()
        .filter(item -> !item.expiredAt(now.toEpochMilli()))
        .map(Signal::from)
        .forEach(signals::add);
    one.episode()
        .flatMap(episode -> table.get(Alert.key(one.id(), episode)))
        .map(AlertItem::from)
        .filter(alert -> !alert.closed())
        .ifPresent(open::add);
  }
}
