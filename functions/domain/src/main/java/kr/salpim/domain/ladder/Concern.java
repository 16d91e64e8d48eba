package kr.salpim.domain.ladder;

import java.util.List;
import kr.salpim.domain.contact.Role;

/** What a case is about; decides who of a zone answers for it first. */
public enum Concern {
  GENERAL(List.of(Role.PLANNER)),
  HEALTH(List.of(Role.NURSE, Role.PLANNER)),
  /** Violence and abuse: 돌봄위기 전담 hears first. */
  VIOLENCE(List.of(Role.CARE_CRISIS, Role.PLANNER));

  private final List<Role> carers;

  Concern(List<Role> carers) {
    this.carers = carers;
  }

  /** In order of preference. */
  List<Role> carers() {
    return carers;
  }
}
