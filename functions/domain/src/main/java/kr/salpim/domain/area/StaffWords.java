package kr.salpim.domain.area;

import java.util.Optional;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.text.Texts;

/**
 * What messages to staff have in common: the question's number, the zone, and who of them it is.
 */
public final class StaffWords {

  private final Texts texts;

  public StaffWords(Texts texts) {
    this.texts = texts;
  }

  /** The number under which a question is answered; nothing where none was free. */
  public String number(Optional<Integer> number) {
    return number.map(n -> texts.korean("notice.number", n)).orElse("");
  }

  /**
   * How a question may be answered; nothing where no number was free.
   *
   * @param key of a text that names the number
   */
  public String choices(String key, Optional<Integer> number) {
    return number.map(n -> texts.korean(key, n)).orElse("");
  }

  public String zone(Optional<String> zone) {
    return zone.orElseGet(() -> texts.korean("notice.zone.none"));
  }

  public String role(Role role) {
    return texts.korean("role." + role);
  }

  /** Role and name, for others of the staff. */
  public String person(Staff staff) {
    return role(staff.role()) + " " + staff.name().reveal();
  }

  /** Of whom no more is known than that it is one of the staff. */
  public String somebody() {
    return texts.korean("role.other");
  }
}
