package kr.salpim.desk;

import java.util.List;
import java.util.Optional;
import kr.salpim.adapters.testing.FunctionTable;
import kr.salpim.domain.area.ChannelAccount;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.area.TableAreas;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;

/** 구로5동, with a planner of its own. */
final class OtherDong {

  static final String CODE = "1153056000";
  static final String PLANNER = "+821000000391";

  private OtherDong() {}

  /** As operators do, whose commands have a function of their own. */
  static void setUp() {
    Address address = Address.phone("sms", "guro5", PLANNER);
    String token = FunctionTable.hash().of(address.canonical());
    Staff planner =
        new Staff(CODE, Role.PLANNER, token, new Secret("윤플래"), address, Optional.empty());
    FunctionTable.table().write(TableAreas.set(new ChannelAccount("sms", "guro5", CODE)));
    for (Item item :
        List.of(Dong.nameItem(CODE, "구로5동"), planner.toItem(), planner.toContact().toItem())) {
      FunctionTable.table().write(new Change.Put(item, Condition.always()));
    }
  }
}
