package kr.salpim.domain.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.privacy.KeyedHash;

/**
 * A household to be created.
 *
 * @param reference what the source calls it, unique in the source and with the source's name in it;
 *     the id derives from it
 * @param origin the job and line that bring it, where it is loaded
 */
public record Draft(
    String reference,
    String dong,
    Optional<String> zone,
    Profile profile,
    Optional<String> origin) {

  /** A zone is a name such as 3담당. */
  public static final int MAX_ZONE = 20;

  private static final String SOURCE = "household";

  public String id(KeyedHash hash) {
    return hash.of("household|" + reference);
  }

  Receipt receipt(KeyedHash hash) {
    String content = dong + "\n" + zone.orElse("") + "\n" + ProfileText.write(profile);
    return new Receipt(
        SOURCE, hash.of("receipt|" + SOURCE + "|" + reference), hash.of(content), origin);
  }

  List<Problem> problems(LocalDate today) {
    List<Problem> problems = new ArrayList<>(ProfileCheck.problems(profile, today));
    problems.addAll(zoneProblems(zone));
    if (Marks.texts(profile).isEmpty() && profile.members().isEmpty()) {
      problems.add(Problem.of("name", Fault.MISSING));
    }
    return problems;
  }

  static List<Problem> zoneProblems(Optional<String> zone) {
    return zone.flatMap(name -> ProfileCheck.text(name, MAX_ZONE))
        .map(fault -> List.of(Problem.of("zone", fault)))
        .orElse(List.of());
  }

  @Override
  public String toString() {
    return "Draft[" + dong + ", •••]";
  }
}
