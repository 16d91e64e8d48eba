package kr.salpim.bench.capacity;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kr.salpim.adapters.dynamodb.DynamoTable;
import kr.salpim.adapters.webhook.WebhookResponse;
import kr.salpim.bench.centre.DynamoCentre;
import kr.salpim.bench.centre.Layers;
import kr.salpim.bench.centre.LocalDynamo;
import kr.salpim.bench.centre.SignedSms;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Table;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.centre.MovedClock;

/**
 * A centre of its own whose every call to the table is billed. What the stream would hand on is
 * read beside the bill: a stream's image costs no table read.
 */
final class Stage {

  private static final String FIRST = "안녕하세요";
  private static final String STRANGER = "010-0000-0999";
  private static final int PAGE = 100;

  final MovedClock clock = new MovedClock(Centre.START);
  final DynamoCentre centre;
  private final BilledTable billed;
  private final Table unbilled;

  /** A centre that remembers its accounts and its dong, as within a minute of the last message. */
  Stage() {
    String name = LocalDynamo.create();
    Layers layers = new Layers();
    billed = new BilledTable(LocalDynamo.client(), name, LocalDynamo.create());
    unbilled = layers.over(new DynamoTable(LocalDynamo.client(), name));
    centre = new DynamoCentre(layers.over(billed), layers.hash(), clock);
    text("first", STRANGER, FIRST);
    react();
    deliver();
  }

  void pass(Duration time) {
    clock.advance(time);
  }

  /** Intake of a text message. */
  Bill text(String id, String from, String text) {
    return post(id, SignedSms.body(id, from, text, clock.instant()));
  }

  /** Intake of a webhook's body. */
  Bill post(String id, String body) {
    WebhookResponse response = centre.webhooks.handle(SignedSms.call(id, body, clock.instant()));
    if (response.status() != 200) {
      throw new IllegalStateException("the webhook was answered with " + response.status());
    }
    return billed.bill();
  }

  /** The reaction to everything that came in. */
  Bill react() {
    waiting(Timer.INBOUND).forEach(centre.reactor::react);
    return billed.bill();
  }

  /** Delivery of everything that is queued. */
  Bill deliver() {
    waiting(Timer.OUTGOING).forEach(centre.deliverer::deliver);
    return billed.bill();
  }

  /** Delivery of what is queued for one phone. */
  Bill deliver(String phone) {
    waiting(Timer.OUTGOING).stream()
        .filter(item -> Outgoing.from(item).to().user().equals(phone))
        .forEach(centre.deliverer::deliver);
    return billed.bill();
  }

  Bill reactorTick() {
    centre.reactor.tick();
    return billed.bill();
  }

  Bill delivererTick() {
    centre.deliverer.tick();
    return billed.bill();
  }

  private List<Item> waiting(Timer timer) {
    return timer.partitions(clock.instant()).stream()
        .flatMap(shard -> unbilled.due(shard, Long.MAX_VALUE, PAGE).stream())
        .map(due -> unbilled.get(due.key()))
        .flatMap(Optional::stream)
        .toList();
  }
}
