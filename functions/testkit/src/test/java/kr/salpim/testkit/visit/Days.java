package kr.salpim.testkit.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.household.Consent;
import kr.salpim.domain.household.Draft;
import kr.salpim.domain.household.HouseholdType;
import kr.salpim.domain.household.Households;
import kr.salpim.domain.household.Housing;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.household.Settled;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.understanding.Triage;
import kr.salpim.domain.visit.Visit;
import kr.salpim.domain.visit.VisitItem;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.centre.CountedIds;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.centre.Office;
import kr.salpim.testkit.table.MemoryTable;

/** A centre whose visits are watched day by day. */
final class Days {

  static final String OLD = "+821000000777";
  private static final Triage TRIAGE = Triage.shipped();

  final Centre centre;
  final Office office;
  private final Households households;
  private int said;
  private int references;

  Days() {
    this(new MemoryTable());
  }

  private Days(MemoryTable memory) {
    centre = new Centre(TRIAGE, memory, memory);
    office = new Office(centre);
    households = new Households(memory, centre.hash, centre.clock, new CountedIds());
  }

  /** Somebody who agreed to be written to. */
  Profile of(String name, LocalDate birth) {
    return new Profile(
        List.of(Member.of(name, Optional.of(birth), Optional.of(OLD))),
        Optional.empty(),
        HouseholdType.OTHER,
        Housing.UNKNOWN,
        new Consent(true, false, Optional.of(LocalDate.of(2026, 1, 2))),
        false,
        false);
  }

  String household(Profile profile) {
    Settled settled =
        households.create(
            new Draft(
                "row-" + references++, DemoDong.CODE, Optional.empty(), profile, Optional.empty()));
    return ((Settled.Created) settled).id();
  }

  /** Moves on to a time in Seoul, ticking at whatever is due on the way. */
  Days until(String time) {
    Instant target = LocalDateTime.parse(time).atZone(WorkingDays.SEOUL).toInstant();
    for (Optional<Instant> due = earliest(target); due.isPresent(); due = earliest(target)) {
      if (due.get().isAfter(centre.clock.instant())) {
        centre.clock.advance(Duration.between(centre.clock.instant(), due.get()));
      }
      tick();
    }
    centre.clock.advance(Duration.between(centre.clock.instant(), target));
    return this;
  }

  void tick() {
    centre.reactor.tick();
    centre.visitTicker.tick();
    centre.deliverer.tick();
    centre.stream();
  }

  private Optional<Instant> earliest(Instant until) {
    return centre.memory.all().stream()
        .flatMapToLong(item -> item.number(Attributes.DUE).stream())
        .filter(due -> due <= until.toEpochMilli())
        .min()
        .stream()
        .mapToObj(Instant::ofEpochMilli)
        .findFirst();
  }

  Days says(String phone, String text) {
    centre.text(phone, "m" + said++, text);
    centre.stream();
    return this;
  }

  List<Visit> visits() {
    return centre.memory.all().stream()
        .filter(item -> Visit.is(item.key()))
        .map(VisitItem::from)
        .toList();
  }

  Visit visit() {
    return visits().get(0);
  }

  /** The last text that the phone has received. */
  String last(String phone) {
    List<String> all = centre.received(phone);
    return all.isEmpty() ? "" : all.get(all.size() - 1);
  }

  Days helper(String phone) {
    office.hire(Role.HELPER, phone);
    return this;
  }
}
