package kr.salpim.testkit.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kr.salpim.domain.inbound.Accepted;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.outbox.OutgoingItem;
import kr.salpim.domain.provider.ProviderAnswer;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.RetryingTable;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.TableDown;
import kr.salpim.testkit.table.Crash;
import kr.salpim.testkit.table.Faults;
import kr.salpim.testkit.table.FaultyTable;
import kr.salpim.testkit.table.MemoryTable;
import kr.salpim.testkit.table.Together;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the chain promises on bad days. The oracle reads the store and the provider's log alone. */
class FaultTest {

  private static final String HUNGER = "쌀이 없어요";
  private static final Duration LONG = Duration.ofMinutes(30);

  /** Message, reaction, and for each of two messages its claim, its end; twice the message. */
  private static final int WRITES = 7;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 100);
  }

  static LongStream fewSeeds() {
    return LongStream.rangeClosed(1, 10);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("fewSeeds")
  void theSameDeliveryFiftyTimesAtOnceHasOneEffectAndFiftyEqualAnswers(long seed)
      throws InterruptedException {
    Faults faults = Faults.usual(seed);
    MemoryTable memory = FaultyTable.memory(faults);
    Centre centre =
        new Centre(new Words(), memory, retrying(new FaultyTable(memory, faults), seed));

    List<Accepted> answers = Together.run(50, n -> centre.text(DemoDong.RESIDENT, "m1", HUNGER));

    assertThat(new HashSet<>(answers)).as("seed %d", seed).hasSize(1);
    settle(centre);
    assertThat(memory.all().stream().filter(item -> Inbound.is(item.key())))
        .as("seed %d", seed)
        .hasSize(1);
    assertThat(centre.received(DemoDong.PLANNER)).as("seed %d", seed).hasSize(1);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("fewSeeds")
  void anAnswerFiftyTimesAtOnceAnswersItsQuestionOnce(long seed) throws InterruptedException {
    Faults faults = Faults.none(seed);
    MemoryTable memory = FaultyTable.memory(faults);
    Centre centre =
        new Centre(new Words(), memory, retrying(new FaultyTable(memory, faults), seed));
    centre.text(DemoDong.RESIDENT, "m1", HUNGER);
    centre.stream();
    faults.withLag(5).withConflicts(0.3).withThrottling(0.05).withLostAnswers(0.05);

    List<Accepted> answers = Together.run(50, n -> centre.text(DemoDong.PLANNER, "p1", "1"));

    assertThat(new HashSet<>(answers)).as("seed %d", seed).hasSize(1);
    settle(centre);
    assertThat(centre.received(DemoDong.PLANNER).stream().filter(t -> t.contains("맡아 주셔서")))
        .as("seed %d", seed)
        .hasSize(1);
  }

  @Test
  void aCrashAtAnyWriteLosesNothingAndDoublesNothing() {
    for (int write = 1; write <= WRITES; write++) {
      crashAt(write, true);
      crashAt(write, false);
    }
  }

  /** The process dies at one write; the stream's record is not repeated: the tick must do it. */
  private static void crashAt(int write, boolean before) {
    Faults faults = Faults.none(write);
    MemoryTable memory = FaultyTable.memory(faults);
    Centre centre = new Centre(new Words(), memory, new FaultyTable(memory, faults));
    if (before) {
      faults.crashBeforeWrite(write);
    } else {
      faults.crashAfterWrite(write);
    }
    String where = (before ? "before" : "after") + " write " + write;
    crashing(() -> centre.text(DemoDong.RESIDENT, "m1", HUNGER));
    crashing(centre::stream);
    crashing(() -> centre.text(DemoDong.RESIDENT, "m1", HUNGER));
    for (int tick = 0; tick < 60; tick++) {
      crashing(() -> centre.pass(Duration.ofMinutes(1)));
    }
    assertThat(faults.writes()).as("the crash came %s", where).isGreaterThanOrEqualTo(write);
    acceptedAtMostOnce(centre, where);
    everythingEnded(centre, where);
    assertThat(centre.outgoing().stream().map(m -> m.to().user()))
        .as(where)
        .contains(DemoDong.PLANNER, DemoDong.RESIDENT);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void onBadDaysEveryMessageIsAcceptedOnceOrShownToAPerson(long seed) {
    Random random = new Random(seed);
    Faults faults = Faults.usual(seed);
    MemoryTable memory = FaultyTable.memory(faults);
    Centre centre =
        new Centre(new Words(), memory, retrying(new FaultyTable(memory, faults), seed));
    for (int n = 0; n < 5; n++) {
      String id = "m" + n;
      centre.provider.answer(badAnswer(random));
      for (int delivery = 0; delivery <= random.nextInt(3); delivery++) {
        surviving(() -> centre.text(DemoDong.RESIDENT, id, HUNGER));
      }
      if (random.nextBoolean()) {
        surviving(centre::stream);
      }
      surviving(() -> centre.pass(Duration.ofMinutes(1)));
    }
    settle(centre);
    acceptedAtMostOnce(centre, "seed " + seed);
    everythingEnded(centre, "seed " + seed);
  }

  private static ProviderAnswer[] badAnswer(Random random) {
    return Stream.of(
            new ProviderAnswer.Retryable("busy"),
            new ProviderAnswer.Unknown("lost"),
            new ProviderAnswer.Permanent("no such number"),
            new ProviderAnswer.Accepted("ref"))
        .skip(random.nextInt(4))
        .limit(2)
        .toArray(ProviderAnswer[]::new);
  }

  private static void acceptedAtMostOnce(Centre centre, String where) {
    List<String> ids = centre.provider.taken().stream().map(RecordingProvider.Taken::id).toList();
    assertThat(ids).as(where).doesNotHaveDuplicates();
  }

  /** Nothing is left on the clock, and what went wrong is where a person looks. */
  private static void everythingEnded(Centre centre, String where) {
    assertThat(centre.due()).as(where).isEmpty();
    for (Item item : centre.memory.all()) {
      if (Outgoing.is(item)) {
        assertThat(ended(item)).as("%s: %s", where, item).isTrue();
      }
    }
  }

  private static boolean ended(Item item) {
    boolean shown = item.text(Attributes.BOARD).isPresent();
    return switch (OutgoingItem.stateOf(item)) {
      case ACCEPTED, DELIVERED -> !shown;
      case FAILED -> shown || item.text(OutgoingItem.NEXT).isPresent();
      case UNKNOWN -> shown;
      case STOPPED -> OutgoingItem.from(item).type() == MessageClass.REPLY;
      default -> false;
    };
  }

  private static void settle(Centre centre) {
    for (int minute = 0; minute < LONG.toMinutes() * 3; minute++) {
      surviving(() -> centre.pass(Duration.ofMinutes(1)));
    }
  }

  private static void crashing(Runnable step) {
    try {
      step.run();
    } catch (Crash expected) {
      // The process is gone; what follows is a new one.
    }
  }

  private static void surviving(Runnable step) {
    try {
      step.run();
    } catch (TableDown down) {
      // The caller tries again; so do the later steps.
    }
  }

  static Table retrying(Table table, long seed) {
    Random random = new Random(seed);
    AtomicLong millis = new AtomicLong();
    return new RetryingTable(
        table, millis::addAndGet, bound -> random.nextLong(bound + 1), millis::get);
  }
}
