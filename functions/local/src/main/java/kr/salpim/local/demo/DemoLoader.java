package kr.salpim.local.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import kr.salpim.domain.Ids;
import kr.salpim.domain.area.ChannelAccount;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.area.TableAreas;
import kr.salpim.domain.area.Zone;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.household.Draft;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.Households;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Table;

/** Sets the demo dong up. Run at each start; what people changed since, a refusal say, stays. */
public final class DemoLoader {

  /** The channel through which the board's phones are reached. */
  private static final String SMS = "sms";

  private final Table table;
  private final KeyedHash hash;

  private final Households households;
  private final Clock clock;

  public DemoLoader(Table table, KeyedHash hash, Clock clock, Ids ids) {
    this.table = table;
    this.hash = hash;
    this.clock = clock;
    this.households = new Households(table, hash, clock, ids);
  }

  public void load(DemoDong demo) {
    put(Dong.nameItem(demo.dong().code(), demo.dong().name()), Condition.always());
    put(Dong.nameItem(demo.office().code(), demo.office().name()), Condition.always());
    put(demo.sending().toItem(demo.dong().code()), Condition.always());
    for (DemoDong.Area zone : demo.zones()) {
      put(Zone.parse(demo.dong().code(), zone.name(), zone.tongs()).toItem(), Condition.absent());
    }
    for (String channel : demo.channels()) {
      table.write(TableAreas.set(new ChannelAccount(channel, demo.account(), demo.dong().code())));
    }
    for (DemoDong.Person person : demo.people()) {
      load(demo, person);
    }
    for (DemoDong.Family family : demo.households()) {
      Draft draft = family.draft(demo.dong().code(), today());
      if (!family.relative() || table.get(Household.key(draft.id(hash))).isEmpty()) {
        households.create(draft);
      }
    }
  }

  /** Its volunteers, and whom they look after; after the rest. */
  public void tie(DemoDong demo) {
    new DemoTies(table, hash, clock).load(demo, today());
  }

  private void load(DemoDong demo, DemoDong.Person person) {
    Address address = Address.phone(SMS, demo.account(), person.phone());
    String token = hash.of(address.canonical());
    Secret name = new Secret(person.name());
    String dong = person.office() ? demo.office().code() : demo.dong().code();
    Contact known = Contact.known(token, address, person.role(), name, dong);
    Contact contact = household(demo, person).map(known::of).orElse(known);
    put(contact.toItem(), Condition.absent());
    if (person.employed()) {
      Optional<String> zone = person.zone();
      Staff staff = new Staff(dong, person.role(), token, name, address, zone);
      put(
          person.trained().map(LocalDate::parse).map(staff::trainedOn).orElse(staff).toItem(),
          Condition.always());
    }
  }

  /** The id of the household that the person looks after. */
  private Optional<String> household(DemoDong demo, DemoDong.Person person) {
    return person
        .looksAfter()
        .flatMap(
            reference ->
                demo.households().stream()
                    .filter(family -> family.reference().equals(reference))
                    .findFirst())
        .map(family -> family.draft(demo.dong().code(), today()).id(hash));
  }

  private LocalDate today() {
    return clock.instant().atZone(WorkingDays.SEOUL).toLocalDate();
  }

  private void put(Item item, Condition when) {
    table.write(new Change.Put(item, when));
  }
}
