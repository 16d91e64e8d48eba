package kr.salpim.domain.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.alert.AlertItem;
import kr.salpim.domain.household.Homes;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.risk.Decisions;
import kr.salpim.domain.risk.Signal;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Table;

/**
 * All that an assessment looks at: a household with those that turned out to be it.
 *
 * @param item of the household as it was read
 * @param signals of all of them, which have not expired
 * @param decisions of persons, by id of the household on which they were made
 * @param episodes how many of theirs ended with a result
 * @param open alerts that are not closed, the most serious and then the oldest first; two stand
 *     only while two households that had one each have just been merged
 * @param superseded alerts of which another went on that left with its household when the two were
 *     parted, in the same order; read where none is open
 */
public record CaseFile(
    Household household,
    Item item,
    List<Signal> signals,
    Map<String, Decisions> decisions,
    int episodes,
    List<Alert> open,
    List<Alert> superseded) {

  /** More than any household's; a page of 1 MB holds some thousands. */
  private static final int MAX_SIGNALS = 1_000;

  private static final Comparator<Alert> GRAVEST =
      Comparator.comparing(Alert::level)
          .reversed()
          .thenComparing(alert -> alert.record().get(0).at())
          .thenComparing(Alert::cause);

  public CaseFile {
    signals = List.copyOf(signals);
    decisions = Map.copyOf(decisions);
    open = List.copyOf(open);
    superseded = List.copyOf(superseded);
  }

  /** What is known of the household that this id turned out to be; empty where there is none. */
  public static Optional<CaseFile> read(Table table, String id, Instant now) {
    return new Homes(table).rootItem(id).map(item -> read(table, item, now));
  }

  /** When the household is to be assessed anew, epoch milliseconds; empty where it is not. */
  public Optional<Long> due() {
    return item.number(Attributes.DUE).stream().boxed().findFirst();
  }

  /** Whether the household is on the parked list, since it could not be assessed. */
  public boolean parked() {
    return item.text(Attributes.BOARD).isPresent();
  }

  private static CaseFile read(Table table, Item item, Instant now) {
    Household household = Household.from(item);
    List<Item> all = new ArrayList<>();
    all.add(item);
    household.merged().forEach(id -> table.get(Household.key(id)).ifPresent(all::add));
    List<Signal> signals = new ArrayList<>();
    Map<String, Decisions> decisions = new HashMap<>();
    List<Alert> open = new ArrayList<>();
    long episodes = 0;
    for (Item each : all) {
      Household one = Household.from(each);
      signals.addAll(signals(table, one, now));
      decisions.put(one.id(), Rulings.of(each));
      one.episode()
          .flatMap(episode -> alert(table, one, episode))
          .filter(alert -> !alert.closed())
          .ifPresent(open::add);
      episodes += each.number(Household.EPISODES).orElse(0);
    }
    open.sort(GRAVEST);
    List<Alert> superseded = open.isEmpty() ? superseded(table, all) : List.of();
    return new CaseFile(household, item, signals, decisions, (int) episodes, open, superseded);
  }

  private static List<Signal> signals(Table table, Household one, Instant now) {
    return table.query(Household.partition(one.id()), Signal.SORT_PREFIX, MAX_SIGNALS).stream()
        .filter(item -> !item.expiredAt(now.toEpochMilli()))
        .map(Signal::from)
        .toList();
  }

  private static List<Alert> superseded(Table table, List<Item> all) {
    return all.stream()
        .flatMap(
            each ->
                each
                    .text(Household.SUPERSEDED)
                    .flatMap(episode -> alert(table, Household.from(each), episode))
                    .stream())
        .sorted(GRAVEST)
        .toList();
  }

  private static Optional<Alert> alert(Table table, Household one, String episode) {
    return table.get(Alert.key(one.id(), episode)).map(AlertItem::from);
  }
}
