package kr.salpim.domain.access;

import java.util.Optional;
import java.util.regex.Pattern;
import kr.salpim.domain.contact.Role;

/**
 * Who did something, as the access record keeps it.
 *
 * @param role the role of a contact; empty for an operator or partner
 * @param name the contact's token, or the name of an IAM identity or partner: no person's data
 */
public record Actor(Optional<Role> role, String name) {

  /** What IAM allows in the name of a user or role, without the comma. */
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_+=.@-]{1,64}");

  /**
   * @throws IllegalArgumentException where the name is none
   */
  public Actor {
    if (!FORM.matcher(name).matches()) {
      throw new IllegalArgumentException("a name has 1 to 64 letters, digits and _+=.@-");
    }
  }

  public static Actor of(Viewer viewer) {
    return new Actor(Optional.of(viewer.role()), viewer.token());
  }

  /** An operator, or the system of a partner. */
  public static Actor named(String name) {
    return new Actor(Optional.empty(), name);
  }
}
