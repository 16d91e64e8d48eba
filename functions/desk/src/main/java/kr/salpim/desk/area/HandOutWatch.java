package kr.salpim.desk.area;

import jakarta.inject.Singleton;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.watch.Watch;
import kr.salpim.domain.watch.Watches;

/** Somebody takes a smartwatch along on a visit; who it is says an SOS. */
@Singleton
class HandOutWatch implements StaffCommand {

  private final Watches watches;
  private final WatchDesk desk;
  private final Offices offices;

  HandOutWatch(Watches watches, WatchDesk desk, Offices offices) {
    this.watches = watches;
    this.desk = desk;
    this.offices = offices;
  }

  @Override
  public String name() {
    return "watch-out";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    Watch watch = desk.watch(body, by);
    Dong dong = offices.dong(by.dong());
    Staff wearer = body.has("phone") ? offices.member(body, "phone", dong) : by;
    return Deed.change(wearer.token(), () -> answer(watch, wearer));
  }

  private DeskAnswer answer(Watch watch, Staff wearer) {
    Watches.Result result = watches.handOut(watch.device().reveal(), wearer);
    return switch (result) {
      case OUT -> DeskAnswer.of(result);
      case WORN -> DeskAnswer.refused("somebody else wears it: watch-in takes it back first");
      default -> DeskAnswer.refused("the watch was removed meanwhile");
    };
  }
}
