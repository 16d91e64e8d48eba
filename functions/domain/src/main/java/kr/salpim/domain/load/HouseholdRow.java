package kr.salpim.domain.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.household.Consent;
import kr.salpim.domain.household.Draft;
import kr.salpim.domain.household.HouseholdType;
import kr.salpim.domain.household.Housing;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.household.Residence;
import kr.salpim.domain.household.Sex;

/** Reads a row of a file of households: its head's fields, then those of name2, name3 … */
final class HouseholdRow {

  private static final String SHARING = "share_consent";

  private HouseholdRow() {}

  /** What is wrong is collected in the fields; then the draft is not to be used. */
  static Draft read(Fields fields, LoadFile file, String origin) {
    List<Member> members = new ArrayList<>();
    for (int n = 1; n <= Profile.MAX_MEMBERS; n++) {
      Member member = member(fields, n == 1 ? "" : String.valueOf(n));
      if (!member.blank()) {
        members.add(member);
      }
    }
    Optional<Residence> residence =
        fields.text("address").map(written -> new Residence(written, fields.text("tong")));
    Profile profile =
        new Profile(
            members,
            residence,
            fields.word("type", Words.TYPES, HouseholdType.OTHER),
            fields.word("housing", Words.HOUSINGS, Housing.UNKNOWN),
            consent(fields),
            fields.flag("caution"),
            fields.flag("care_crisis"));
    return new Draft(
        file.reference(fields.required("reference")),
        fields.text("dong").orElse(file.dong()),
        fields.text("zone"),
        profile,
        Optional.of(origin));
  }

  /**
   * What a file does not say of one of the two was not asked: its day is that of the other alone.
   */
  private static Consent consent(Fields fields) {
    Optional<LocalDate> day = fields.day("consent_date");
    return new Consent(
        fields.flag("contact_consent"),
        fields.flag(SHARING),
        day.filter(any -> fields.text("contact_consent").isPresent()),
        fields.day("share_date").or(() -> day).filter(any -> fields.text(SHARING).isPresent()));
  }

  /** Whether a row says that the household does not agree to sharing. */
  static boolean refusesSharing(Fields fields) {
    return fields.text(SHARING).isPresent() && !fields.flag(SHARING);
  }

  private static Member member(Fields fields, String number) {
    return new Member(
        fields.text("name" + number).orElse(""),
        fields.word("sex" + number, Words.SEXES, Sex.UNKNOWN),
        fields.day("birth" + number),
        fields.text("relation" + number).orElse(""),
        fields.phone("phone" + number),
        fields.day("due" + number));
  }
}
