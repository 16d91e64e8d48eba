package kr.salpim.desk.household;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.household.Finder;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.household.Residence;

/** Finds households by phone, by name with birth date or by address, as far as they may be seen. */
@Singleton
class FindHouseholds implements StaffCommand {

  private static final int MAX_NAME = 100;

  private static final Set<FieldGroup> SHOWN = EnumSet.of(FieldGroup.ADDRESS_CARD);

  private final Cases cases;
  private final ProfileForm form;
  private final Finder finder;

  FindHouseholds(Cases cases, ProfileForm form, Finder finder) {
    this.cases = cases;
    this.form = form;
    this.finder = finder;
  }

  @Override
  public String name() {
    return "household-find";
  }

  @Override
  public boolean needsPurpose() {
    return true;
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    Map<Boolean, List<Home>> hits =
        finder.alike(asked(body)).stream()
            .collect(
                Collectors.partitioningBy(
                    home -> cases.allowed(by, cases.subject(home), Verb.READ, SHOWN)));
    List<Home> found = hits.get(true).stream().limit(Deed.MAX_WHOSE).toList();
    List<String> hidden = hits.get(false).stream().limit(Deed.MAX_WHOSE).map(Home::id).toList();
    // What is hidden is recorded, and the answer is the same as if there were nothing.
    return found.isEmpty()
        ? new Deed(List.of(by.dong()), Verb.READ, SHOWN, hidden, true, () -> answer(found))
        : cases.may(by, found, Verb.READ, SHOWN, () -> answer(found)).hiding(hidden);
  }

  private Profile asked(Body body) {
    Optional<String> phone = form.phone(body, "phone");
    Optional<String> name = body.optionalText("name", MAX_NAME);
    Optional<Residence> residence = form.residence(body);
    if (name.isPresent() != body.has("birth")) {
      throw body.wrong("name", "finds somebody together with birth alone");
    }
    if (phone.isEmpty() && name.isEmpty() && residence.flatMap(Residence::normal).isEmpty()) {
      throw body.wrong("phone", "must be there, or name and birth, or a whole address");
    }
    Member member = Member.of(name.orElse(""), body.optionalDay("birth"), phone);
    return Profile.of(member.blank() ? List.of() : List.of(member), residence);
  }

  private static DeskAnswer answer(List<Home> found) {
    return DeskAnswer.of(
        "FOUND", Map.of("households", found.stream().map(FindHouseholds::card).toList()));
  }

  private static Map<String, Object> card(Home home) {
    return Map.of(
        Cases.HOUSEHOLD,
        home.id(),
        "dong",
        home.household().dong(),
        "zone",
        home.household().zone().orElse(""),
        "names",
        home.profile().members().stream().map(Member::name).toList(),
        "address",
        home.profile().residence().map(Residence::written).orElse(""));
  }
}
