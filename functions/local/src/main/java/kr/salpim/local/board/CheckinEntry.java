package kr.salpim.local.board;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import kr.salpim.domain.tie.Ending;
import kr.salpim.domain.tie.Outcome;
import kr.salpim.domain.tie.Round;
import kr.salpim.domain.tie.RoundEntry.What;

/**
 * A round of check-ins as the board lists it; the words of the enums are the domain's, times are
 * ISO 8601.
 *
 * @param label as whoever looks after the neighbour reads it
 * @param holder who looks after the neighbour now
 * @param steps what was done so far, oldest first
 * @param outcome empty while it is open
 * @param closed when it ended, and {@code by} whom; empty where it is open, or nobody ended it
 * @param due when its next step is; empty where it is closed
 * @param closes until when it stays with volunteers and neighbour
 */
record CheckinEntry(
    String id,
    String day,
    boolean warning,
    String label,
    String holder,
    boolean direct,
    int step,
    List<Step> steps,
    String outcome,
    String ending,
    String closed,
    String by,
    String due,
    String closes) {

  /** One thing that was done: a word of {@link What}, and to whom. */
  record Step(String at, String what, String who) {}

  /** What a reader is told of; that it was planned and ended stands elsewhere. */
  private static final Set<What> TOLD = Set.of(What.NEIGHBOUR_ASKED, What.ASKED, What.PASSED);

  /**
   * @param name of whom a token is; empty where nobody knows
   */
  static CheckinEntry of(Round round, UnaryOperator<String> name) {
    Optional<Round.Closed> closed = round.closed();
    return new CheckinEntry(
        round.volunteer() + "." + round.household() + "." + round.occurrence(),
        round.day().toString(),
        round.warning(),
        round.label().reveal(),
        name.apply(round.holder()),
        round.direct(),
        round.step(),
        round.record().stream()
            .filter(entry -> TOLD.contains(entry.what()))
            .map(e -> new Step(e.at().toString(), e.what().name(), name.apply(e.who())))
            .toList(),
        closed.map(Round.Closed::outcome).map(Outcome::name).orElse(""),
        closed.map(Round.Closed::ending).map(Ending::name).orElse(""),
        closed.map(Round.Closed::at).map(Instant::toString).orElse(""),
        closed.flatMap(Round.Closed::by).map(name).orElse(""),
        round.open() ? round.due().toString() : "",
        round.closes().toString());
  }
}
