package kr.salpim.domain.load;

import java.util.List;
import kr.salpim.domain.household.Fault;
import kr.salpim.domain.household.Problem;

/** What came of a row. */
sealed interface RowResult {

  /**
   * @param household under which it was stored
   */
  record Taken(String household) implements RowResult {}

  /**
   * @param household under which the same was stored before
   */
  record Same(String household) implements RowResult {}

  record Refused(List<Problem> problems) implements RowResult {}

  static RowResult refused(String field, Fault fault) {
    return new Refused(List.of(Problem.of(field, fault)));
  }
}
