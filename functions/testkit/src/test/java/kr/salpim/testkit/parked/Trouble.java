package kr.salpim.testkit.parked;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import kr.salpim.domain.casework.CaseFile;
import kr.salpim.domain.casework.CatalogueJudge;
import kr.salpim.domain.casework.Judge;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.household.Draft;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.Households;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.Merging;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.household.Settled;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.parked.Operator;
import kr.salpim.domain.parked.Parked;
import kr.salpim.domain.parked.ParkedList;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.risk.Assessment;
import kr.salpim.domain.risk.Signal;
import kr.salpim.domain.risk.SignalSource;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.understanding.Triage;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.centre.CountedIds;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.table.Faults;
import kr.salpim.testkit.table.FaultyTable;
import kr.salpim.testkit.table.MemoryTable;

/** A centre whose judge fails at some households and whose table is damaged in places. */
final class Trouble {

  static final Operator DESK = new Operator("desk.1");
  static final String HUNGER = "쌀이 떨어져서 며칠째 굶고 있어요";

  private static final Judge WELL = CatalogueJudge.shipped();

  final Set<String> hopeless = new HashSet<>();
  final AtomicInteger judged = new AtomicInteger();
  final Damaged table;
  final Centre centre;
  final Households households;
  final Merging merging;

  Trouble(Faults faults) {
    MemoryTable memory = new MemoryTable();
    table = new Damaged(new FaultyTable(memory, faults));
    centre = new Centre(Triage.shipped(), memory, table, this::judge);
    households = new Households(memory, centre.hash, centre.clock, new CountedIds());
    merging = new Merging(memory, centre.clock, new CountedIds());
  }

  Trouble() {
    this(Faults.none(1));
  }

  private Assessment judge(Optional<CaseFile> file, List<Signal> more, Instant now) {
    if (file.stream().anyMatch(f -> hopeless.contains(f.household().id()))) {
      judged.incrementAndGet();
      throw new ArithmeticException("김주민");
    }
    return WELL.assess(file, more, now);
  }

  String household(String name, String phone) {
    LocalDate birth = LocalDate.of(1950, 1, 1);
    Profile profile =
        Profile.of(
            List.of(Member.of(name, Optional.of(birth), Optional.of(phone))), Optional.empty());
    Settled settled =
        households.create(
            new Draft("desk|" + phone, DemoDong.CODE, Optional.empty(), profile, Optional.empty()));
    return ((Settled.Created) settled).id();
  }

  /** A signal that the stream has not handed on. */
  Key signal(String household, Lane lane) {
    Signal signal =
        new Signal(
            household,
            SignalSource.INSTITUTION,
            "report-" + household,
            "POWER_CUT",
            LocalDate.of(2026, 11, 23),
            OptionalLong.empty(),
            OptionalLong.of(6),
            Optional.of(new Secret("전기가 끊겼어요")),
            centre.clock.instant());
    centre.memory.write(
        new Change.Put(signal.toItem(centre.clock.instant(), lane), Condition.absent()));
    return signal.key();
  }

  /** The alert of somebody who wrote that they are hungry, told at its first step. */
  Key alert() {
    centre.text(DemoDong.RESIDENT, "m1", HUNGER);
    centre.stream();
    return centre.alerts().get(0).key();
  }

  void pass(int minutes) {
    centre.pass(Duration.ofMinutes(minutes));
  }

  /** Until the alert's next step is due. */
  void untilDue(Key alert) {
    long due = item(alert).number(Attributes.DUE).orElseThrow();
    centre.clock.advance(Duration.ofMillis(due - centre.clock.millis()));
  }

  List<Parked> parked() {
    return centre.parked.list(DemoDong.CODE, ParkedList.MAX_LISTED);
  }

  Item item(Key key) {
    return centre.memory.get(key).orElseThrow();
  }

  Item home(String id) {
    return item(Household.key(id));
  }

  /** Texts that tell a person of what was given up. */
  List<String> told() {
    return centre.outgoing().stream()
        .map(Outgoing::text)
        .map(Secret::reveal)
        .filter(text -> text.contains("보류 목록") || text.contains("저절로 넘어가지 못하는"))
        .toList();
  }

  static boolean waits(Item item) {
    return item.number(Attributes.DUE).isPresent();
  }
}
