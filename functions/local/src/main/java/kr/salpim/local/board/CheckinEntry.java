package kr.salpim.local.board;

import kr.salpim.domain.tie.Ending;
import kr.salpim.domain.tie.Outcome;
import kr.salpim.domain.tie.Round;

/**
 * A round of check-ins as the board lists it; the words of the enums are the domain's, times are
 * ISO 8601.
 *
 * @param label as whoever looks after the neighbour reads it
 * @param holder who looks after the neighbour now
 * @param asked how many people were asked so far
 * @param outcome empty while it is open
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
    int asked,
    String outcome,
    String ending,
    String due,
    String closes) {

  static CheckinEntry of(Round round, String holder) {
    return new CheckinEntry(
        round.volunteer() + "." + round.household() + "." + round.occurrence(),
        round.day().toString(),
        round.warning(),
        round.label().reveal(),
        holder,
        round.direct(),
        round.step(),
        round.asked().size(),
        round.closed().map(Round.Closed::outcome).map(Outcome::name).orElse(""),
        round.closed().map(Round.Closed::ending).map(Ending::name).orElse(""),
        round.open() ? round.due().toString() : "",
        round.closes().toString());
  }
}
