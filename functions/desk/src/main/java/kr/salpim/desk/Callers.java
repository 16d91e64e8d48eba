package kr.salpim.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.salpim.domain.access.Actor;
import kr.salpim.domain.access.Viewer;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.contact.PhoneNumbers;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.parked.BadInput;
import kr.salpim.domain.parked.Operator;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;

/** Finds out who calls. Staff are looked up at each call: who has left is nobody at once. */
@ApplicationScoped
class Callers {

  /** What an access record takes, see {@link kr.salpim.domain.access.AccessRecord}. */
  private static final Pattern FROM = Pattern.compile("[A-Za-z0-9.:_/@=+,-]{1,128}");

  private static final Pattern PURPOSE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  private final Table table;
  private final KeyedHash hash;
  private final PhoneNumbers numbers;
  private final Clock clock;

  Callers(Table table, KeyedHash hash, PhoneNumbers numbers, Clock clock) {
    this.numbers = numbers;
    this.table = table;
    this.hash = hash;
    this.clock = clock;
  }

  /**
   * @throws BadInput where nobody can be told from the call, or it does not say what it must
   */
  Caller of(Command command, DeskCommand call) {
    if (!FROM.matcher(call.from()).matches()) {
      throw new BadInput("from must be an address or an IAM identity");
    }
    Optional<String> purpose = purpose(command, call.purpose());
    if (command instanceof StaffCommand forStaff) {
      Staff by = staff(call.by());
      Actor who = Actor.of(Viewer.of(by));
      return new Caller(who, call.from(), purpose, body -> prepared(forStaff, body, by));
    }
    OperatorCommand forOperators = (OperatorCommand) command;
    Operator by = new Operator(call.by());
    Actor who = Actor.named(by.name());
    return new Caller(who, call.from(), purpose, body -> forOperators.prepare(body, by));
  }

  private static Deed prepared(StaffCommand command, Body body, Staff by) {
    if (by.role() == Role.HELPER && !command.forHelpers()) {
      throw new BadInput("command is not one for helpers (보조인력)");
    }
    return command.prepare(body, by);
  }

  private static Optional<String> purpose(Command command, String said) {
    if (said.isEmpty() && !command.needsPurpose()) {
      return Optional.empty();
    }
    if (!PURPOSE.matcher(said).matches()) {
      throw new BadInput("purpose must be a word such as visit or export-request");
    }
    return Optional.of(said);
  }

  private Staff staff(String written) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingDays.SEOUL);
    return numbers
        .e164(written)
        .map(phone -> hash.of(Address.phone("", "", phone).canonical()))
        .flatMap(token -> table.get(Contact.key(token)))
        .map(Contact::from)
        .filter(
            contact -> contact.staff() || contact.role().filter(Role.HELPER::equals).isPresent())
        .flatMap(Callers::place)
        .flatMap(table::get)
        .map(Staff::from)
        .filter(person -> person.worksOn(today))
        .orElseThrow(() -> new BadInput("by must be a staff member's number, such as +82…"));
  }

  private static Optional<Key> place(Contact contact) {
    return contact.dong().map(d -> Staff.key(d, contact.role().orElseThrow(), contact.token()));
  }
}
