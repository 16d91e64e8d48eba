package kr.salpim.domain.area;

import java.util.List;
import java.util.Optional;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;

/**
 * A neighbourhood (행정동) and who works there.
 *
 * @param code ten-digit administrative code
 * @param name as residents say it, such as 구로4동
 * @param sending through what its messages leave
 */
public record Dong(String code, String name, List<Staff> staff, Sending sending) {

  /** What is set for a dong: sort keys begin with this. */
  public static final String SETTING_PREFIX = "SET#";

  public static final String NAME_SORT = SETTING_PREFIX + "name";
  public static final String NAME = "n";

  public Dong {
    staff = List.copyOf(staff);
  }

  public static String partition(String code) {
    return "D#" + code;
  }

  /** The item that holds a dong's name. */
  public static Item nameItem(String code, String name) {
    return Item.at(new Key(partition(code), NAME_SORT)).text(NAME, name).build();
  }

  /** What every message of the centre begins with. */
  public String sender() {
    return "[" + name + "주민센터]";
  }

  /** The member of staff with this contact token. */
  public Optional<Staff> staff(String token) {
    return staff.stream().filter(person -> person.token().equals(token)).findFirst();
  }

  /** The first person of the first of these roles who is not {@code except}. */
  public Optional<Staff> first(List<Role> roles, String except) {
    return roles.stream()
        .flatMap(role -> staff.stream().filter(person -> person.role() == role))
        .filter(person -> !person.token().equals(except))
        .findFirst();
  }
}
