package kr.salpim.domain.casework;

import java.util.List;
import java.util.Optional;
import kr.salpim.domain.household.FamilyChange;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.risk.Assessment;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Value;

/**
 * An assessment as it stands in its household's item: with its reasons, as it was made. Sealed,
 * because a reason may be an illness.
 */
public final class Assessed {

  private static final String ASSESSMENT = "as";

  private Assessed() {}

  /** What was made of a household last. */
  public static Assessment of(Item household) {
    return household
        .secret(ASSESSMENT)
        .map(text -> Assessment.parse(text.reveal()))
        .orElse(Assessment.NONE);
  }

  /**
   * @param part of the file of which it is heard, whose alert is opened
   * @param episode of that alert
   */
  static FamilyChange change(
      CaseFile file, String part, Assessment assessment, Optional<String> episode) {
    FamilyChange family = new FamilyChange(file.household());
    family.set(Household.LEVEL, new Value.Text(assessment.level().name()));
    family.set(ASSESSMENT, new Value.Hidden(new Secret(assessment.toText())));
    episode.ifPresent(id -> family.set(part, Household.EPISODE, new Value.Text(id)));
    file.superseded().forEach(alert -> family.remove(alert.household(), Household.SUPERSEDED));
    return family;
  }

  /**
   * A household that nobody knows yet.
   *
   * @param phone of the person, where they wrote themselves
   */
  static Change born(Household household, Optional<String> phone, Assessment assessment) {
    Item.Builder item = household.toItem().secret(ASSESSMENT, new Secret(assessment.toText()));
    phone
        .map(number -> Member.of("", Optional.empty(), Optional.of(number)))
        .map(person -> Profile.of(List.of(person), Optional.empty()))
        .ifPresent(profile -> item.secret(Household.PROFILE, profile.toSecret()));
    return new Change.Put(item.build(), Condition.absent());
  }
}
