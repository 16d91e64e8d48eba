package kr.salpim.testkit.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.household.Consent;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.HouseholdType;
import kr.salpim.domain.household.Housing;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.household.Standing;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.risk.Level;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.TableBusy;
import kr.salpim.domain.table.TableDown;
import kr.salpim.domain.table.TableUnclear;
import kr.salpim.domain.visit.Visit;
import kr.salpim.domain.visit.VisitEntry;
import kr.salpim.domain.visit.VisitItem;
import kr.salpim.domain.visit.VisitState;
import kr.salpim.domain.visit.VisitStep;
import kr.salpim.testkit.Seeds;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.table.Crash;
import kr.salpim.testkit.table.Faults;
import kr.salpim.testkit.table.FaultyTable;
import kr.salpim.testkit.table.MemoryTable;
import kr.salpim.testkit.table.StreamEntry;
import kr.salpim.testkit.table.Together;
import org.junit.jupiter.api.Test;

/**
 * A whole district's reminders in one minute, four ticks at once on a bad day, and the process dies
 * again and again: each household hears exactly once. {@code -Dsalpim.reminders=50000} is the storm
 * of a city.
 */
class ReminderStormTest {

  private static final int REMINDERS = Integer.getInteger("salpim.reminders", 5_000);
  private static final int AT_ONCE = 4;
  static final Instant DUE = Instant.parse("2026-11-23T05:00:00Z");
  private static final Instant VISIT = Instant.parse("2026-11-24T00:30:00Z");

  /** A shard with more than its share of writes this often would be a hot one. */
  private static final double HOT = 1.5;

  private final Random crashes = new Random(1);

  @Test
  void eachHouseholdIsRemindedOnceWhateverDies() {
    Seeds.each(
        1,
        seed -> {
          Faults faults = Faults.none(seed);
          MemoryTable memory = FaultyTable.memory(faults);
          Centre centre = new Centre(text -> null, memory, new FaultyTable(memory, faults));
          for (int n = 0; n < REMINDERS; n++) {
            store(centre, n);
          }
          long before = memory.streamAfter(0).size();
          centre.clock.advanceTo(DUE);
          faults.withLag(5).withConflicts(0.1).withThrottling(0.02).withLostAnswers(0.02);
          int rounds = 0;
          while (waiting(memory)) {
            rounds++;
            dies(faults);
            Together.run(AT_ONCE, n -> tick(centre));
            centre.clock.advance(Timer.LEASE);
          }

          System.out.printf(
              "%,d reminders were drained in %d rounds of %d ticks at once%n",
              REMINDERS, rounds, AT_ONCE);
          judge(centre);
          judgeShards(memory.streamAfter(before));
        });
  }

  private synchronized void dies(Faults faults) {
    int write = 1 + crashes.nextInt(REMINDERS);
    if (crashes.nextBoolean()) {
      faults.crashBeforeWrite(write);
    } else {
      faults.crashAfterWrite(write);
    }
  }

  private static Optional<Throwable> tick(Centre centre) {
    try {
      centre.visitTicker.tick();
      return Optional.empty();
    } catch (Crash | TableBusy | TableDown | TableUnclear down) {
      return Optional.of(down);
    }
  }

  private static boolean waiting(MemoryTable memory) {
    return visits(memory).stream()
        .flatMap(visit -> visit.next().stream())
        .anyMatch(next -> next.step() == VisitStep.HOUSEHOLD);
  }

  private static List<Visit> visits(MemoryTable memory) {
    return memory.all().stream().filter(item -> Visit.is(item.key())).map(VisitItem::from).toList();
  }

  private static void judge(Centre centre) {
    for (Visit visit : visits(centre.memory)) {
      assertThat(visit.next().map(Visit.Next::step)).as("%s", visit).contains(VisitStep.STAFF);
      assertThat(visit.record())
          .extracting(VisitEntry::what)
          .containsOnlyOnce(VisitEntry.What.HOUSEHOLD_TOLD);
    }
    List<String> told =
        centre.outgoing().stream()
            .filter(message -> message.question().isPresent())
            .map(Outgoing::token)
            .toList();
    assertThat(told).hasSize(REMINDERS);
    assertThat(new HashSet<>(told)).as("each once").hasSize(REMINDERS);
  }

  /** Writes of the storm by partition of the clock's index, of visits and of messages. */
  private static void judgeShards(List<StreamEntry> storm) {
    for (Timer timer : List.of(Timer.VISIT, Timer.OUTGOING_LATER)) {
      Map<String, Long> writes =
          storm.stream()
              .flatMap(entry -> entry.after().flatMap(i -> i.text(Attributes.CLOCK)).stream())
              .filter(shard -> shard.startsWith(timer.kind() + "#"))
              .collect(Collectors.groupingBy(s -> s, TreeMap::new, Collectors.counting()));
      double mean = writes.values().stream().mapToLong(n -> n).average().orElseThrow();
      System.out.printf(
          "writes a shard of %s: %,d at the hottest, %,d at the coldest%n",
          timer, Collections.max(writes.values()), Collections.min(writes.values()));
      assertThat(writes).hasSize(Timer.SHARDS);
      assertThat(writes.values()).as(timer + ": " + writes).allMatch(n -> n < HOT * mean);
    }
  }

  static void store(Centre centre, int n) {
    String id = centre.hash.of("household|" + n);
    String phone = "+8210%08d".formatted(20_000_000 + n);
    var address = DemoDong.sms(phone);
    Profile profile =
        new Profile(
            List.of(Member.of("사람" + n, Optional.empty(), Optional.of(phone))),
            Optional.empty(),
            HouseholdType.OTHER,
            Housing.UNKNOWN,
            new Consent(true, false, Optional.of(LocalDate.of(2026, 1, 2))),
            false,
            false);
    Household household =
        new Household(
            id,
            DemoDong.CODE,
            Optional.empty(),
            0,
            Standing.ACTIVE,
            Level.ORDINARY,
            Optional.empty(),
            Optional.empty(),
            List.of());
    Item home = household.toItem().secret(Household.PROFILE, profile.toSecret()).build();
    Contact contact =
        Contact.known(
            centre.hash.of(address.canonical()),
            address,
            Role.RESIDENT,
            new Secret("사람" + n),
            DemoDong.CODE);
    for (Change change :
        List.of(
            new Change.Put(home, Condition.always()),
            new Change.Put(contact.toItem(), Condition.always()),
            VisitItem.planned(visit(id)))) {
      centre.memory.write(change);
    }
  }

  private static Visit visit(String household) {
    LocalDate day = LocalDate.ofInstant(VISIT, WorkingDays.SEOUL);
    return new Visit(
        household,
        "AGE_65",
        "occurrence",
        DemoDong.CODE,
        Optional.empty(),
        day,
        day,
        VisitState.PLANNED,
        0,
        Optional.of(VISIT),
        60,
        List.of(),
        false,
        Optional.empty(),
        List.of(),
        Optional.of(new Visit.Next(VisitStep.HOUSEHOLD, DUE)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(new VisitEntry(Centre.START, VisitEntry.What.PLANNED, "", "")));
  }
}
