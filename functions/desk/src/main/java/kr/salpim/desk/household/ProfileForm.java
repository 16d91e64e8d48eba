package kr.salpim.desk.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.desk.Body;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.contact.PhoneNumbers;
import kr.salpim.domain.household.Consent;
import kr.salpim.domain.household.HouseholdType;
import kr.salpim.domain.household.Housing;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.household.Residence;
import kr.salpim.domain.household.Sex;

/** Reads who lives in a household from a call's fields; the domain checks what they say. */
@ApplicationScoped
class ProfileForm {

  /** The domain's limits are narrower; this one only bounds what is read. */
  private static final int MAX_TEXT = 200;

  /** As people write a number, with dashes and spaces. */
  private static final int MAX_PHONE = 24;

  /** Which group of data a field belongs to. */
  private static final Map<String, Set<FieldGroup>> GROUPS =
      Map.ofEntries(
          Map.entry(
              "members",
              EnumSet.of(FieldGroup.ADDRESS_CARD, FieldGroup.CONTACT, FieldGroup.MEMBERS)),
          Map.entry("address", EnumSet.of(FieldGroup.ADDRESS_CARD)),
          Map.entry("tong", EnumSet.of(FieldGroup.ADDRESS_CARD)),
          Map.entry("zone", EnumSet.of(FieldGroup.ADDRESS_CARD)),
          Map.entry("type", EnumSet.of(FieldGroup.MEMBERS)),
          Map.entry("housing", EnumSet.of(FieldGroup.MEMBERS)),
          Map.entry("messages", EnumSet.of(FieldGroup.MEMBERS)),
          Map.entry("sharing", EnumSet.of(FieldGroup.MEMBERS)),
          Map.entry("consented", EnumSet.of(FieldGroup.MEMBERS)),
          Map.entry("caution", EnumSet.of(FieldGroup.CAUTION)),
          Map.entry("careCrisis", EnumSet.of(FieldGroup.ABUSE)));

  private final PhoneNumbers numbers;

  ProfileForm(PhoneNumbers numbers) {
    this.numbers = numbers;
  }

  /** The groups of data that the call's fields belong to. */
  Set<FieldGroup> groups(Body body) {
    Set<FieldGroup> groups = EnumSet.noneOf(FieldGroup.class);
    GROUPS.forEach(
        (field, of) -> {
          if (body.has(field)) {
            groups.addAll(of);
          }
        });
    return groups;
  }

  /** What is known with what the call says; a field that is missing stays as it was. */
  Profile read(Body body, Profile known) {
    return new Profile(
        body.has("members") ? members(body) : known.members(),
        body.has("address") || body.has("tong") ? residence(body, known) : known.residence(),
        body.optionalWord("type", HouseholdType.class).orElse(known.type()),
        body.optionalWord("housing", Housing.class).orElse(known.housing()),
        consent(body, known.consent()),
        body.has("caution") ? body.flag("caution") : known.caution(),
        body.has("careCrisis") ? body.flag("careCrisis") : known.careCrisis());
  }

  Optional<String> zone(Body body, Optional<String> known) {
    return body.optionalText("zone", MAX_TEXT).or(() -> known);
  }

  Optional<String> phone(Body body, String field) {
    return body.optionalText(field, MAX_PHONE)
        .map(
            written ->
                numbers
                    .e164(written)
                    .orElseThrow(() -> body.wrong(field, "is no number that can be reached")));
  }

  Optional<Residence> residence(Body body) {
    return body.optionalText("address", MAX_TEXT)
        .map(text -> new Residence(text, Optional.empty()));
  }

  private static Optional<Residence> residence(Body body, Profile known) {
    Optional<String> tong =
        body.optionalText("tong", MAX_TEXT).or(() -> known.residence().flatMap(Residence::tong));
    return body.optionalText("address", MAX_TEXT)
        .or(() -> known.residence().map(Residence::written))
        .map(written -> new Residence(written, tong));
  }

  /** One day for what the call says of either; what it does not say of was not asked. */
  private static Consent consent(Body body, Consent known) {
    boolean messages = body.has("messages");
    boolean sharing = body.has("sharing");
    if (!messages && !sharing) {
      if (body.has("consented")) {
        throw body.wrong("consented", "is the day of messages or sharing, and neither is named");
      }
      return known;
    }
    Optional<LocalDate> day = Optional.of(body.day("consented"));
    return new Consent(
        messages ? body.flag("messages") : known.messages(),
        sharing ? body.flag("sharing") : known.sharing(),
        messages ? day : known.given(),
        sharing ? day : known.shared());
  }

  private List<Member> members(Body body) {
    return body.objects("members").stream().map(this::member).toList();
  }

  private Member member(Body body) {
    return new Member(
        body.optionalText("name", MAX_TEXT).orElse(""),
        body.optionalWord("sex", Sex.class).orElse(Sex.UNKNOWN),
        body.optionalDay("birth"),
        body.optionalText("relation", MAX_TEXT).orElse(""),
        phone(body, "phone"),
        body.optionalDay("due"));
  }
}
