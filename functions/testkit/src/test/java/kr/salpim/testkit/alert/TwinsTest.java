package kr.salpim.testkit.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.Merging;
import kr.salpim.domain.reaction.Reactor;
import kr.salpim.domain.risk.Signal;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.RetryingTable;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.TableBusy;
import kr.salpim.domain.table.TableDown;
import kr.salpim.testkit.Seeds;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.centre.Office;
import kr.salpim.testkit.table.Faults;
import kr.salpim.testkit.table.FaultyTable;
import kr.salpim.testkit.table.MemoryTable;
import org.junit.jupiter.api.Test;

/**
 * Households that were merged and parted again, however often and whatever was heard meanwhile,
 * stand as their twins do that were never merged and of which the same was heard.
 */
class TwinsTest {

  private static final int HISTORIES = 1_000;
  private static final int MAX_TICKS = 60;

  private static final List<String> KINDS =
      List.of("POWER_CUT", "NHIS_ARREARS", "PUBLIC_RENT_ARREARS", "APT_FEE_ARREARS");
  private static final List<String> TEXTS =
      List.of(Speech.HUNGER, Speech.ILL, Speech.RUIN, Speech.GAS, Speech.CHAT);

  @Test
  void afterAnUndoEachStandsAsItsTwinThatWasNeverMerged() {
    Seeds.each(HISTORIES, seed -> judge(seed, Faults.none(seed)));
  }

  @Test
  void andOnABadDay() {
    Seeds.each(
        HISTORIES / 10,
        seed -> judge(seed, Faults.none(seed).withConflicts(0.2).withLostAnswers(0.05)));
  }

  private static void judge(long seed, Faults faults) {
    List<Consumer<TwoHomes>> facts = facts(new Random(seed));
    TwoHomes twins = homes(Faults.none(seed));
    facts.forEach(fact -> fact.accept(twins));
    settle(twins);
    TwoHomes parted = homes(faults);
    Random random = new Random(seed);
    for (Consumer<TwoHomes> fact : facts) {
      until(() -> changes(parted, random));
      until(() -> fact.accept(parted));
      until(() -> reacts(parted.centre, random));
    }
    until(parted::merge);
    until(() -> reacts(parted.centre, random));
    until(parted::undo);
    settle(parted);
    assertThat(parted.undo()).isInstanceOf(Merging.Result.Already.class);

    for (String id : List.of(parted.first, parted.second)) {
      assertThat(parted.assessed(id)).isEqualTo(twins.assessed(id));
      assertThat(signals(parted, id)).isEqualTo(signals(twins, id));
      assertThat(parted.item(id).text(Household.SUPERSEDED)).isEmpty();
      boolean alerting = twins.item(id).text(Household.EPISODE).isPresent();
      if (twins.assessed(id).level().alerts()) {
        assertThat(alerting).isTrue();
        assertThat(parted.item(id).text(Household.EPISODE)).isPresent();
      }
      assertThat(parted.alerts(id).stream().filter(alert -> !alert.closed()))
          .as("open alerts")
          .hasSizeLessThanOrEqualTo(1);
    }
    assertThat(parted.centre.mishaps.parked).hasValue(0);
    assertThat(parted.centre.memory.all().stream().filter(TwinsTest::household))
        .as("nobody was taken for a stranger")
        .hasSize(2);
  }

  /** What is heard: lists that name a person and messages from a phone, of either household. */
  private static List<Consumer<TwoHomes>> facts(Random random) {
    List<Consumer<TwoHomes>> facts = new ArrayList<>();
    int count = 2 + random.nextInt(6);
    for (int n = 0; n < count; n++) {
      String id = "f" + n;
      int home = 1 + random.nextInt(2);
      String kind = KINDS.get(random.nextInt(KINDS.size()));
      String text = TEXTS.get(random.nextInt(TEXTS.size()));
      String phone = home == 1 ? DemoDong.RESIDENT : DemoDong.NEIGHBOUR;
      facts.add(
          random.nextBoolean()
              ? homes -> homes.listed(home, kind, id)
              : homes -> homes.centre.text(phone, id, text));
    }
    return facts;
  }

  private static void changes(TwoHomes homes, Random random) {
    switch (random.nextInt(4)) {
      case 0 -> homes.merge();
      case 1 -> homes.undo();
      default -> {
        // They stay as they are.
      }
    }
  }

  private static void reacts(Centre centre, Random random) {
    switch (random.nextInt(3)) {
      case 0 -> centre.stream();
      case 1 -> centre.reactor.tick();
      default -> {
        // Later.
      }
    }
  }

  private static void settle(TwoHomes homes) {
    Centre centre = homes.centre;
    for (int tick = 0; tick < MAX_TICKS && waiting(centre); tick++) {
      centre.clock.advance(Timer.LEASE);
      until(centre.reactor::tick);
    }
    assertThat(waiting(centre)).as("something still waits").isFalse();
  }

  private static boolean waiting(Centre centre) {
    return centre.due().stream().anyMatch(item -> Reactor.concerns(item) || household(item));
  }

  private static boolean household(Item item) {
    return item.key().sort().equals(Household.SORT);
  }

  private static List<Key> signals(TwoHomes homes, String id) {
    return homes.centre.memory.query(Household.partition(id), Signal.SORT_PREFIX, 100).stream()
        .map(Item::key)
        .toList();
  }

  private static TwoHomes homes(Faults faults) {
    MemoryTable memory = FaultyTable.memory(faults);
    Random random = new Random(1);
    long[] millis = {0};
    Table table =
        new RetryingTable(
            new FaultyTable(memory, faults),
            wait -> millis[0] += wait,
            bound -> random.nextLong(bound + 1),
            () -> millis[0]);
    Centre centre = new Centre(new Speech(), memory, table);
    new Office(centre);
    return new TwoHomes(centre, table);
  }

  private static void until(Runnable step) {
    for (int tries = 0; tries < MAX_TICKS; tries++) {
      try {
        step.run();
        return;
      } catch (TableDown | TableBusy again) {
        // Whoever asked asks again; what was stored is on the clock.
      }
    }
  }
}
