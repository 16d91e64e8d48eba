package kr.salpim.desk.load;

import jakarta.inject.Singleton;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.area.Staff;

/** All lines of a file are sent. */
@Singleton
class FinishLoad implements StaffCommand {

  private final Loads loads;

  FinishLoad(Loads loads) {
    this.loads = loads;
  }

  @Override
  public String name() {
    return "load-finish";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    String id = loads.job(body, by).file().id();
    return Deed.change(id, () -> LoadAnswers.of(loads.loader(by).finish(id)));
  }
}
