package kr.salpim.bench.capacity;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kr.salpim.adapters.dynamodb.DynamoTable;
import kr.salpim.adapters.webhook.WebhookResponse;
import kr.salpim.bench.centre.DynamoCentre;
import kr.salpim.bench.centre.Layers;
import kr.salpim.bench.centre.LocalDynamo;
import kr.salpim.bench.centre.SignedSms;
import kr.salpim.bench.delivery.Queue;
import kr.salpim.bench.load.Desk;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.inbound.WebhookEvent;
import kr.salpim.domain.load.LoadKind;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.outbox.OutgoingItem;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.provider.Sender;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.centre.MovedClock;
import kr.salpim.testkit.centre.RecordingProvider;

/**
 * A centre of its own whose every call to the table is billed. What the stream would hand on is
 * read beside the bill: a stream's image costs no table read.
 */
final class Stage {

  private static final String FIRST = "안녕하세요";
  private static final String STRANGER = "010-0000-0999";
  private static final int PAGE = 100;

  /** Partition of a job. */
  private static final String JOB = "J#";

  /** Kinds of stored facts. */
  private static final int FACTS = 3;

  final MovedClock clock = new MovedClock(Centre.START);
  final DynamoCentre centre;
  private final BilledTable billed;
  private final Table unbilled;
  private final Layers layers = new Layers();
  private final String name;
  private final Sender.Receipts receipts;
  private final Desk desk;
  private int received;
  private int loads;

  Stage() {
    this(Sender.Receipts.OUR_ID);
  }

  /**
   * A centre that remembers its accounts and its dong, as within a minute of the last message.
   *
   * @param receipts how the provider's receipts find their message
   */
  Stage(Sender.Receipts receipts) {
    this.receipts = receipts;
    name = LocalDynamo.create();
    billed = new BilledTable(LocalDynamo.client(), name, LocalDynamo.create());
    unbilled = layers.over(new DynamoTable(LocalDynamo.client(), name));
    centre = new DynamoCentre(layers.over(billed), layers.hash(), clock);
    desk = new Desk(centre.table, layers.hash(), clock);
    centre.provider.with(receipts);
    text("first", STRANGER, FIRST);
    react();
    deliver();
    receipts();
  }

  void pass(Duration time) {
    clock.advance(time);
  }

  /** The same, and something has read the dong's settings since, as each minute does. */
  void passRemembering(Duration time) {
    pass(time);
    text("after-" + clock.instant(), STRANGER, FIRST);
    react();
  }

  /** Stores so many messages of which none is due, and queues {@code due} that are. */
  void fill(int stored, int due) {
    Outgoing first = Queue.message(layers.hash(), 0, clock.instant());
    unbilled.write(first.queue(clock.instant(), Lane.NOW));
    copy(Outgoing.key(first.id()), Timer.OUTGOING, stored);
    Queue.fill(centre.table, layers.hash(), 1, due, clock.instant());
    unbilled.write(new Change.Delete(Outgoing.key(first.id()), Condition.always()));
    billed.bill();
  }

  /**
   * Stores so many alerts, signals and households of which none is due: copies of the alert that is
   * open and of the signal that waits.
   */
  void fillFacts(int stored) {
    Key signal = waiting(Timer.SIGNAL_LATER).get(0).key();
    Key alert = waiting(Timer.ALERT).get(0).key();
    int each = stored / FACTS;
    copy(Household.key(Household.id(alert)), Timer.HOUSEHOLD, each);
    copy(signal, Timer.SIGNAL_LATER, each);
    copy(alert, Timer.ALERT, each);
    billed.bill();
  }

  private void copy(Key key, Timer timer, int count) {
    Stock.fill(name, Stock.read(name, key), timer, count, clock.instant());
  }

  /** A whole file is loaded; what the job keeps of itself is left out. */
  Bill load(LoadKind kind, Iterator<String> lines) {
    loads++;
    desk.load("list-" + loads, kind, lines);
    return billed.bill().except(JOB);
  }

  /** What the reactor's tick does with what is due, but for finding it. */
  Bill work() {
    return reactorTick().exceptClock();
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
        .filter(item -> OutgoingItem.from(item).to().user().equals(phone))
        .forEach(centre.deliverer::deliver);
    return billed.bill();
  }

  /** The provider's receipts for everything it took since the last receipts. */
  Bill receipts() {
    List<RecordingProvider.Taken> all = centre.provider.taken();
    if (receipts == Sender.Receipts.NONE) {
      return billed.bill();
    }
    all.subList(received, all.size()).forEach(this::receipt);
    received = all.size();
    return billed.bill();
  }

  private void receipt(RecordingProvider.Taken taken) {
    boolean echoes = receipts == Sender.Receipts.OUR_ID;
    centre.intake.accept(
        new WebhookEvent.DeliveryReport(
            taken.line().provider(),
            taken.line().account(),
            "receipt-of-" + taken.id(),
            taken.reference(),
            echoes ? Optional.of(taken.id()) : Optional.empty(),
            WebhookEvent.Outcome.DELIVERED,
            "4000",
            Optional.of(clock.instant())));
  }

  Bill reactorTick() {
    centre.reactor.tick();
    return billed.bill();
  }

  Bill delivererTick() {
    centre.deliverer.tick();
    return billed.bill();
  }

  /** What the tick of visits does with what is due, but for finding it. */
  Bill visits() {
    centre.visitTicker.tick();
    return billed.bill().exceptClock();
  }

  /** Something that is done at this centre. */
  Bill doing(Consumer<DynamoCentre> what) {
    what.accept(centre);
    return billed.bill();
  }

  KeyedHash hash() {
    return layers.hash();
  }

  /** Everything that is on this clock. */
  List<Item> waiting(Timer timer) {
    return timer.partitions(clock.instant()).stream()
        .flatMap(shard -> unbilled.due(shard, Long.MAX_VALUE, PAGE).stream())
        .map(due -> unbilled.get(due.key()))
        .flatMap(Optional::stream)
        .toList();
  }
}
