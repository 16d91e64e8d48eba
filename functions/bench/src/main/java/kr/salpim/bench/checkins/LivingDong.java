package kr.salpim.bench.checkins;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.delivery.Deliverer;
import kr.salpim.domain.provider.ProviderAnswer;
import kr.salpim.domain.reaction.Reactor;
import kr.salpim.domain.risk.Signal;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.tie.Round;
import kr.salpim.domain.tie.RoundItem;
import kr.salpim.domain.understanding.Triage;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.table.MemoryTable;
import kr.salpim.testkit.table.StreamEntry;

/**
 * A dong in memory that lives from minute to minute; a minute in which nothing can be due is passed
 * over. Messages arrive in the minute in which they are queued.
 */
final class LivingDong {

  private static final Triage TRIAGE = Triage.shipped();
  private static final Duration MINUTE = Duration.ofMinutes(1);

  final MemoryTable memory = new MemoryTable();
  final StagedTable table = new StagedTable(memory);
  final Centre centre = new Centre(TRIAGE, memory, table);
  final Random random;
  final People people;
  private Instant last = Centre.START;
  private long streamed;

  LivingDong(long seed) {
    random = new Random(seed);
    people = new People(centre, random);
    centre.provider.deciding(
        (line, dispatch) -> {
          people.reads(dispatch.user(), dispatch.text().reveal());
          return new ProviderAnswer.Accepted("ref-" + dispatch.id());
        });
  }

  /** All that is there is there; what happens from now on is measured. */
  void begin() {
    table.begin();
    streamed += memory.streamAfter(streamed).size();
  }

  void until(Instant end) {
    for (Instant next = next(); !next.isAfter(end); next = next()) {
      centre.clock.advanceTo(next);
      minute();
    }
    centre.clock.advanceTo(end);
  }

  /** There is one tick each minute, on the minute. */
  private Instant next() {
    Stream<Instant> due = table.next().map(Instant::ofEpochMilli).stream();
    Instant soonest =
        Stream.concat(due, people.next().stream()).min(Instant::compareTo).orElse(Instant.MAX);
    Instant soon = soonest.isAfter(last) ? soonest : last.plus(MINUTE);
    return soon.equals(Instant.MAX)
        ? soon
        : soon.plus(MINUTE).minusMillis(1).truncatedTo(ChronoUnit.MINUTES);
  }

  /** People write, and all functions tick. */
  void minute() {
    last = centre.clock.instant();
    table.reached(last.toEpochMilli());
    table.stage(Stage.ANSWERING);
    people.act();
    stream();
    centre.checkTicker.tick();
    stream();
    centre.reactor.tick();
    stream();
    centre.deliverer.tick();
    stream();
  }

  private void stream() {
    for (List<StreamEntry> news = news(); !news.isEmpty(); news = news()) {
      news.stream().flatMap(entry -> image(entry).stream()).forEach(this::handOn);
    }
  }

  private List<StreamEntry> news() {
    List<StreamEntry> news = memory.streamAfter(streamed);
    streamed += news.size();
    return news;
  }

  /** What the stream's filter lets pass. */
  private static Optional<Item> image(StreamEntry entry) {
    return entry
        .after()
        .filter(item -> entry.kind() == StreamEntry.Kind.INSERT)
        .filter(item -> item.text(Attributes.LANE).equals(Optional.of(Lane.NOW.stored())));
  }

  private void handOn(Item image) {
    if (Reactor.concerns(image)) {
      table.stage(Signal.is(image.key()) ? Stage.ASSESSING : Stage.ANSWERING);
      centre.reactor.react(image);
    } else if (Deliverer.concerns(image)) {
      table.stage(Stage.DELIVERING);
      centre.deliverer.deliver(image);
    }
  }

  Stream<Round> rounds() {
    return memory.all().stream().filter(item -> Round.is(item.key())).map(RoundItem::from);
  }

  /** A number that was not got as it should be must not be printed. */
  void check() {
    if (centre.mishaps.failed.get() > 0) {
      throw new IllegalStateException("failed while it was measured");
    }
  }
}
