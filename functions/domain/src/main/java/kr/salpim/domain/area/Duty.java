package kr.salpim.domain.area;

import java.util.List;
import java.util.Optional;
import kr.salpim.domain.contact.Role;

/** Who is told of what needs no ladder. */
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
}
