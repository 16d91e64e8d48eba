package kr.salpim.desk.household;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.domain.household.Handovers;
import kr.salpim.domain.household.Merging;
import kr.salpim.domain.household.Problem;
import kr.salpim.domain.household.Settled;

/** What came of a change to a household, in the desk's words. */
public final class Outcomes {

  private Outcomes() {}

  public static DeskAnswer of(Settled settled) {
    if (settled instanceof Settled.Created created) {
      return done("CREATED", created.id());
    }
    if (settled instanceof Settled.Updated updated) {
      return done("UPDATED", updated.id());
    }
    if (settled instanceof Settled.Same same) {
      return done("SAME", same.id());
    }
    if (settled instanceof Settled.Changed changed) {
      return DeskAnswer.of(
          "CHANGED", Map.of(Cases.HOUSEHOLD, changed.id(), "version", changed.version()));
    }
    if (settled instanceof Settled.OtherContent) {
      return DeskAnswer.refused("reference came before with other content");
    }
    if (settled instanceof Settled.Elsewhere) {
      return refused(List.of(Settled.Elsewhere.problem()));
    }
    if (settled instanceof Settled.Refused refused) {
      return refused(refused.problems());
    }
    if (settled instanceof Settled.Overtaken overtaken) {
      return DeskAnswer.refused(
          "version is not the household's any more: it is " + overtaken.version());
    }
    if (settled instanceof Settled.Merged merged) {
      return DeskAnswer.refused("household turned out to be " + merged.into());
    }
    return missing();
  }

  static DeskAnswer of(Merging.Result result) {
    if (result instanceof Merging.Result.Done done) {
      return done("DONE", done.id());
    }
    if (result instanceof Merging.Result.Already already) {
      return done("ALREADY", already.id());
    }
    if (result instanceof Merging.Result.HandoverWaits) {
      return DeskAnswer.refused("household waits for another dong to accept it");
    }
    if (result instanceof Merging.Result.TooMany) {
      return DeskAnswer.refused("into has taken in as many households as one can");
    }
    return missing();
  }

  static DeskAnswer of(Handovers.Result result) {
    if (result instanceof Handovers.Result.Done done) {
      return done(done.handover().state().name(), done.handover().household());
    }
    if (result instanceof Handovers.Result.Already already) {
      return DeskAnswer.refused("the move is " + already.handover().state() + " already");
    }
    if (result instanceof Handovers.Result.SameDong) {
      return DeskAnswer.refused("to is the dong in which the household is");
    }
    if (result instanceof Handovers.Result.Refused refused) {
      return refused(refused.problems());
    }
    return missing();
  }

  private static DeskAnswer done(String result, String household) {
    return DeskAnswer.of(result, Map.of(Cases.HOUSEHOLD, household));
  }

  private static DeskAnswer refused(List<Problem> problems) {
    return DeskAnswer.refused(
        problems.stream()
            .map(problem -> problem.field() + " is refused: " + problem.reason())
            .collect(Collectors.joining("; ")));
  }

  private static DeskAnswer missing() {
    return DeskAnswer.refused("household is none that is known");
  }
}
