package kr.salpim.domain.tie;

/** Who looks after neighbours; limits and papers go by it, see {@link VolunteerRules}. */
public enum VolunteerGroup {
  /** 우리동네돌봄단: a paid few hours a week, with insurance and training. */
  CARE_CORPS,
  /** 이웃살피미. */
  WATCHER,
  /** 좋은이웃들: one neighbour each (1:1 결연). */
  GOOD_NEIGHBOUR
}
