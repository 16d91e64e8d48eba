package kr.salpim.local.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import kr.salpim.local.demo.DemoDong;

/** The phones on the board: those of the demo dong, and of whoever else wrote or was written to. */
final class Phones {

  /** A page with more phones than this shows nobody anything. */
  private static final int MAX_OTHERS = 200;

  private final DemoDong demo;
  private final Set<String> others = new ConcurrentSkipListSet<>();

  /**
   * One phone, as the board's API gives it.
   *
   * @param phone its id
   * @param role the domain's name of the role; empty for somebody who only wrote
   * @param title what the person is called in Korean; empty where nobody knows
   * @param staff whether the person works for the centre or the district office
   * @param writable whether the board can write as this phone
   */
  record Phone(
      String phone,
      String role,
      String name,
      String title,
      String channel,
      boolean staff,
      boolean writable,
      List<String> examples) {}

  Phones(DemoDong demo) {
    this.demo = demo;
  }

  /** Takes note of a phone; whether it is one that was not on the board. */
  boolean add(PhoneId phone) {
    boolean known = demo.people().stream().anyMatch(p -> p.phone().equals(phone.value()));
    return !known && others.size() < MAX_OTHERS && others.add(phone.value());
  }

  /** The demo dong's first, in the order of the file. */
  List<Phone> list() {
    List<Phone> phones = new ArrayList<>();
    for (DemoDong.Person person : demo.people()) {
      phones.add(
          new Phone(
              person.phone(),
              person.role().name(),
              person.name(),
              person.title(),
              "sms",
              person.role().staff(),
              true,
              person.examples()));
    }
    for (String other : others) {
      PhoneId id = new PhoneId(other);
      phones.add(new Phone(other, "", "", "", id.channel(), false, id.number(), List.of()));
    }
    return phones;
  }
}
