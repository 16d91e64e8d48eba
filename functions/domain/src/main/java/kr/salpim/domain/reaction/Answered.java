package kr.salpim.domain.reaction;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.table.Change;

/**
 * What a message answers.
 *
 * @param dong code of the dong whose matter it is, where that is known
 * @param effect what the answer changes; empty where the message answers nothing
 */
record Answered(Optional<String> dong, Optional<Function<Turn, List<Change>>> effect) {

  static final Answered NOTHING = new Answered(Optional.empty(), Optional.empty());

  static Answered of(String dong, Function<Turn, List<Change>> effect) {
    return new Answered(Optional.of(dong), Optional.of(effect));
  }

  Optional<List<Change>> changes(Turn turn) {
    return effect.map(one -> one.apply(turn));
  }

  /** What several have to do with. */
  static List<Change> all(List<List<Change>> parts) {
    return parts.stream().flatMap(List::stream).toList();
  }
}
