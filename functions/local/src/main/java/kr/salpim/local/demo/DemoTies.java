package kr.salpim.local.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import kr.salpim.domain.area.TableAreas;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.checkin.CheckParts;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;
import kr.salpim.domain.tie.Papers;
import kr.salpim.domain.tie.Tie;
import kr.salpim.domain.tie.Volunteer;
import kr.salpim.domain.tie.Worked;

/** The demo's volunteers and whom they look after; written once, and then it is people's. */
final class DemoTies {

  private static final String SMS = "sms";

  private final Table table;
  private final KeyedHash hash;
  private final Clock clock;

  DemoTies(Table table, KeyedHash hash, Clock clock) {
    this.table = table;
    this.hash = hash;
    this.clock = clock;
  }

  void load(DemoDong demo, LocalDate today) {
    demo.people().stream()
        .filter(person -> person.group().isPresent())
        .forEach(person -> put(volunteer(demo, person, today).added()));
    for (DemoDong.Tied tied : demo.ties()) {
      Tie tie = tie(demo, tied, today);
      put(new Change.Put(tie.toItem(), Condition.absent()));
      put(new Change.Put(tie.pointerItem(), Condition.absent()));
    }
    CheckParts.shipped(table, new TableAreas(table, clock), Texts.shipped(), hash)
        .weeks(demo.dong().code(), clock.instant())
        .ifPresent(this::put);
  }

  /** With papers in order; tomorrow is planned when it begins. */
  private Volunteer volunteer(DemoDong demo, DemoDong.Person person, LocalDate today) {
    Address address = Address.phone(SMS, demo.account(), person.phone());
    return new Volunteer(
        demo.dong().code(),
        hash.of(address.canonical()),
        person.group().orElseThrow(),
        new Secret(person.name()),
        address,
        new Papers(Optional.of(today), Optional.of(today.plusYears(1)), Optional.of(today)),
        Optional.empty(),
        Worked.none(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(today.plusDays(1).atStartOfDay(WorkingDays.SEOUL).toInstant()),
        0);
  }

  private Tie tie(DemoDong demo, DemoDong.Tied tied, LocalDate today) {
    return new Tie(
        demo.dong().code(),
        token(demo, tied.volunteer()),
        household(demo, tied.household(), today),
        Optional.of(token(demo, tied.substitute())),
        tied.times(),
        false,
        Optional.empty(),
        today.plusDays(1),
        Optional.empty(),
        0,
        Optional.empty());
  }

  private String token(DemoDong demo, String phone) {
    return hash.of(Address.phone(SMS, demo.account(), phone).canonical());
  }

  private String household(DemoDong demo, String reference, LocalDate today) {
    return demo.households().stream()
        .filter(family -> family.reference().equals(reference))
        .findFirst()
        .map(family -> family.draft(demo.dong().code(), today).id(hash))
        .orElseThrow(() -> new IllegalStateException("no household " + reference));
  }

  private void put(Change change) {
    table.write(change);
  }
}
