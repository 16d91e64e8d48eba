package kr.salpim.domain.inbound;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.Ids;
import kr.salpim.domain.area.Line;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.contact.Known;
import kr.salpim.domain.outbox.Receipt;
import kr.salpim.domain.outbox.Receipts;
import kr.salpim.domain.outbox.State;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.sos.Sos;
import kr.salpim.domain.sos.SosItem;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.TableDown;
import kr.salpim.domain.table.Written;

/**
 * Intake over the table: one consistent query for all that is known of the writer, a decision
 * without I/O, one conditional write. The write is the de-duplication; a redelivery is answered
 * from what is stored.
 */
public final class TableIntake implements Intake {

  /**
   * The write is decided anew where a question was answered or a code used up in the meantime; each
   * round something else was stored for this contact, so more rounds mean that somebody floods.
   */
  private static final int MAX_ROUNDS = 5;

  /**
   * After so many it is stored whatever it would have ended: what ends a check-in may be gone, the
   * message must not be.
   */
  private static final int ROUNDS_WITH_CHECK_INS = 3;

  private final Table table;
  private final Decider decider;
  private final KeyedHash hash;
  private final Clock clock;
  private final Ids ids;
  private final Receipts receipts;

  public TableIntake(Table table, Decider decider, KeyedHash hash, Clock clock, Ids ids) {
    this.table = table;
    this.decider = decider;
    this.hash = hash;
    this.clock = clock;
    this.ids = ids;
    this.receipts = new Receipts(table, hash, clock);
  }

  @Override
  public Accepted accept(WebhookEvent event) {
    if (event instanceof WebhookEvent.DeliveryReport report) {
      return receipt(report);
    }
    if (event instanceof WebhookEvent.SosCall call) {
      return sos(call);
    }
    for (int round = 0; round < MAX_ROUNDS; round++) {
      Instant now = clock.instant();
      Draft draft = Draft.of(event, hash, now);
      Known known = Known.read(table, draft.token());
      Decision decision =
          decider.decide(draft, round < ROUNDS_WITH_CHECK_INS ? known : known.withoutRounds(), now);
      Optional<Accepted> accepted = store(decision);
      if (accepted.isPresent()) {
        return accepted.get();
      }
    }
    throw new TableDown("contended");
  }

  /** Stored before anything is looked up: an SOS is never lost, whosever watch it is. */
  private Accepted sos(WebhookEvent.SosCall call) {
    Instant now = clock.instant();
    Sos sos =
        new Sos(
            id(call),
            decider.dong(call.channel(), call.account()),
            Sos.watch(hash, call.device().reveal()),
            now,
            call.occurredAt().filter(at -> at.isBefore(now)),
            call.place(),
            call.battery(),
            now.plus(Timer.BORN_LEASED_FOR));
    table.write(SosItem.born(sos));
    return new Accepted(sos.id(), Optional.empty());
  }

  private String id(WebhookEvent event) {
    return hash.of("in|" + event.channel() + "|" + event.account() + "|" + event.providerId());
  }

  private Accepted receipt(WebhookEvent.DeliveryReport report) {
    State state =
        switch (report.outcome()) {
          case PENDING -> State.ACCEPTED;
          case DELIVERED, READ -> State.DELIVERED;
          case FAILED -> State.FAILED;
        };
    receipts.take(
        new Receipt(
            new Line(report.channel(), report.account()),
            report.reference(),
            report.ours(),
            state,
            report.code(),
            report.at().orElseGet(clock::instant)));
    return new Accepted(id(report), Optional.empty());
  }

  /** Empty where the decision was overtaken and must be made anew. */
  private Optional<Accepted> store(Decision decision) {
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.Put(InboundItem.of(decision.inbound()), Condition.absent()));
    changes.addAll(decision.beside());
    Written written =
        changes.size() == 1 ? table.write(changes.get(0)) : table.writeAll(changes, ids.next());
    if (written instanceof Written.Refused refused) {
      return refused.index() == 0
          ? Optional.of(stored(refused.found().orElseThrow(), decision.inbound()))
          : Optional.empty();
    }
    return Optional.of(answer(decision.inbound()));
  }

  /** The first delivery won; the answer is its answer, and a differing body is counted. */
  private Accepted stored(Item item, Inbound now) {
    Inbound first = InboundItem.from(item);
    if (!first.fingerprint().equals(now.fingerprint())) {
      table.write(
          new Change.Update(
              first.key(),
              Map.of(),
              Map.of(InboundItem.DIFFERED, 1L),
              Set.of(),
              Condition.present()));
    }
    return answer(first);
  }

  private static Accepted answer(Inbound inbound) {
    return new Accepted(inbound.id(), inbound.reply());
  }
}
