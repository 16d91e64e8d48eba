package kr.salpim.domain.area;

import java.util.List;
import java.util.Optional;
import kr.salpim.domain.contact.Role;

/** Who is told first, and who is asked next where that person cannot take it. */
public final class Duty {

  private static final List<Role> ORDER =
      List.of(Role.PLANNER, Role.TEAM_LEAD, Role.DONG_HEAD, Role.NIGHT_DESK);

  private Duty() {}

  /**
   * The first person to tell of a message: of those on duty, else anybody of the staff; the writer
   * only where there is nobody else.
   */
  public static Optional<Staff> first(Dong dong, String writer) {
    return dong.first(ORDER, writer)
        .or(() -> dong.first(List.of(Role.values()), writer))
        .or(() -> dong.staff().stream().findFirst());
  }

  /** Who comes after the staff member with this token. */
  public static Optional<Staff> after(Dong dong, String token) {
    int place =
        dong.staff().stream()
            .filter(person -> person.token().equals(token))
            .mapToInt(person -> ORDER.indexOf(person.role()))
            .findFirst()
            .orElse(-1);
    return dong.first(ORDER.subList(place + 1, ORDER.size()), token);
  }
}
