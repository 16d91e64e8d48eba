package kr.salpim.desk.area;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.salpim.desk.Body;
import kr.salpim.domain.area.ChannelAccount;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Line;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.area.TableAreas;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.contact.PhoneNumbers;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Table;

/** What stands of a dong or a district office, read anew: nobody sets what is a minute old. */
@ApplicationScoped
public class Offices {

  static final String DONG = "dong";

  /** As people write a number, with dashes and spaces. */
  private static final int MAX_PHONE = 24;

  /** A provider and an account. */
  private static final int MAX_LINE = 97;

  private static final Pattern CODE = Pattern.compile("[0-9]{5}|[0-9]{10}");

  private final Table table;
  private final KeyedHash hash;
  private final PhoneNumbers numbers;
  private final Clock clock;

  Offices(Table table, KeyedHash hash, PhoneNumbers numbers, Clock clock) {
    this.table = table;
    this.hash = hash;
    this.numbers = numbers;
    this.clock = clock;
  }

  /** The code of a dong or of a gu, whether anything is set up there or not. */
  public String code(Body body) {
    String code = body.text(DONG, 10);
    if (!CODE.matcher(code).matches()) {
      throw body.wrong(DONG, "must be a code of ten digits, or five of a district office");
    }
    return code;
  }

  /**
   * The code itself, of a dong or gu that exists or whose gu is set up.
   *
   * @throws IllegalArgumentException where nothing is known of it
   */
  public String knownArea(String code) {
    boolean form = CODE.matcher(code).matches();
    if (!form || table.get(Dong.nameItem(Dong.gu(code), "").key()).isEmpty()) {
      throw new IllegalArgumentException(
          "an area is a code of ten digits, or five of a gu that dong-set has set up");
    }
    return code;
  }

  /** A number as it is reached through an account of ours, such as {@code sms/main}. */
  public Address address(Body body, String phone, String account) {
    String number = phone(body, phone);
    Line line = body.read(account, MAX_LINE, Line::parse);
    return account(line.provider(), line.account())
        .map(found -> Address.phone(found.channel(), found.account(), number))
        .orElseThrow(() -> body.wrong(account, "is none of ours: account-set does that"));
  }

  /** The dong or district office that a call names; one that is not set up is refused. */
  Dong office(Body body) {
    String code = code(body);
    if (table.get(Dong.nameItem(code, "").key()).isEmpty()) {
      throw body.wrong(DONG, "is not set up: dong-set does that");
    }
    return areas().dong(code);
  }

  public Dong dong(String code) {
    return areas().dong(code);
  }

  Optional<ChannelAccount> account(String channel, String account) {
    return areas().find(channel, account);
  }

  /** The number in a field, in E.164. */
  public String phone(Body body, String field) {
    return numbers
        .e164(body.text(field, MAX_PHONE))
        .orElseThrow(() -> body.wrong(field, "is no number that a message can be sent to"));
  }

  /** Under what a number stands in the table. */
  public String token(String phone) {
    return hash.of(Address.phone("", "", phone).canonical());
  }

  /** Somebody who works in that very office today: a dong also lists the staff of its gu. */
  Staff member(Body body, String field, Dong dong) {
    String token = token(phone(body, field));
    return dong.staff().stream()
        .filter(person -> person.dong().equals(dong.code()))
        .filter(person -> person.token().equals(token) && person.worksOn(today()))
        .findFirst()
        .orElseThrow(() -> body.wrong(field, "is nobody who works there"));
  }

  /** The day in Seoul. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkingDays.SEOUL);
  }

  private TableAreas areas() {
    return new TableAreas(table, clock);
  }
}
