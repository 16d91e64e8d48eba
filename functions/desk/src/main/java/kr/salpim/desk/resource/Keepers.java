package kr.salpim.desk.resource;

import java.util.EnumSet;
import java.util.Set;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.contact.Role;

/** Who keeps the directory (자원관리 리스트). */
final class Keepers {

  static final String REFUSAL = "only 복지플래너, 우리동네주무관, 복지상담전문관, 복지슈퍼바이저 and 복지팀장 keep the directory";

  private static final Set<Role> ROLES =
      EnumSet.of(Role.PLANNER, Role.OFFICER, Role.COUNSELLOR, Role.SUPERVISOR, Role.TEAM_LEAD);

  private Keepers() {}

  static boolean keeps(Staff by) {
    return ROLES.contains(by.role());
  }
}
