package kr.salpim.adapters.trace;

import java.util.Optional;
import kr.salpim.adapters.log.EventLog;
import kr.salpim.adapters.log.LogField;
import kr.salpim.adapters.metrics.Metric;
import kr.salpim.adapters.metrics.Metrics;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.outbox.OutgoingItem;
import kr.salpim.domain.outbox.State;
import kr.salpim.domain.risk.Signal;
import kr.salpim.domain.sos.Sos;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Value;

/** One line for each step of what is followed, in words and ids of our own alone. */
final class Steps {

  private final TraceIds traces;
  private final Metrics metrics;

  Steps(TraceIds traces, Metrics metrics) {
    this.traces = traces;
    this.metrics = metrics;
  }

  /** A change was made. Most are no step, and say nothing. */
  void tell(Change change, String trace) {
    if (change instanceof Change.Put put) {
      born(put, trace).ifPresent(EventLog::write);
    } else if (change instanceof Change.Update update) {
      moved(update, trace).ifPresent(EventLog::write);
    }
  }

  private Optional<EventLog> born(Change.Put put, String trace) {
    Key key = put.key();
    Item item = put.item();
    if (Inbound.is(key)) {
      metrics.count(Metric.MESSAGES_IN);
      String[] place = key.sort().split("#");
      return Optional.of(
          line("message-in", trace)
              .with(LogField.CHANNEL, place[1])
              .with(LogField.ACCOUNT, place[2])
              .with(LogField.MESSAGE_ID, traces.of(key)));
    }
    if (Outgoing.is(key)) {
      return Optional.of(
          message(key, State.QUEUED, trace)
              .with(LogField.KIND, item.text(OutgoingItem.CLASS).orElse(""))
              .with(LogField.DONG, item.text(OutgoingItem.DONG).orElse(""))
              .with(LogField.LANE, item.text(Attributes.LANE).orElse("")));
    }
    if (Alert.is(key) && put.when().equals(Condition.absent())) {
      return Optional.of(line("alert-opened", trace).with(LogField.FOLLOWED_AS, traces.of(key)));
    }
    return Sos.is(key) || Signal.is(key)
        ? Optional.of(line(Sos.is(key) ? "sos-in" : "signal-in", trace))
        : Optional.empty();
  }

  private Optional<EventLog> moved(Change.Update update, String trace) {
    Key key = update.key();
    if (Outgoing.is(key) && update.set().get(OutgoingItem.STATE) instanceof Value.Num rank) {
      State state = State.ranked(rank.number());
      count(state);
      EventLog line = message(key, state, trace);
      if (update.set().get(OutgoingItem.WAY) instanceof Value.Text way) {
        line.with(LogField.WAY, way.text());
      }
      if (update.set().get(OutgoingItem.TRIES) instanceof Value.Num tries) {
        line.with(LogField.ATTEMPT, tries.number());
      }
      return Optional.of(line);
    }
    boolean fact = Inbound.is(key) || Signal.is(key) || Sos.is(key);
    return fact && update.remove().contains(Attributes.CLOCK)
        ? Optional.of(line("reacted", trace))
        : Optional.empty();
  }

  private void count(State state) {
    switch (state) {
      case ACCEPTED -> metrics.count(Metric.MESSAGES_SENT);
      case FAILED, UNKNOWN -> metrics.count(Metric.MESSAGES_FAILED);
      default -> {
        // On its way, at its reader, or not to be sent: neither.
      }
    }
  }

  private static EventLog message(Key key, State state, String trace) {
    return line("message-out", trace)
        .with(LogField.OUTBOX_ID, Outgoing.id(key))
        .with(LogField.STATE, state.name());
  }

  private static EventLog line(String event, String trace) {
    return EventLog.event(event).with(LogField.TRACE, trace);
  }
}
