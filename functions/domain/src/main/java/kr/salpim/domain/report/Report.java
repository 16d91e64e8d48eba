package kr.salpim.domain.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.household.Fault;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.Problem;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.household.ProfileCheck;
import kr.salpim.domain.household.Residence;
import kr.salpim.domain.privacy.Redaction;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.text.CleanText;

/**
 * What somebody noticed at work.
 *
 * @param reference the reporter's own
 * @param text cleaned, resident numbers masked
 * @param about of whom, as far as it is known
 */
public record Report(String reference, String dong, Secret text, Profile about) {

  public static Report of(
      String reference, String dong, String text, Member person, Optional<String> address) {
    return new Report(
        reference,
        dong,
        new Secret(Redaction.maskResidentNumbers(CleanText.of(text))),
        Profile.of(
            person.blank() ? List.of() : List.of(person),
            address.map(written -> new Residence(written, Optional.empty()))));
  }

  /** What is wrong with it. */
  List<Problem> problems() {
    return text.reveal().isBlank() ? List.of(Problem.of("text", Fault.MISSING)) : List.of();
  }

  /** What is wrong with what it says of whom it is. */
  List<Problem> ofWhom(LocalDate today) {
    return ProfileCheck.problems(about, today);
  }

  /** The same of somebody whom it does not name. */
  Report ofNobody() {
    return new Report(reference, dong, text, Profile.of(List.of(), Optional.empty()));
  }

  /** All that it says, in one form. */
  String content() {
    return String.join("\n", dong, about.toSecret().reveal(), text.reveal());
  }

  @Override
  public String toString() {
    return "Report[" + dong + ", •••]";
  }
}
