package kr.salpim.domain.contact;

/** What a known contact is to the neighbourhood centre. */
public enum Role {
  RESIDENT,
  /** A neighbour, landlord, estate agent or other private reporter. */
  NEIGHBOUR,
  /** 우리동네돌봄단, 이웃살피미 and other volunteers. */
  VOLUNTEER,
  /** 통장: head of a 통; by law a mandated reporter. */
  TONG_HEAD,
  /** 보조인력: comes along on visits. */
  HELPER,
  /** 복지플래너. */
  PLANNER,
  /** 방문간호사. */
  NURSE,
  /** 우리동네주무관: an officer with a zone of their own. */
  OFFICER,
  /** 복지상담전문관. */
  COUNSELLOR,
  /** 돌봄위기 전담: violence and abuse go to this person first. */
  CARE_CRISIS,
  /** 복지팀장. */
  TEAM_LEAD,
  /** 복지슈퍼바이저: advises, approves nothing. */
  SUPERVISOR,
  /** 동장. */
  DONG_HEAD,
  /** 당번: who is called outside duty hours. */
  ON_CALL,
  /** 구청 당직실. */
  NIGHT_DESK;

  /** Whether the role is one of the centre's or the district office's staff. */
  public boolean staff() {
    return ordinal() >= PLANNER.ordinal();
  }
}
