package kr.salpim.domain.access;

import java.util.Optional;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.contact.Role;

/**
 * Who wants to see or change something.
 *
 * @param area code of the dong or gu where the person works
 * @param zone the person's zone, where one is assigned
 * @param token the contact's token
 */
public record Viewer(Role role, String area, Optional<String> zone, String token) {

  public static Viewer of(Staff person) {
    return new Viewer(person.role(), person.dong(), person.zone(), person.token());
  }
}
