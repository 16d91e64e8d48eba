package kr.salpim.desk.area;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
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
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.parked.Operator;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Value;
import kr.salpim.domain.table.Written;

/**
 * Somebody no longer works for an office, or not in a role: from this moment on, for what may be
 * seen must end with the work (안전성 확보조치 §5②).
 */
@Singleton
class LeaveStaff implements OperatorCommand {

  private final Table table;
  private final Offices offices;
  private final Ids ids;

  LeaveStaff(Table table, Offices offices, Ids ids) {
    this.table = table;
    this.offices = offices;
    this.ids = ids;
  }

  @Override
  public String name() {
    return "staff-leave";
  }

  @Override
  public Deed prepare(Body body, Operator by) {
    Dong dong = offices.office(body);
    String token = offices.token(offices.phone(body, "phone"));
    Optional<Role> role = body.optionalWord("role", Role.class);
    LocalDate today = offices.today();
    List<Staff> roles =
        dong.staff().stream()
            .filter(person -> person.dong().equals(dong.code()) && person.token().equals(token))
            .filter(person -> person.worksOn(today))
            .toList();
    List<Staff> ending =
        roles.stream().filter(p -> role.isEmpty() || role.get() == p.role()).toList();
    if (ending.isEmpty()) {
      throw body.wrong("phone", "is nobody who works there in such a role");
    }
    Optional<Staff> staying = roles.stream().filter(person -> !ending.contains(person)).findFirst();
    return Deed.change(token, () -> leave(ending, staying, today));
  }

  private DeskAnswer leave(List<Staff> ending, Optional<Staff> staying, LocalDate today) {
    List<Change> changes = new ArrayList<>();
    ending.forEach(
        person -> changes.add(new Change.Put(person.leaving(today).toItem(), Condition.present())));
    changes.add(contact(ending.get(0), staying));
    return table.writeAll(changes, ids.next()) instanceof Written.Refused
        ? DeskAnswer.refused("somebody changed this person meanwhile; try again")
        : DeskAnswer.of("LEFT");
  }

  /** The number stays known, as anybody's who wrote; what it refused stays too. */
  private static Change contact(Staff person, Optional<Staff> staying) {
    Condition ours =
        Condition.any(Condition.is(Contact.DONG, person.dong()), Condition.missing(Contact.DONG));
    Map<String, Value> set =
        staying
            .map(other -> Map.<String, Value>of(Contact.ROLE, new Value.Text(other.role().name())))
            .orElse(Map.of());
    Set<String> removed =
        staying.isPresent() ? Set.of() : Set.of(Contact.ROLE, Contact.NAME, Contact.DONG);
    return new Change.Update(Contact.key(person.token()), set, Map.of(), removed, ours);
  }
}
