package kr.salpim.domain.tie;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.tie.RoundEntry.What;

/** A copy of a round in the making. */
public final class RoundEditor {

  private final Round from;
  private int step;
  private Instant due;
  private String holder;
  private Optional<Round.Closed> closed;
  private final List<RoundEntry> record;

  RoundEditor(Round from) {
    this.from = from;
    step = from.step();
    due = from.due();
    holder = from.holder();
    closed = from.closed();
    record = new ArrayList<>(from.record());
  }

  public RoundEditor note(Instant at, What what, String who) {
    record.add(new RoundEntry(at, what, who));
    return this;
  }

  /** A step of the ladder was done; the next is so much later, or when the round closes. */
  public RoundEditor at(int rung, Duration pause, Instant now) {
    step = rung;
    Instant next = now.plus(pause);
    due = next.isBefore(from.closes()) ? next : from.closes();
    return this;
  }

  public RoundEditor dueAt(Instant at) {
    due = at;
    return this;
  }

  /** Somebody else looks after it. */
  public RoundEditor heldBy(String token) {
    holder = token;
    return this;
  }

  public RoundEditor ends(Round.Closed how) {
    closed = Optional.of(how);
    return note(how.at(), What.CLOSED, how.by().orElse(""));
  }

  public Round done() {
    return new Round(
        from.household(),
        from.volunteer(),
        from.occurrence(),
        from.dong(),
        from.zone(),
        from.level(),
        from.direct(),
        from.label(),
        from.plain(),
        from.neighbour(),
        from.chased(),
        from.substitute(),
        from.misses(),
        from.closes(),
        step,
        due,
        holder,
        closed,
        record,
        from.version());
  }
}
