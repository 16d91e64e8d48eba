package kr.salpim.domain.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.area.Line;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.clock.Crew;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.gate.Gate;
import kr.salpim.domain.gate.Letter;
import kr.salpim.domain.gate.Outcome;
import kr.salpim.domain.outbox.Hold;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.outbox.OutgoingItem;
import kr.salpim.domain.outbox.State;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.TableBusy;
import kr.salpim.domain.table.Written;

/**
 * The outbox speaks: alone of all, this hands messages to providers. Each goes through the gate at
 * the moment of sending. {@code SENDING} is written before the call, so that a crash in the call is
 * seen as {@code UNKNOWN} and never sent again blindly.
 */
public final class Deliverer {

  /** Each round lost means that the same reader was sent something else meanwhile. */
  private static final int MAX_ROUNDS = 10;

  /** After this a message takes a dearer way, or a person is told. */
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  private final Table table;
  private final Letters letters;
  private final Gate gate;
  private final Attempt attempt;
  private final Moves moves;
  private final Waits waits;
  private final Aftermath aftermath;
  private final Clockwork clockwork;
  private final Hold hold;
  private final Crew crew;
  private final Clock clock;

  Deliverer(
      Table table,
      Letters letters,
      Gate gate,
      Attempt attempt,
      Moves moves,
      Waits waits,
      Aftermath aftermath,
      Clockwork clockwork,
      Hold hold,
      Crew crew,
      Clock clock) {
    this.table = table;
    this.letters = letters;
    this.gate = gate;
    this.attempt = attempt;
    this.moves = moves;
    this.waits = waits;
    this.aftermath = aftermath;
    this.clockwork = clockwork;
    this.hold = hold;
    this.crew = crew;
    this.clock = clock;
  }

  /**
   * Providers' lines that failed three times in a row and have not answered since, as far as this
   * process has seen: each learns for itself.
   */
  public List<Line> resting() {
    return attempt.resting();
  }

  /** Whether the item is an outgoing message. */
  public static boolean concerns(Item item) {
    return Outgoing.is(item);
  }

  /** The stream handed on a queued message. Does nothing where the tick was first. */
  public void deliver(Item queued) {
    long notBefore = queued.number(OutgoingItem.NOT_BEFORE).orElse(0);
    if (notBefore <= clock.instant().toEpochMilli() && !hold.orders().held()) {
      pass(queued);
    }
  }

  /**
   * The minute tick: messages that the stream did not hand on, those that waited, retries, lapsed
   * sendings, overdue receipts. What cannot wait comes first. While delivery is held it only tells
   * how late everything is: a hold that somebody forgot is an alarm.
   */
  public Clockwork.Tick tick() {
    List<Timer> timers = List.of(Timer.OUTGOING, Timer.OUTGOING_LATER);
    return hold.orders().held()
        ? clockwork.look(timers, crew)
        : clockwork.tick(timers, new Round(), crew);
  }

  /** What the tick does with each message that is due. */
  private final class Round implements Clockwork.Worker {

    @Override
    public Optional<List<Change>> shortcut(Item due) {
      return aftermath.awaiting(due).map(List::of);
    }

    @Override
    public void work(Item claimed) {
      Deliverer.this.work(claimed);
    }

    @Override
    public void giveUp(Item claimed, String reason) {
      State state = OutgoingItem.stateOf(claimed);
      boolean definite = state == State.FAILED || state == State.QUEUED;
      State end = definite && !Doubts.doubted(claimed) ? State.FAILED : State.UNKNOWN;
      aftermath.park(claimed, end, reason);
    }
  }

  private void work(Item claimed) {
    State state = OutgoingItem.stateOf(claimed);
    if (state != State.QUEUED) {
      aftermath.look(claimed, state);
    } else {
      pass(claimed);
    }
  }

  /** Through the gate, and out. */
  private void pass(Item queued) {
    Outgoing message = OutgoingItem.from(queued);
    if (hold.orders().doubts(message)) {
      aftermath.park(queued, State.UNKNOWN, "restored");
      return;
    }
    if (aftermath.keyDied(queued)) {
      aftermath.park(queued, State.UNKNOWN, "key-expired");
      return;
    }
    for (int round = 0; round < MAX_ROUNDS; round++) {
      Outcome outcome = gate.judge(letter(queued, message));
      if (!(outcome instanceof Outcome.Pass pass)) {
        held(queued, outcome);
        return;
      }
      if (logged(pass.letter())) {
        attempt.make(queued, pass.letter());
        return;
      }
    }
    throw new TableBusy("contended");
  }

  /** As the gate sees it; in doubt it goes the way it went, where its key is known. */
  private Letter letter(Item queued, Outgoing message) {
    Letter letter = letters.of(message);
    return Doubts.doubted(queued)
        ? letter.onlyBy(queued.text(OutgoingItem.WAY).orElseThrow())
        : letter;
  }

  /** Whether what the reader is sent lately was still as the gate had seen it. */
  private boolean logged(Letter letter) {
    return letter
        .log()
        .map(log -> table.write(log.write(letter.now())) instanceof Written.Applied)
        .orElse(true);
  }

  /** Waits for the line, but not for ever. */
  private void lineDown(Item queued, Outcome.Wait wait) {
    Instant now = clock.instant();
    Instant since =
        Instant.ofEpochMilli(queued.number(OutgoingItem.DOWN).orElse(now.toEpochMilli()));
    Outgoing message = wait.letter().message();
    if (now.isBefore(since.plus(PATIENCE))) {
      waits.waitingForLine(queued, wait.until(), since, message.lane());
    } else {
      aftermath.lineDown(queued, message, wait.letter().way().orElseThrow().name());
    }
  }

  private void held(Item queued, Outcome outcome) {
    if (outcome instanceof Outcome.Wait wait && wait.reason().equals(Outcome.Wait.LINE_DOWN)) {
      lineDown(queued, wait);
    } else if (outcome instanceof Outcome.Wait wait) {
      waits.waiting(queued, wait.until(), wait.reason(), wait.letter().message().lane());
    } else if (outcome instanceof Outcome.Stop stop) {
      moves.stopped(queued, stop.reason());
    } else if (outcome instanceof Outcome.Park park) {
      State state = Doubts.doubted(queued) ? State.UNKNOWN : State.FAILED;
      aftermath.park(queued, state, park.reason());
    }
  }
}
