package kr.salpim.domain.load;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import kr.salpim.domain.household.Fault;
import kr.salpim.domain.household.Marks;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.household.Residence;
import kr.salpim.domain.privacy.Secret;

/**
 * A row of an institution's list.
 *
 * @param who what it says of whom it concerns
 */
record SignalRow(
    String reference,
    String dong,
    String kind,
    LocalDate observed,
    OptionalLong amount,
    OptionalLong months,
    Optional<Secret> note,
    Profile who) {

  /** Codes are shorter; a kind that nobody knows yet may come with its name. */
  private static final int MAX_KIND = 40;

  /**
   * A kind stands openly in an item: what is no code nor one Korean word may be somebody's data.
   */
  private static final Pattern KIND = Pattern.compile("[A-Z0-9_]+|[가-힣0-9_]+");

  /**
   * What is wrong is collected in the fields; then the row is not to be used.
   *
   * @param urgent whether it is taken without the day and of nobody in particular
   */
  static SignalRow read(Fields fields, LoadFile file, LocalDate today, boolean urgent) {
    String kind = fields.required("kind");
    if (kind.length() > MAX_KIND) {
      fields.add("kind", Fault.TOO_LONG);
    } else if (!kind.isEmpty() && !KIND.matcher(kind).matches()) {
      fields.add("kind", Fault.UNREADABLE);
    }
    if (!urgent && fields.text("observed").isEmpty()) {
      fields.add("observed", Fault.MISSING);
    }
    LocalDate observed = fields.day("observed").orElse(today);
    if (observed.isAfter(today)) {
      fields.add("observed", Fault.IN_FUTURE);
    }
    return new SignalRow(
        file.reference(fields.required("reference")),
        fields.text("dong").orElse(file.dong()),
        kind,
        observed,
        fields.count("amount"),
        fields.count("months"),
        fields.text("note").map(Secret::new),
        who(fields, urgent));
  }

  private static Profile who(Fields fields, boolean urgent) {
    Member member =
        Member.of(fields.text("name").orElse(""), fields.day("birth"), fields.phone("phone"));
    Profile who =
        Profile.of(
            member.blank() ? List.of() : List.of(member),
            fields.text("address").map(written -> new Residence(written, Optional.empty())));
    if (!urgent && Marks.texts(who).isEmpty()) {
      fields.add("name", Fault.MISSING);
    }
    return who;
  }

  /** The day of what the note tells: the row's, unless that is too long ago for it. */
  LocalDate told(String kind, SignalCheck check, LocalDate today) {
    OptionalLong none = OptionalLong.empty();
    return check.check(kind, none, none, observed, today).isEmpty() ? observed : today;
  }

  @Override
  public String toString() {
    return "SignalRow[" + kind + ", •••]";
  }
}
