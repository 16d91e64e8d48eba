package kr.salpim.testkit.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.reaction.Reactor;
import kr.salpim.domain.risk.Signal;
import kr.salpim.domain.risk.SignalSource;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.RetryingTable;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.TableBusy;
import kr.salpim.domain.table.TableDown;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.table.Faults;
import kr.salpim.testkit.table.FaultyTable;
import kr.salpim.testkit.table.MemoryTable;

/** What is heard of one household, drawn from a seed; told in an order of one's own. */
final class Histories {

  private static final List<String> KINDS =
      List.of("POWER_CUT", "NHIS_ARREARS", "PUBLIC_RENT_ARREARS", "APT_FEE_ARREARS", "NEVER_HEARD");
  private static final List<String> TEXTS =
      List.of(Speech.HUNGER, Speech.ILL, Speech.GAS, Speech.CHAT);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  private static final int MAX_TICKS = 10;

  /** One thing that is heard. */
  private interface Fact {
    void happens(Centre centre);
  }

  private final List<Fact> facts = new ArrayList<>();

  Histories(long seed) {
    Random random = new Random(seed);
    int signals = 1 + random.nextInt(4);
    for (int n = 0; n < signals; n++) {
      Signal signal = signal(random, n);
      facts.add(centre -> load(centre, signal));
    }
    int messages = random.nextInt(3);
    for (int n = 0; n < messages; n++) {
      String id = "m" + n;
      String text = TEXTS.get(random.nextInt(TEXTS.size()));
      facts.add(centre -> centre.text(DemoDong.RESIDENT, id, text));
    }
  }

  private static Signal signal(Random random, int n) {
    return new Signal(
        Search.HOUSEHOLD,
        SignalSource.INSTITUTION,
        "h" + n,
        KINDS.get(random.nextInt(KINDS.size())),
        DAY.minusDays(random.nextInt(60)),
        OptionalLong.empty(),
        OptionalLong.of(1 + random.nextInt(6)),
        Optional.empty(),
        Centre.START);
  }

  private static void load(Centre centre, Signal signal) {
    Instant due = centre.clock.instant();
    centre.memory.write(new Change.Put(signal.toItem(due, Lane.LATER), Condition.absent()));
  }

  /** Everything in the order of its making, with nothing going wrong. */
  Centre plain() {
    MemoryTable memory = new MemoryTable();
    Centre centre = new Centre(new Speech(), memory, memory);
    Search.settle(centre);
    facts.forEach(fact -> fact.happens(centre));
    return settled(centre);
  }

  /** Everything in any order, some of it twice, reacted to in between or not, on a bad day. */
  Centre shuffled(long seed) {
    Random random = new Random(seed);
    Faults faults = Faults.none(seed);
    MemoryTable memory = FaultyTable.memory(faults);
    Interleaved table = new Interleaved(new FaultyTable(memory, faults));
    Centre centre = new Centre(new Speech(), memory, retrying(table, random));
    Search.settle(centre);
    List<Fact> all = new ArrayList<>(facts);
    facts.stream().filter(fact -> random.nextInt(3) == 0).forEach(all::add);
    Collections.shuffle(all, random);
    faults.withLag(3).withConflicts(0.2).withThrottling(0.02).withLostAnswers(0.02);
    table.between(random, () -> react(centre, random));
    for (Fact fact : all) {
      until(() -> fact.happens(centre));
      react(centre, random);
    }
    faults.withLag(0).withConflicts(0).withThrottling(0).withLostAnswers(0);
    table.between(random, () -> {});
    return settled(centre);
  }

  private static void react(Centre centre, Random random) {
    switch (random.nextInt(3)) {
      case 0 -> until(centre::stream);
      case 1 -> until(centre.reactor::tick);
      default -> {
        // Later.
      }
    }
  }

  /** Until every fact was reacted to: at once what nobody holds, a minute later what lapsed. */
  private static Centre settled(Centre centre) {
    centre.clock.advance(Timer.BORN_LEASED_FOR);
    for (int ticks = 0; ticks < MAX_TICKS && waiting(centre); ticks++) {
      centre.reactor.tick();
      centre.clock.advance(Timer.LEASE);
    }
    return centre;
  }

  private static boolean waiting(Centre centre) {
    return centre.due().stream().anyMatch(Reactor::concerns);
  }

  private static void until(Runnable step) {
    try {
      step.run();
    } catch (TableDown | TableBusy again) {
      // It is on the clock.
    }
  }

  private static Table retrying(Table table, Random random) {
    long[] millis = {0};
    return new RetryingTable(
        table, wait -> millis[0] += wait, bound -> random.nextLong(bound + 1), () -> millis[0]);
  }
}
