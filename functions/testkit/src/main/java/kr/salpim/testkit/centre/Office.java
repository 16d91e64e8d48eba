package kr.salpim.testkit.centre;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kr.salpim.domain.area.Absence;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Table;

/**
 * The demo dong with everybody a ladder knows: beside {@link DemoDong}'s planner and team lead a
 * nurse, a care-crisis officer, a head and somebody on call; the night desk is the gu's.
 */
public final class Office {

  public static final String NURSE = "+821000000302";
  public static final String CARE_CRISIS = "+821000000303";
  public static final String SECOND_PLANNER = "+821000000304";
  public static final String DONG_HEAD = "+821000000402";
  public static final String ON_CALL = "+821000000602";

  private final Table table;
  private final PlainHash hash;
  private final Map<String, Staff> people = new TreeMap<>();

  public Office(Centre centre) {
    table = centre.memory;
    hash = centre.hash;
    know(Role.PLANNER, DemoDong.PLANNER, DemoDong.CODE);
    know(Role.TEAM_LEAD, DemoDong.TEAM_LEAD, DemoDong.CODE);
    leaves(know(Role.NIGHT_DESK, DemoDong.NIGHT_DESK, DemoDong.CODE));
    hire(Role.NIGHT_DESK, DemoDong.NIGHT_DESK, Dong.gu(DemoDong.CODE));
    hire(Role.NURSE, NURSE);
    hire(Role.CARE_CRISIS, CARE_CRISIS);
    hire(Role.DONG_HEAD, DONG_HEAD);
    hire(Role.ON_CALL, ON_CALL);
  }

  public Office hire(Role role, String phone) {
    return hire(role, phone, DemoDong.CODE);
  }

  private Office hire(Role role, String phone, String area) {
    Staff staff = know(role, phone, area);
    put(staff.toItem());
    put(staff.toContact().toItem());
    return this;
  }

  /** Wants to hear of emergencies at night. */
  public Office optsInNight(String phone) {
    put(people.get(phone).optingInNight().toItem());
    return this;
  }

  /** Nobody has the role any more. */
  public Office nobodyIs(Role role) {
    people.values().stream().filter(person -> person.role() == role).forEach(this::leaves);
    return this;
  }

  /** The person is away on these days in Seoul; {@code substitute} may be empty. */
  public Office away(String phone, LocalDate from, LocalDate to, Optional<String> substitute) {
    Staff person = people.get(phone);
    Optional<String> token = substitute.map(by -> people.get(by).token());
    put(new Absence(person.dong(), person.token(), from, to, token).toItem());
    return this;
  }

  /** What the person with this phone is; empty for those who do not work here. */
  public Optional<Role> role(String phone) {
    return Optional.ofNullable(people.get(phone)).map(Staff::role);
  }

  /** The person works here no longer from that day on. */
  public Office gone(String phone, LocalDate day) {
    put(people.get(phone).leaving(day).toItem());
    return this;
  }

  public Staff staff(String phone) {
    return people.get(phone);
  }

  /** Somebody who was hired with all that is known of the person. */
  public Office hire(String phone, Staff staff) {
    people.put(phone, staff);
    put(staff.toItem());
    put(staff.toContact().toItem());
    return this;
  }

  private Staff know(Role role, String phone, String area) {
    var address = DemoDong.sms(phone);
    Staff staff =
        new Staff(
            area,
            role,
            hash.of(address.canonical()),
            new Secret("직원" + phone.substring(phone.length() - 3)),
            address,
            Optional.empty());
    people.put(phone, staff);
    return staff;
  }

  private void leaves(Staff staff) {
    table.write(new Change.Delete(staff.toItem().key(), Condition.always()));
  }

  private void put(Item item) {
    table.write(new Change.Put(item, Condition.always()));
  }
}
