package kr.salpim.desk.load;

import jakarta.inject.Singleton;
import java.util.List;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.load.LoadFile;

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
    LoadFile file = loads.job(body).file();
    return loads.deed(
        by,
        file,
        Verb.CHANGE,
        List.of(file.id()),
        () -> LoadAnswers.of(loads.loader(by, file).finish(file.id())));
  }
}
