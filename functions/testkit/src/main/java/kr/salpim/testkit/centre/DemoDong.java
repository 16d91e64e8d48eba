package kr.salpim.testkit.centre;

import java.util.List;
import java.util.Optional;
import kr.salpim.domain.area.ChannelAccount;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Line;
import kr.salpim.domain.area.Sending;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.area.TableAreas;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Table;

/** A dong with a resident, a neighbour, a planner, a team lead and a night desk, for tests. */
public final class DemoDong {

  public static final String CODE = "1153059500";
  public static final String GU = Dong.gu(CODE);
  public static final String ACCOUNT = "demo";
  public static final String RESIDENT = "+821000000101";
  public static final String NEIGHBOUR = "+821000000102";
  public static final String PLANNER = "+821000000301";
  public static final String TEAM_LEAD = "+821000000401";
  public static final String NIGHT_DESK = "+821000000601";
  private static final List<String> CHANNELS =
      List.of("sms", "kakao", "line", "desk", "twilio", "sos");

  /** Two carriers, and the one messenger that the tests write from. */
  public static final Sending SENDING =
      Sending.through(
          List.of(Line.parse("solapi/demo"), Line.parse("nhn/demo")),
          List.of(Line.parse("line/demo")));

  private DemoDong() {}

  public static void load(Table table, KeyedHash hash) {
    CHANNELS.forEach(c -> table.write(TableAreas.set(new ChannelAccount(c, ACCOUNT, CODE))));
    put(table, Dong.nameItem(CODE, "구로4동"));
    put(table, Dong.nameItem(GU, "구로구"));
    put(table, SENDING.toItem(CODE));
    staff(table, hash, Role.PLANNER, "이플래", PLANNER);
    staff(table, hash, Role.TEAM_LEAD, "박팀장", TEAM_LEAD);
    staff(table, hash, Role.NIGHT_DESK, "당직실", NIGHT_DESK);
    put(table, staff(hash, GU, Role.NIGHT_DESK, "당직실", NIGHT_DESK).toItem());
    put(table, contact(hash, Role.RESIDENT, "김주민", RESIDENT).toItem());
  }

  public static Address sms(String phone) {
    return Address.phone("sms", ACCOUNT, phone);
  }

  private static void staff(Table table, KeyedHash hash, Role role, String name, String phone) {
    Staff staff = staff(hash, CODE, role, name, phone);
    put(table, staff.toItem());
    put(table, staff.toContact().toItem());
  }

  private static Staff staff(KeyedHash hash, String area, Role role, String name, String phone) {
    Address address = sms(phone);
    String token = hash.of(address.canonical());
    return new Staff(area, role, token, new Secret(name), address, Optional.empty());
  }

  private static Contact contact(KeyedHash hash, Role role, String name, String phone) {
    Address address = sms(phone);
    return Contact.known(hash.of(address.canonical()), address, role, new Secret(name), CODE);
  }

  private static void put(Table table, Item item) {
    table.write(new Change.Put(item, Condition.always()));
  }
}
