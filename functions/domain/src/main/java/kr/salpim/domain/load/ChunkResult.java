package kr.salpim.domain.load;

import java.util.List;
import kr.salpim.domain.household.Problem;

/** What came of a chunk, or of the beginning of a job. */
public sealed interface ChunkResult {

  /**
   * It is done, now or before.
   *
   * @param bad rows of this chunk that were refused; empty where it was done before
   */
  record Done(LoadJob job, List<BadRow> bad) implements ChunkResult {
    public Done {
      bad = List.copyOf(bad);
    }
  }

  /** Another chunk comes first; nothing was done. */
  record OutOfOrder(long expectedLine) implements ChunkResult {}

  /** Nothing of the file or the chunk can be taken; nothing was done. */
  record Refused(List<Problem> problems) implements ChunkResult {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /** No job has this id. */
  record NoJob() implements ChunkResult {}
}
