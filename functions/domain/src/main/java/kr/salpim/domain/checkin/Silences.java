package kr.salpim.domain.checkin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Value;
import kr.salpim.domain.tie.Round;
import kr.salpim.domain.tie.RoundEntry.What;
import kr.salpim.domain.tie.RoundItem;

/**
 * A silence on its way from a round to an alert. The signal that carries it says of which round it
 * is, and the round is written with the alert: of a proof of life and an alert one is first.
 */
public final class Silences {

  /** Of a signal: the sort key of its round, in the same partition. */
  private static final String ROUND = "rd";

  private final Table table;

  Silences(Table table) {
    this.table = table;
  }

  /** The change that stores a signal as one of the round's silence. */
  static Change of(Item signal, Round round) {
    Map<String, Value> all = new HashMap<>(signal.attributes());
    all.put(ROUND, new Value.Text(round.key().sort()));
    return new Change.Put(new Item(signal.key(), all), Condition.always());
  }

  /** The round whose silence a signal carries; empty where it carries none. */
  public Optional<Round> round(Item signal) {
    return signal
        .text(ROUND)
        .flatMap(sort -> table.get(new Key(signal.key().partition(), sort)))
        .map(RoundItem::from);
  }

  /** What belongs to the alert that answers for it from now on. */
  public static List<Change> handedOn(Round round, Instant now) {
    List<Change> changes = new ArrayList<>();
    changes.add(RoundItem.changed(round.edit().note(now, What.HANDED_ON, "").done()));
    changes.addAll(Closing.unchased(round));
    return changes;
  }
}
