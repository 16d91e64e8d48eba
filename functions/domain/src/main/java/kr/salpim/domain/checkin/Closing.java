package kr.salpim.domain.checkin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.contact.Chase;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.risk.Signal;
import kr.salpim.domain.risk.SignalSource;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.tie.Round;
import kr.salpim.domain.tie.RoundItem;
import kr.salpim.domain.tie.Tie;

/** Ends rounds, with what that means for the neighbour's tie and household. */
final class Closing {

  private static final String MISSED = "CHECKIN_MISSED";
  private static final String WORRIED = "CHECKIN_WORRIED";

  private final KeyedHash hash;

  Closing(KeyedHash hash) {
    this.hash = hash;
  }

  /**
   * What ends a round: the round first, then that its neighbour is no longer asked after. A silence
   * is on its way to an alert: until that begins the neighbour's message still finds the round, see
   * {@link Silences}.
   */
  List<Change> ends(Round round, Round.Closed how) {
    List<Change> changes = new ArrayList<>();
    Round ended = ended(round, how);
    changes.add(RoundItem.changed(ended));
    if (!ended.onItsWay()) {
      changes.addAll(unchased(round));
    }
    if (how.outcome().reached() && (round.misses() > 0 || !round.open())) {
      changes.add(Tie.reached(round.tie()));
    }
    return changes;
  }

  /** The neighbour's messages no longer find the round. */
  static List<Change> unchased(Round round) {
    return round.chased().stream()
        .<Change>map(
            token -> new Change.Delete(Chase.key(token, round.chase()), Condition.always()))
        .toList();
  }

  static Round ended(Round round, Round.Closed how) {
    return round.edit().ends(how).done();
  }

  /** Nobody could say that the neighbour is well: the staff hear of it, whatever else is known. */
  Change missed(Round round, Instant now, Instant firstDue) {
    return Silences.of(
        signal(round, "", MISSED, Optional.empty(), now).toItem(firstDue, Lane.NOW), round);
  }

  /** 걱정돼요. */
  Change worried(Round round, String by, Optional<Secret> note, Instant now, Instant firstDue) {
    Signal signal = signal(round, by, WORRIED, note, now);
    return new Change.Put(signal.toItem(firstDue, Lane.NOW), Condition.always());
  }

  private Signal signal(Round round, String by, String kind, Optional<Secret> note, Instant now) {
    String cause = round.key().partition() + "|" + round.key().sort() + "|" + by;
    return new Signal(
        round.household(),
        SignalSource.CHECK_IN,
        hash.of("signal|" + cause + "|" + kind),
        kind,
        CheckDays.day(now),
        OptionalLong.empty(),
        OptionalLong.empty(),
        note,
        now);
  }
}
