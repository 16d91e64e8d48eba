package kr.salpim.domain.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A profile as lines of tab-separated fields: a line of the household, then one for each member.
 * Neither tab nor line break is in any field, {@link ProfileCheck} sees to that. Fields are only
 * ever added at a line's end, so that what was stored before can be read.
 */
final class ProfileText {

  private static final String NEVER = "";

  /** Place of the day on which it was asked of sharing. */
  private static final int SHARED = 9;

  private ProfileText() {}

  static String write(Profile profile) {
    Consent consent = profile.consent();
    List<String> lines = new ArrayList<>();
    lines.add(
        String.join(
            "\t",
            profile.type().name(),
            profile.housing().name(),
            flag(consent.messages()),
            flag(consent.sharing()),
            day(consent.given()),
            flag(profile.caution()),
            flag(profile.careCrisis()),
            profile.residence().map(Residence::written).orElse(NEVER),
            profile.residence().flatMap(Residence::tong).orElse(NEVER),
            day(consent.shared())));
    profile.members().forEach(member -> lines.add(member(member)));
    return String.join("\n", lines);
  }

  private static String member(Member member) {
    return String.join(
        "\t",
        member.name(),
        member.sex().name(),
        day(member.birth()),
        member.relation(),
        member.phone().orElse(NEVER),
        day(member.due()));
  }

  static Profile read(String text) {
    String[] lines = text.split("\n", -1);
    String[] head = lines[0].split("\t", -1);
    Optional<Residence> residence =
        text(head[7]).map(written -> new Residence(written, text(head[8])));
    List<Member> members = new ArrayList<>();
    for (int n = 1; n < lines.length; n++) {
      members.add(member(lines[n].split("\t", -1)));
    }
    return new Profile(
        members,
        residence,
        HouseholdType.valueOf(head[0]),
        Housing.valueOf(head[1]),
        new Consent(flag(head[2]), flag(head[3]), day(head[4]), shared(head)),
        flag(head[5]),
        flag(head[6]));
  }

  /** What was stored before has one day for both. */
  private static Optional<LocalDate> shared(String[] head) {
    return day(head.length > SHARED ? head[SHARED] : head[4]);
  }

  private static Member member(String[] fields) {
    return new Member(
        fields[0],
        Sex.valueOf(fields[1]),
        day(fields[2]),
        fields[3],
        text(fields[4]),
        day(fields[5]));
  }

  private static String flag(boolean set) {
    return set ? "1" : "0";
  }

  private static boolean flag(String field) {
    return field.equals("1");
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse(NEVER);
  }

  private static Optional<LocalDate> day(String field) {
    return text(field).map(LocalDate::parse);
  }

  private static Optional<String> text(String field) {
    return Optional.of(field).filter(value -> !value.isEmpty());
  }
}
