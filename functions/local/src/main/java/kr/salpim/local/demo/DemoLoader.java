package kr.salpim.local.demo;

import java.util.Optional;
import kr.salpim.domain.area.ChannelAccount;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.area.TableAreas;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.contact.Contact;
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

  public DemoLoader(Table table, KeyedHash hash) {
    this.table = table;
    this.hash = hash;
  }

  public void load(DemoDong demo) {
    put(Dong.nameItem(demo.dong().code(), demo.dong().name()), Condition.always());
    put(demo.sending().toItem(demo.dong().code()), Condition.always());
    for (String channel : demo.channels()) {
      table.write(TableAreas.set(new ChannelAccount(channel, demo.account(), demo.dong().code())));
    }
    for (DemoDong.Person person : demo.people()) {
      load(demo, person);
    }
  }

  private void load(DemoDong demo, DemoDong.Person person) {
    Address address = Address.phone(SMS, demo.account(), person.phone());
    String token = hash.of(address.canonical());
    Secret name = new Secret(person.name());
    String dong = demo.dong().code();
    put(Contact.known(token, address, person.role(), name, dong).toItem(), Condition.absent());
    if (person.role().staff()) {
      Optional<String> zone = person.zone();
      Staff staff = new Staff(dong, person.role(), token, name, address, zone);
      put(staff.toItem(), Condition.always());
    }
  }

  private void put(Item item, Condition when) {
    table.write(new Change.Put(item, when));
  }
}
