package kr.salpim.testkit.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.Replan;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import org.junit.jupiter.api.Test;

/** A month's plan as it comes is one write; what may be what processes die of is claimed before. */
class RoutinePlanTest {

  private final Days days = new Days();
  private final Key plan =
      new Key(
          Household.partition(days.household(days.of("김어른", LocalDate.of(1962, 2, 15)))),
          Replan.SORT);

  /** How often the plan was claimed by the tick, so long after it was due. */
  private long claims(Duration late) {
    days.tick();
    long due = item().number(Attributes.DUE).orElseThrow();
    days.centre.clock.advanceTo(Instant.ofEpochMilli(due).plus(late));
    int before = days.centre.memory.streamAfter(0).size();
    days.tick();
    assertThat(item().number(Attributes.DUE).orElseThrow()).isGreaterThan(due);
    assertThat(days.centre.mishaps.failed).hasValue(0);
    return days.centre.memory.streamAfter(before).stream()
        .filter(entry -> entry.key().equals(plan))
        .filter(entry -> entry.after().flatMap(i -> i.text(Clockwork.CLAIMED_BY)).isPresent())
        .count();
  }

  private Item item() {
    return days.centre.memory.get(plan).orElseThrow();
  }

  @Test
  void aPlanInTimeIsMadeWithoutAClaim() {
    assertThat(claims(Duration.ofMinutes(1))).isZero();
  }

  @Test
  void aPlanThatWaitedForLongIsClaimed() {
    assertThat(claims(Duration.ofDays(3))).isEqualTo(1);
  }

  @Test
  void aHouseholdThatChangedIsClaimed() {
    days.tick();
    days.centre.memory.write(Replan.soon(Household.id(plan), days.centre.clock.instant()));
    int before = days.centre.memory.streamAfter(0).size();
    days.tick();

    assertThat(days.centre.memory.streamAfter(before))
        .anyMatch(e -> e.after().flatMap(i -> i.text(Clockwork.CLAIMED_BY)).isPresent());
  }
}
