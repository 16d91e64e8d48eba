package kr.salpim.desk.area;

import jakarta.enterprise.context.ApplicationScoped;
import kr.salpim.desk.Body;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.watch.Watch;
import kr.salpim.domain.watch.Watches;

/** The watches that somebody may hand out: their own office's, and the one of its gu. */
@ApplicationScoped
class WatchDesk {

  /** As it stands on the watch. */
  private static final int MAX_DEVICE = 64;

  private final Watches watches;

  WatchDesk(Watches watches) {
    this.watches = watches;
  }

  static String device(Body body) {
    return body.text("device", MAX_DEVICE).strip();
  }

  /** One that is nobody's and one that is another office's are told alike. */
  Watch watch(Body body, Staff by) {
    return watches
        .find(device(body))
        .filter(
            watch -> watch.office().equals(by.dong()) || watch.office().equals(Dong.gu(by.dong())))
        .orElseThrow(() -> body.wrong("device", "is no watch of the office"));
  }
}
