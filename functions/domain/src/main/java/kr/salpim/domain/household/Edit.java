package kr.salpim.domain.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a person puts in the place of what was known: all of it, not a part. */
public record Edit(Profile profile, Optional<String> zone) {

  List<Problem> problems(LocalDate today) {
    List<Problem> problems = new ArrayList<>(ProfileCheck.problems(profile, today));
    problems.addAll(Draft.zoneProblems(zone));
    return problems;
  }
}
