package kr.salpim.desk.visit;

import jakarta.inject.Singleton;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.area.Roster;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.contact.PhoneNumbers;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.visit.Visit;
import kr.salpim.domain.visit.VisitOrders;

/** Names who else goes (2인 1조); that person is asked at once. */
@Singleton
class NameVisitor implements StaffCommand {

  /** As people write a number, with dashes and spaces. */
  private static final int MAX_PHONE = 24;

  private final VisitAccess access;
  private final VisitOrders orders;
  private final PhoneNumbers numbers;
  private final KeyedHash hash;
  private final Directory directory;

  NameVisitor(
      VisitAccess access,
      VisitOrders orders,
      PhoneNumbers numbers,
      KeyedHash hash,
      Directory directory) {
    this.access = access;
    this.orders = orders;
    this.numbers = numbers;
    this.hash = hash;
    this.directory = directory;
  }

  @Override
  public String name() {
    return "visit-name";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    Visit visit = access.in(body);
    String token =
        numbers
            .e164(body.text("phone", MAX_PHONE))
            .map(phone -> hash.of(Address.phone("", "", phone).canonical()))
            .orElseThrow(() -> body.wrong("phone", "is no number that a message can be sent to"));
    if (!new Roster(directory.dong(visit.dong())).leads(by, access.today())) {
      return access.refused(access.home(visit), "only 복지팀장 and 동장 name who else goes");
    }
    return access.change(by, visit, () -> VisitAnswer.of("NAMED", orders.name(visit.key(), token)));
  }
}
