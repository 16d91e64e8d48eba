package kr.salpim.domain.checkin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.household.Residence;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.text.MaskedName;
import kr.salpim.domain.tie.Tie;

/**
 * How a neighbour is named on a volunteer's phone: as the volunteer calls them, or by the masked
 * name and the 통. Two who would be named alike are told apart by the year of birth, for one taken
 * for the other is a false proof of life.
 */
final class Labels {

  private Labels() {}

  /**
   * @param others how the others on the same list are named
   */
  static Secret of(Tie tie, Profile profile, List<Secret> others) {
    Secret label = of(tie, profile);
    boolean alike = others.stream().anyMatch(other -> other.reveal().equals(label.reveal()));
    return alike ? new Secret(label.reveal() + year(profile)) : label;
  }

  /**
   * For whoever stands in, who has a list of their own and does not know what the volunteer calls
   * the neighbour: with whose neighbour it is, for two volunteers may look after namesakes.
   *
   * @param volunteer name of the volunteer
   */
  static Secret forOthers(Profile profile, Secret volunteer) {
    String whose = "(" + volunteer.reveal() + " 님 담당)";
    return new Secret(masked(profile).reveal() + year(profile) + whose);
  }

  private static String year(Profile profile) {
    return neighbour(profile)
        .flatMap(Member::birth)
        .map(day -> String.format(Locale.ROOT, " %02d년생", day.getYear() % 100))
        .orElse("");
  }

  static Secret of(Tie tie, Profile profile) {
    return tie.nickname().orElseGet(() -> masked(profile));
  }

  private static Secret masked(Profile profile) {
    String name = MaskedName.of(neighbour(profile).map(Member::name).orElse(""));
    String tong =
        profile.residence().flatMap(Residence::tong).map(part -> "(" + tong(part) + ")").orElse("");
    return new Secret(name + " 님" + tong);
  }

  private static String tong(String part) {
    return part.endsWith("통") ? part : part + "통";
  }

  /** Whom a tie is to: who is named first. */
  static Optional<Member> neighbour(Profile profile) {
    return profile.members().stream().findFirst();
  }
}
