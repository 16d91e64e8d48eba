package kr.salpim.desk.load;

import jakarta.inject.Singleton;
import java.util.List;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.load.LoadJob;

/** How far a file has come, and which of its rows were refused. */
@Singleton
class ShowLoad implements StaffCommand {

  private final Loads loads;

  ShowLoad(Loads loads) {
    this.loads = loads;
  }

  @Override
  public String name() {
    return "load-progress";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    LoadJob job = loads.job(body);
    String id = job.file().id();
    return loads.deed(
        by,
        job.file(),
        Verb.READ,
        List.of(id),
        () -> LoadAnswers.of(job, loads.loader(by, job.file()).bad(id)));
  }
}
