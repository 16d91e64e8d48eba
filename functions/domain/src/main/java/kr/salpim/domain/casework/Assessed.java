package kr.salpim.domain.casework;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.risk.Assessment;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Value;

/** How an assessment is written into its household: of two who assess at once one does it anew. */
public final class Assessed {

  /** The assessment as it was made, with its reasons. */
  public static final String ASSESSMENT = "as";

  private Assessed() {}

  /**
   * @param episode of the alert that is opened with it
   */
  static Change.Update change(CaseFile file, Assessment assessment, Optional<String> episode) {
    return change(file, assessment, episode, Set.of());
  }

  /** The household's own alert ends with it, because another one goes on. */
  static Change.Update changeEnding(CaseFile file, Assessment assessment) {
    return change(file, assessment, Optional.empty(), Set.of(Household.EPISODE));
  }

  private static Change.Update change(
      CaseFile file, Assessment assessment, Optional<String> episode, Set<String> remove) {
    Map<String, Value> set = new HashMap<>();
    set.put(Household.LEVEL, new Value.Text(assessment.level().name()));
    set.put(ASSESSMENT, new Value.Text(assessment.toText()));
    episode.ifPresent(id -> set.put(Household.EPISODE, new Value.Text(id)));
    return new Change.Update(
        file.item().key(),
        set,
        Map.of(Household.VERSION, 1L),
        remove,
        Condition.is(Household.VERSION, file.household().version()));
  }

  /** A household that nobody knows yet. */
  static Change provisional(String id, String episode, Assessment assessment, Turn turn) {
    Household household = Household.provisional(id, turn.dong().code(), Optional.empty());
    return new Change.Put(
        new Household(
                household.id(),
                household.dong(),
                household.zone(),
                household.version(),
                household.standing(),
                assessment.level(),
                Optional.of(episode),
                household.mergedInto(),
                household.merged())
            .toItem()
            .text(ASSESSMENT, assessment.toText())
            .build(),
        Condition.absent());
  }
}
