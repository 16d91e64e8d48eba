package kr.salpim.desk.area;

import jakarta.inject.Singleton;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.sos.Wearer;
import kr.salpim.domain.watch.Watch;
import kr.salpim.domain.watch.Watches;

/** A smartwatch is back; who wore it last stays known, for it may call all the same. */
@Singleton
class HandInWatch implements StaffCommand {

  private final Watches watches;
  private final WatchDesk desk;

  HandInWatch(Watches watches, WatchDesk desk) {
    this.watches = watches;
    this.desk = desk;
  }

  @Override
  public String name() {
    return "watch-in";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    Watch watch = desk.watch(body, by);
    String whose = watch.wearer().map(Wearer::token).orElse(watch.office());
    return Deed.change(whose, () -> answer(watches.handIn(watch.device().reveal())));
  }

  private static DeskAnswer answer(Watches.Result result) {
    return result == Watches.Result.IN
        ? DeskAnswer.of(result)
        : DeskAnswer.refused("the watch was removed meanwhile");
  }
}
