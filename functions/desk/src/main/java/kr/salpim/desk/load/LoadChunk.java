package kr.salpim.desk.load;

import jakarta.inject.Singleton;
import java.util.List;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.load.Chunk;
import kr.salpim.domain.load.LoadJob;
import kr.salpim.domain.load.Loader;

/** Loads the next lines of a file; the same lines again change nothing. */
@Singleton
class LoadChunk implements StaffCommand {

  private final Loads loads;

  LoadChunk(Loads loads) {
    this.loads = loads;
  }

  @Override
  public String name() {
    return "load-chunk";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    LoadJob job = loads.job(body);
    long first =
        body.optionalNumber("firstLine", 1, Integer.MAX_VALUE)
            .orElseThrow(() -> body.wrong("firstLine", "must be the first line's number"));
    // A line that is too long comes cut, and is refused by its number.
    Chunk chunk = new Chunk(first, body.strings("lines", Loader.MAX_RECORD + 1));
    return loads.deed(
        by,
        job.file(),
        Verb.CHANGE,
        List.of(job.file().id()),
        () -> LoadAnswers.of(loads.loader(by, job.file()).chunk(job.file().id(), chunk)));
  }
}
