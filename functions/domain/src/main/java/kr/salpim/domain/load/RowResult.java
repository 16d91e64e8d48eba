package kr.salpim.domain.load;

import java.util.List;
import kr.salpim.domain.household.Fault;
import kr.salpim.domain.household.Problem;

/** What came of a row. */
sealed interface RowResult {

  record Taken() implements RowResult {}

  record Same() implements RowResult {}

  record Refused(List<Problem> problems) implements RowResult {}

  static RowResult refused(String field, Fault fault) {
    return new Refused(List.of(Problem.of(field, fault)));
  }
}
