package kr.salpim.domain.household;

import java.util.List;

/** What came of a change to a household. */
public sealed interface Settled {

  /** It was created. */
  record Created(String id) implements Settled {}

  /** A known household is surely the same: it has the new data now. */
  record Updated(String id) implements Settled {}

  /** It is done; {@code version} is the household's now. */
  record Changed(String id, long version) implements Settled {}

  /** The same came before: nothing was changed. */
  record Same(String id) implements Settled {}

  /** Something else came under the same reference: nothing was changed. */
  record OtherContent(String id) implements Settled {}

  /**
   * It is surely a household of which the caller may change nothing: nothing was changed, and whose
   * it is is not told.
   */
  record Elsewhere() implements Settled {

    /** The same in the words of a refused field. */
    public static Problem problem() {
      return Problem.of("person", Fault.KNOWN_IN_ANOTHER_AREA);
    }
  }

  /** What was entered cannot be stored. */
  record Refused(List<Problem> problems) implements Settled {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /** Somebody else changed it meanwhile; {@code version} is the household's now. */
  record Overtaken(String id, long version) implements Settled {}

  /** It turned out to be another household, which is the one to change. */
  record Merged(String into) implements Settled {}

  /** There is no such household. */
  record Missing() implements Settled {}
}
