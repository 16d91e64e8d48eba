package kr.salpim.domain.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.contact.Known;
import kr.salpim.domain.contact.Question;
import kr.salpim.domain.contact.QuestionKind;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Value;

/**
 * A question on its way to one person: it takes the lowest number that is free and prints it. Where
 * all numbers are taken the message goes without: it must not be lost.
 *
 * @param subject key of what it is about
 * @param open how long it may be answered
 * @param lane in which it waits to be sent: what comes in thousands must not stand before anything
 */
public record Asking(QuestionKind kind, Key subject, Duration open, Lane lane) {

  /** Something that nobody should wait for. */
  public Asking(QuestionKind kind, Key subject, Duration open) {
    this(kind, subject, open, Lane.NOW);
  }

  /**
   * The question and the message that carries it.
   *
   * @param id of the message
   */
  public record Asked(String id, List<Change> changes) {
    public Asked {
      changes = List.copyOf(changes);
    }
  }

  /**
   * @param token of whom it is asked
   * @param message made of the number that it prints, where there is one
   * @param start when it may first be sent; a moment that is past is at once
   * @param firstDue when the tick should look after it
   */
  public Asked of(
      Table table,
      String token,
      Function<Optional<Integer>, Outgoing> message,
      Instant now,
      Instant start,
      Instant firstDue) {
    Optional<Integer> number = Known.read(table, token).freeNumber(now);
    Outgoing carrying = message.apply(number);
    List<Change> changes = new ArrayList<>();
    if (number.isPresent()) {
      Question question =
          Question.ask(token, number.get(), kind, subject, carrying.id(), now, open);
      carrying = carrying.asking(question.key());
      changes.add(new Change.Put(question.toItem(), Question.free(now)));
    }
    changes.add(queued(carrying, now, start, firstDue, lane));
    return new Asked(carrying.id(), changes);
  }

  /**
   * Ends what a person is asked about a thing, and with it the message that asks, where that still
   * waits for its time: nobody is asked for what is settled.
   */
  public static List<Change> settled(
      Table table, String token, Key subject, Set<QuestionKind> kinds, Instant now) {
    List<Change> changes = new ArrayList<>();
    for (Question question : Known.read(table, token).openAt(now)) {
      if (question.subject().equals(subject) && kinds.contains(question.kind())) {
        changes.add(question.settled(now));
        table
            .get(Outgoing.key(question.outgoing()))
            .filter(item -> waits(item, now))
            .map(Asking::overtaken)
            .ifPresent(changes::add);
      }
    }
    return changes;
  }

  private static boolean waits(Item item, Instant now) {
    return OutgoingItem.stateOf(item) == State.QUEUED
        && item.number(OutgoingItem.NOT_BEFORE).orElse(0) > now.toEpochMilli()
        && item.number(Attributes.DUE).isPresent();
  }

  private static Change overtaken(Item waiting) {
    return Clockwork.finish(
        waiting,
        Map.of(
            OutgoingItem.STATE, new Value.Num(State.STOPPED.rank()),
            OutgoingItem.REASON, new Value.Text("overtaken")));
  }

  /** Queues a message, not before {@code start}. */
  public static Change queued(
      Outgoing message, Instant now, Instant start, Instant firstDue, Lane lane) {
    return start.isAfter(now) ? message.queueNotBefore(start) : message.queue(firstDue, lane);
  }
}
