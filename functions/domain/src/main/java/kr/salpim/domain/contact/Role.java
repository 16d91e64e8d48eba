package kr.salpim.domain.contact;

/** What a known contact is to the neighbourhood centre. */
public enum Role {
  RESIDENT,
  NEIGHBOUR,
  /** 우리동네돌봄단, 이웃살피미 and other volunteers. */
  VOLUNTEER,
  /** 복지플래너. */
  PLANNER,
  /** 방문간호사. */
  NURSE,
  /** 복지팀장. */
  TEAM_LEAD,
  /** 동장. */
  DONG_HEAD,
  /** 구청 당직실. */
  NIGHT_DESK;

  /** Whether the role is one of the centre's or the district office's staff. */
  public boolean staff() {
    return ordinal() >= PLANNER.ordinal();
  }
}
