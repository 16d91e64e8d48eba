package kr.salpim.domain.checkin;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kr.salpim.domain.Ids;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Rounds;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.tie.Ending;
import kr.salpim.domain.tie.Outcome;
import kr.salpim.domain.tie.Round;
import kr.salpim.domain.tie.RoundItem;

/** Staff say at the desk what came of a round, as whoever was asked does by message. */
public final class Recording {

  /** What came of it. */
  public sealed interface Result {

    /**
     * @param again the day on which the neighbour is asked after once more
     */
    record Done(Ending ending, Optional<LocalDate> again) implements Result {}

    /** Somebody else was first: it stays as it is. */
    record Ended(Outcome outcome) implements Result {}

    record Unknown() implements Result {}
  }

  private final Table table;
  private final Directory directory;
  private final RoundAnswers answers;
  private final Clock clock;
  private final Rounds rounds;

  Recording(Table table, Directory directory, RoundAnswers answers, Clock clock, Ids ids) {
    this.table = table;
    this.directory = directory;
    this.answers = answers;
    this.clock = clock;
    this.rounds = new Rounds(table, ids);
  }

  /**
   * @param outcome one that somebody who was asked may answer
   */
  public Result record(Key key, Outcome outcome, Optional<Secret> note, Staff by) {
    return rounds.first(() -> recorded(key, outcome, note, by));
  }

  private Optional<Result> recorded(Key key, Outcome outcome, Optional<Secret> note, Staff by) {
    Optional<Round> round = table.get(key).map(RoundItem::from);
    if (round.isEmpty()) {
      return Optional.of(new Result.Unknown());
    }
    if (!round.get().awaits(outcome)) {
      return Optional.of(new Result.Ended(round.get().closed().orElseThrow().outcome()));
    }
    Instant now = clock.instant();
    Turn turn = new Turn(directory.dong(round.get().dong()), now, now);
    RoundAnswers.Recorded recorded = answers.record(round.get(), outcome, by.token(), note, turn);
    RoundAnswers.Said said = recorded.said();
    return rounds.written(
        recorded.changes(), new Result.Done(said.ending().orElseThrow(), said.again()));
  }
}
