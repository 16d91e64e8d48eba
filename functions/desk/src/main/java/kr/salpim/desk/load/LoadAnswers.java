package kr.salpim.desk.load;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.domain.load.BadRow;
import kr.salpim.domain.load.ChunkResult;
import kr.salpim.domain.load.LoadJob;

/** How far a load has come, in the desk's words. */
final class LoadAnswers {

  private LoadAnswers() {}

  static DeskAnswer of(ChunkResult result) {
    if (result instanceof ChunkResult.Done done) {
      return of(done.job(), done.bad());
    }
    if (result instanceof ChunkResult.OutOfOrder order) {
      return DeskAnswer.refused("firstLine must be " + order.expectedLine());
    }
    if (result instanceof ChunkResult.Refused refused) {
      return DeskAnswer.refused(
          refused.problems().stream()
              .map(problem -> problem.field() + " is refused: " + problem.reason())
              .collect(Collectors.joining("; ")));
    }
    return DeskAnswer.refused("job is none that is known");
  }

  /**
   * @param bad rows that were refused
   */
  static DeskAnswer of(LoadJob job, List<BadRow> bad) {
    Map<String, Object> body = new TreeMap<>();
    body.put("job", job.file().id());
    body.put("lastLine", job.lastLine());
    body.put("taken", job.taken());
    body.put("same", job.same());
    body.put("refused", job.refused());
    body.put("bad", bad.stream().map(LoadAnswers::row).toList());
    return DeskAnswer.of(job.state().name(), body);
  }

  private static Map<String, Object> row(BadRow bad) {
    return Map.of(
        "line",
        bad.line(),
        "problems",
        bad.problems().stream().map(p -> p.field() + ": " + p.reason()).toList());
  }
}
