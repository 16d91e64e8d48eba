package kr.salpim.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.parked.BadInput;
import kr.salpim.domain.parked.Operator;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;

/** Finds out who calls. Staff are looked up at each call: who has left is nobody at once. */
@ApplicationScoped
class Callers {

  /** An IAM role's session, or an address. */
  private static final int MAX_FROM = 200;

  private static final int MAX_PURPOSE = 200;

  private final Table table;
  private final KeyedHash hash;
  private final Clock clock;

  Callers(Table table, KeyedHash hash, Clock clock) {
    this.table = table;
    this.hash = hash;
    this.clock = clock;
  }

  /**
   * @throws BadInput where nobody can be told from the call, or it does not say what it must
   */
  Caller of(Command command, DeskCommand call) {
    String from = line("from", call.from(), MAX_FROM);
    String purpose =
        call.purpose().isEmpty() && !command.needsPurpose()
            ? ""
            : line("purpose", call.purpose(), MAX_PURPOSE);
    if (command instanceof StaffCommand forStaff) {
      Staff by = staff(call.by());
      return caller(by.token(), from, purpose, body -> forStaff.prepare(body, by));
    }
    OperatorCommand forOperators = (OperatorCommand) command;
    Operator by = new Operator(call.by());
    return caller("operator:" + by.name(), from, purpose, b -> forOperators.prepare(b, by));
  }

  private static Caller caller(
      String who, String from, String purpose, Function<Body, Deed> prepare) {
    return new Caller(who, from, purpose, prepare);
  }

  private Staff staff(String phone) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingDays.SEOUL);
    String token = hash.of(Address.phone("", "", phone).canonical());
    return table
        .get(Contact.key(token))
        .map(Contact::from)
        .filter(Contact::staff)
        .flatMap(Callers::place)
        .flatMap(table::get)
        .map(Staff::from)
        .filter(person -> person.worksOn(today))
        .orElseThrow(
            () -> new BadInput("by must be the phone number of a staff member, as +8210…"));
  }

  private static Optional<Key> place(Contact contact) {
    return contact.dong().map(d -> Staff.key(d, contact.role().orElseThrow(), contact.token()));
  }

  private static String line(String name, String value, int longest) {
    String text = value.strip();
    if (text.isEmpty()
        || text.length() > longest
        || text.codePoints().anyMatch(Character::isISOControl)) {
      throw new BadInput(name + " must be a text of 1 to " + longest + " characters in one line");
    }
    return text;
  }
}
