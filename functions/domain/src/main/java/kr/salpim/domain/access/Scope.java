package kr.salpim.domain.access;

import kr.salpim.domain.area.Dong;

/** Of which households something may be seen or changed. None reaches beyond the viewer's area. */
enum Scope {
  NONE,
  /** Those given to the viewer. */
  ASSIGNED,
  /** Those whose report the viewer took. */
  RECEIVER,
  /** Cases of violence and abuse. */
  CARE_CRISIS,
  /** Those of the viewer's zone; of the whole dong where the viewer or the household has none. */
  ZONE,
  /** Those of the viewer's dong. */
  DONG,
  /** Those of any dong of the gu whose office the viewer works for. */
  OFFICE,
  /** Those of the viewer's gu, wherever in it the viewer works. */
  GU;

  boolean covers(Viewer viewer, Subject subject) {
    boolean dong = viewer.area().equals(subject.dong());
    boolean office = viewer.area().equals(Dong.gu(subject.dong()));
    boolean here = dong || office;
    return switch (this) {
      case NONE -> false;
      case ASSIGNED -> here && subject.assigned().contains(viewer.token());
      case RECEIVER -> here && subject.receiver().filter(viewer.token()::equals).isPresent();
      case CARE_CRISIS -> here && subject.careCrisis();
      case ZONE -> dong && zonesMeet(viewer, subject);
      case DONG -> dong;
      case OFFICE -> office;
      case GU -> Dong.gu(viewer.area()).equals(Dong.gu(subject.dong()));
    };
  }

  private static boolean zonesMeet(Viewer viewer, Subject subject) {
    return viewer.zone().isEmpty()
        || subject.zone().isEmpty()
        || viewer.zone().equals(subject.zone());
  }
}
