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

  /** What ends a round: the round first, then that its neighbour is no longer asked after. */
  List<Change> ends(Round round, Round.Closed how) {
    List<Change> changes = new ArrayList<>();
    changes.add(RoundItem.changed(ended(round, how)));
    for (String token : round.chased()) {
      changes.add(new Change.Delete(Chase.key(token, round.chase()), Condition.always()));
    }
    if (how.outcome().reached() && round.misses() > 0) {
      changes.add(Tie.reached(round.tie()));
    }
    return changes;
  }

  static Round ended(Round round, Round.Closed how) {
    return round.edit().ends(how).done();
  }

  /** Nobody could say that the neighbour is well: the staff hear of it, whatever else is known. */
  Change missed(Round round, Instant now, Instant firstDue) {
    return signal(round, MISSED, Optional.empty(), now, firstDue);
  }

  /** 걱정돼요. */
  Change worried(Round round, Optional<Secret> note, Instant now, Instant firstDue) {
    return signal(round, WORRIED, note, now, firstDue);
  }

  private Change signal(
      Round round, String kind, Optional<Secret> note, Instant now, Instant firstDue) {
    Signal signal =
        new Signal(
            round.household(),
            SignalSource.CHECK_IN,
            hash.of("signal|" + round.key().partition() + "|" + round.key().sort() + "|" + kind),
            kind,
            CheckDays.day(now),
            OptionalLong.empty(),
            OptionalLong.empty(),
            note,
            now);
    return new Change.Put(signal.toItem(firstDue, Lane.NOW), Condition.always());
  }
}
