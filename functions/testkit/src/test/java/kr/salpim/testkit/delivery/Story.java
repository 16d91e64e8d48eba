package kr.salpim.testkit.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import kr.salpim.domain.area.Line;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.inbound.WebhookEvent;
import kr.salpim.domain.inbound.WebhookEvent.Outcome;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.provider.Certainty;
import kr.salpim.domain.provider.Dispatch;
import kr.salpim.domain.provider.ProviderAnswer;
import kr.salpim.domain.provider.Sender.Receipts;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.understanding.Understander;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.centre.RecordingProvider;
import kr.salpim.testkit.table.Crash;
import kr.salpim.testkit.table.Faults;
import kr.salpim.testkit.table.FaultyTable;
import kr.salpim.testkit.table.MemoryTable;

/**
 * A few messages on a bad day, all drawn from a seed: what providers answer and whether they tell
 * the truth, how often the stream hands a record on and in which order, when receipts come and how
 * often. The process may die at one step, and is then started anew.
 */
final class Story {

  private static final int MESSAGES = 3;

  /** More rounds than eight tries over each of two lines take, with look-ups and receipts. */
  private static final int MAX_ROUNDS = 200;

  /** Nobody writes in these stories. */
  private static final Understander NOTHING =
      text -> {
        throw new IllegalStateException("nobody writes");
      };

  private static final List<MessageClass> CLASSES =
      List.of(MessageClass.URGENT, MessageClass.REPLY, MessageClass.INFORMATIONAL);
  private static final List<String> READERS =
      List.of(DemoDong.PLANNER, DemoDong.RESIDENT, DemoDong.NEIGHBOUR);

  final Faults faults;
  final Centre centre;
  final Certainty certainty;
  final List<String> roots = new ArrayList<>();

  /** Ids of messages that a provider took and then reported as failed. */
  final List<String> reportedFailed = new ArrayList<>();

  private final Random random;
  private final Receipts receipts;
  private final List<Item> queued = new ArrayList<>();

  Story(long seed) {
    random = new Random(seed);
    certainty = Certainty.values()[random.nextInt(Certainty.values().length)];
    receipts = Receipts.values()[random.nextInt(Receipts.values().length)];
    faults = Faults.none(seed);
    MemoryTable memory = FaultyTable.memory(faults);
    centre = new Centre(NOTHING, memory, new FaultyTable(memory, faults));
    centre.provider.with(certainty).with(receipts).with(faults).losingAnswers(true);
    centre.provider.deciding(answers(seed));
    for (int n = 0; n < MESSAGES; n++) {
      queue(n, seed);
    }
  }

  private void queue(int n, long seed) {
    Outgoing message =
        Outgoing.causedBy(
            centre.hash,
            "story|" + seed + "|" + n,
            "step",
            DemoDong.sms(READERS.get(n)),
            "[구로4동주민센터] 안녕하세요 " + n,
            CLASSES.get(n),
            DemoDong.CODE,
            centre.clock.instant());
    roots.add(message.id());
    centre.memory.write(
        message.queue(centre.clock.instant().plus(Timer.BORN_LEASED_FOR), Lane.NOW));
    queued.add(centre.memory.get(Outgoing.key(message.id())).orElseThrow());
  }

  /** The same for the same message, line and try, wherever the process died in between. */
  private BiFunction<Line, Dispatch, ProviderAnswer> answers(long seed) {
    Map<String, Integer> tries = new HashMap<>();
    return (line, dispatch) -> {
      int n = tries.merge(line + dispatch.id(), 1, Integer::sum);
      Random drawn = new Random((seed + "|" + line + "|" + dispatch.id() + "|" + n).hashCode());
      return switch (drawn.nextInt(10)) {
        case 0, 1 -> new ProviderAnswer.Retryable("busy");
        case 2, 3 -> new ProviderAnswer.Unknown("lost");
        case 4 -> new ProviderAnswer.Permanent("number");
        default -> new ProviderAnswer.Accepted("ref-" + line + "-" + dispatch.id());
      };
    };
  }

  /** Lives the day through until nothing is due any more. */
  Story live() {
    List<Item> records = new ArrayList<>();
    for (Item item : queued) {
      records.addAll(Collections.nCopies(random.nextInt(6), item));
    }
    Collections.shuffle(records, random);
    for (Item record : records) {
      step(() -> centre.deliverer.deliver(record));
    }
    Optional<Instant> due = earliest();
    for (int round = 0; due.isPresent() && round < MAX_ROUNDS; round++) {
      centre.clock.advanceTo(due.get());
      step(centre.deliverer::tick);
      step(centre.deliverer::tick);
      receipts();
      due = earliest();
    }
    return this;
  }

  private Optional<Instant> earliest() {
    return centre.due().stream()
        .map(item -> Instant.ofEpochMilli(item.number(Attributes.DUE).orElseThrow()))
        .min(Comparator.naturalOrder());
  }

  private void receipts() {
    for (RecordingProvider.Taken taken : centre.provider.taken()) {
      int draw = random.nextInt(12);
      if (receipts != Receipts.NONE && draw < 3) {
        Random fate = new Random(taken.id().hashCode());
        boolean fails = fate.nextInt(5) == 0;
        Outcome outcome = draw == 0 ? Outcome.PENDING : fails ? Outcome.FAILED : Outcome.DELIVERED;
        if (outcome == Outcome.FAILED) {
          reportedFailed.add(taken.id());
        }
        step(() -> centre.intake.accept(report(taken, outcome)));
      }
    }
  }

  private WebhookEvent report(RecordingProvider.Taken taken, Outcome outcome) {
    return new WebhookEvent.DeliveryReport(
        taken.line().provider(),
        taken.line().account(),
        taken.id() + outcome,
        taken.reference(),
        receipts == Receipts.OUR_ID ? Optional.of(taken.id()) : Optional.empty(),
        outcome,
        "code",
        Optional.empty());
  }

  /** The process dies and is started anew; what it was doing is not told to it again. */
  private void step(Runnable what) {
    try {
      what.run();
    } catch (Crash died) {
      // What follows is a new process.
    }
  }
}
