package kr.salpim.domain.load;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kr.salpim.domain.household.Fault;
import kr.salpim.domain.household.Problem;

/**
 * A row that was read and is not taken yet.
 *
 * @param line number of its first line
 * @param reach what comes into question with it; rows that have nothing of it in common come out
 *     the same in any order
 */
record Row(long line, Set<String> reach, Supplier<RowResult> take) {

  static Row refused(long line, String field, Fault fault) {
    return refused(line, List.of(Problem.of(field, fault)));
  }

  static Row refused(long line, List<Problem> problems) {
    return new Row(line, Set.of(), () -> new RowResult.Refused(problems));
  }

  /** The same, taken after something else was done. */
  Row after(Runnable before) {
    return new Row(
        line,
        reach,
        () -> {
          before.run();
          return take.get();
        });
  }

  /** The same; once it is taken the household under which it stands is told. */
  Row telling(Consumer<String> household) {
    return new Row(
        line,
        reach,
        () -> {
          RowResult result = take.get();
          if (result instanceof RowResult.Taken taken) {
            household.accept(taken.household());
          }
          return result;
        });
  }

  @Override
  public String toString() {
    return "Row[" + line + ", •••]";
  }
}
