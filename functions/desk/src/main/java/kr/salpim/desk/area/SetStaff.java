package kr.salpim.desk.area;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.OperatorCommand;
import kr.salpim.domain.Ids;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Line;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.area.Zone;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.parked.BadInput;
import kr.salpim.domain.parked.Operator;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Written;

/** Has somebody work for a dong or a district office: roster and contact change together. */
@Singleton
class SetStaff implements OperatorCommand {

  private static final int MAX_NAME = 40;
  private static final int MAX_WORD = 97;

  private final Table table;
  private final Offices offices;
  private final Ids ids;

  SetStaff(Table table, Offices offices, Ids ids) {
    this.table = table;
    this.offices = offices;
    this.ids = ids;
  }

  @Override
  public String name() {
    return "staff-set";
  }

  @Override
  public Deed prepare(Body body, Operator by) {
    Dong dong = offices.office(body);
    String phone = offices.phone(body, "phone");
    Staff staff =
        new Staff(
            dong.code(),
            role(body),
            offices.token(phone),
            new Secret(body.text("name", MAX_NAME)),
            address(body, dong, phone),
            zone(body, dong),
            body.flag("night"),
            Optional.empty(),
            body.optionalDay("trained"));
    Optional<Contact> known = table.get(Contact.key(staff.token())).map(Contact::from);
    known.ifPresent(contact -> mustBeFree(contact, staff));
    return Deed.change(staff.token(), () -> set(staff, known));
  }

  private DeskAnswer set(Staff staff, Optional<Contact> known) {
    List<Change> changes =
        List.of(new Change.Put(staff.toItem(), Condition.always()), contact(staff, known));
    return table.writeAll(changes, ids.next()) instanceof Written.Refused
        ? DeskAnswer.refused("somebody changed this person meanwhile; try again")
        : DeskAnswer.of("SET");
  }

  /** What the person refused, and which messenger is linked, stays. */
  private static Change contact(Staff staff, Optional<Contact> known) {
    Contact contact = staff.toContact();
    if (known.isEmpty()) {
      return new Change.Put(contact.toItem(), Condition.absent());
    }
    return new Change.Update(
        Contact.key(staff.token()),
        contact.toItem().attributes(),
        Map.of(),
        Set.of(),
        same(known.get()));
  }

  private static Condition same(Contact known) {
    return known
        .role()
        .map(role -> Condition.is(Contact.ROLE, role.name()))
        .orElse(Condition.missing(Contact.ROLE));
  }

  private static Role role(Body body) {
    Role role = body.word("role", Role.class);
    // Helpers (보조인력) are no staff, and are named for visits all the same.
    if (!role.staff() && role != Role.HELPER) {
      throw body.wrong("role", "must be one that works for the office");
    }
    return role;
  }

  /** The account through which the person is written to, such as {@code sms/main}. */
  private Address address(Body body, Dong dong, String phone) {
    Line account = body.read("account", MAX_WORD, Line::parse);
    return offices
        .account(account.provider(), account.account())
        .filter(found -> found.dong().startsWith(dong.gu()))
        .map(found -> Address.phone(found.channel(), found.account(), phone))
        .orElseThrow(
            () -> body.wrong("account", "is none of the district's: account-set does that"));
  }

  private static Optional<String> zone(Body body, Dong dong) {
    Optional<String> zone = body.optionalText("zone", MAX_NAME);
    if (zone.isPresent() && dong.zones().stream().map(Zone::name).noneMatch(zone.get()::equals)) {
      throw body.wrong("zone", "is none of the dong's: zone-set does that");
    }
    return zone;
  }

  /** One works for one office at a time: a contact has one dong. */
  private void mustBeFree(Contact contact, Staff staff) {
    boolean elsewhere =
        contact.role().filter(role -> role.staff() || role == Role.HELPER).isPresent()
            && !contact.dong().equals(Optional.of(staff.dong()))
            && table
                .get(Staff.key(contact.dong().orElse(""), contact.role().get(), contact.token()))
                .map(Staff::from)
                .filter(other -> other.worksOn(offices.today()))
                .isPresent();
    if (elsewhere) {
      throw new BadInput("phone is somebody's who works for another office: staff-leave does that");
    }
  }
}
