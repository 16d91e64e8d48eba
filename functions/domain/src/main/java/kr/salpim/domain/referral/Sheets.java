package kr.salpim.domain.referral;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.household.Residence;
import kr.salpim.domain.privacy.Secret;

/** Makes up what an agency is told: the fields that its purpose needs, where they are known. */
final class Sheets {

  /** States in which the agency has something to do with the household. */
  private static final Set<ReferralState> TOLD =
      EnumSet.of(ReferralState.SENT, ReferralState.ACCEPTED, ReferralState.IN_PROGRESS);

  private final Purposes purposes;

  Sheets(Purposes purposes) {
    this.purposes = purposes;
  }

  /**
   * The sheet; empty where the need has no such purpose, the agency takes part no longer or not in
   * the household's dong, it has nothing to do with the household, or the household has taken its
   * consent back. Whichever way an agency asks, it is decided here.
   */
  Optional<ReferralSheet> sheet(Scene scene, String purpose) {
    Referral referral = scene.referral();
    return fields(scene, purpose)
        .filter(
            fields -> scene.barred().isEmpty() && scene.agreed() && TOLD.contains(referral.state()))
        .map(fields -> new ReferralSheet(referral.summary(), values(scene, fields)));
  }

  /** As what the sheet stands in the access record. */
  Set<FieldGroup> groups(Scene scene, String purpose) {
    return fields(scene, purpose).orElse(List.of()).stream()
        .map(SheetField::group)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(FieldGroup.class)));
  }

  private Optional<List<SheetField>> fields(Scene scene, String purpose) {
    return purposes.fields(scene.referral().need(), purpose, scene.day());
  }

  private static Map<String, Secret> values(Scene scene, List<SheetField> fields) {
    Map<String, Secret> values = new LinkedHashMap<>();
    for (SheetField field : fields) {
      value(field, scene)
          .filter(text -> !text.isBlank())
          .ifPresent(text -> values.put(field.word(), new Secret(text)));
    }
    return values;
  }

  private static Optional<String> value(SheetField field, Scene scene) {
    Home home = scene.home();
    Profile profile = home.profile();
    return switch (field) {
      case NAME -> named(profile).map(Member::name);
      case PHONE -> named(profile).flatMap(Member::phone);
      case ADDRESS -> profile.residence().map(Residence::written);
      case DONG -> Optional.of(scene.turn().dong().name());
      case HOUSEHOLD_TYPE -> Optional.of(profile.type().name());
      case AGES -> Optional.of(ages(profile, scene.day()));
      case REASON -> Optional.of(scene.referral().reason().reveal());
      case CAUTION -> Optional.of(Boolean.toString(profile.caution()));
    };
  }

  /**
   * Whom the agency asks for: who can be called, or else who comes first. Name and phone are one's.
   */
  private static Optional<Member> named(Profile profile) {
    return profile.members().stream()
        .filter(member -> member.phone().isPresent() && !member.name().isBlank())
        .findFirst()
        .or(() -> profile.members().stream().findFirst());
  }

  private static String ages(Profile profile, LocalDate day) {
    return profile.members().stream()
        .flatMap(member -> member.age(day).stream())
        .map(String::valueOf)
        .collect(Collectors.joining(","));
  }
}
