package kr.salpim.desk.checkin;

import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.StaffCommand;
import kr.salpim.desk.household.Cases;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.checkin.Ties;
import kr.salpim.domain.checkin.Volunteers;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.tie.Tie;

/** Shows whom a volunteer looks after, or who looks after a household. */
@Singleton
class ListTies implements StaffCommand {

  private final Ties ties;
  private final Volunteers volunteers;
  private final Directory directory;
  private final VolunteerDesk desk;
  private final Cases cases;
  private final Shown shown;

  ListTies(
      Ties ties,
      Volunteers volunteers,
      Directory directory,
      VolunteerDesk desk,
      Cases cases,
      Shown shown) {
    this.ties = ties;
    this.volunteers = volunteers;
    this.directory = directory;
    this.desk = desk;
    this.cases = cases;
    this.shown = shown;
  }

  @Override
  public String name() {
    return "ties";
  }

  @Override
  public boolean needsPurpose() {
    return true;
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    if (body.has(Cases.HOUSEHOLD) == body.has(VolunteerDesk.FIELD)) {
      throw body.wrong(VolunteerDesk.FIELD, "or household must be named, and not both");
    }
    return body.has(Cases.HOUSEHOLD) ? ofHousehold(body, by) : ofVolunteer(body, by);
  }

  private Deed ofVolunteer(Body body, Staff by) {
    String volunteer = desk.volunteer(body, VolunteerDesk.FIELD, by).token();
    Page<Tie> page =
        Page.of(
            body, ties.of(by.dong(), volunteer), Tie::household, tie -> Set.of(tie.household()));
    List<String> households = page.items().stream().map(Tie::household).toList();
    Map<String, Shown.Seen> seen = shown.of(households, FieldGroup.STATE, by);
    return Shown.deed(by, seen.values(), () -> answer(page, seen));
  }

  private Deed ofHousehold(Body body, Staff by) {
    Home home = cases.home(body, Cases.HOUSEHOLD);
    List<Tie> all =
        home.household().ids().stream().flatMap(id -> ties.ofHousehold(id).stream()).toList();
    Shown.Seen seen = shown.seen(home, FieldGroup.STATE, by);
    if (!seen.has(FieldGroup.STATE)) {
      return Deed.refused(
          List.of(home.id()),
          Verb.READ,
          Set.of(FieldGroup.STATE),
          "you may not see the household's ties");
    }
    Map<String, Shown.Seen> each = new TreeMap<>();
    home.household().ids().forEach(id -> each.put(id, seen));
    return Shown.deed(by, List.of(seen), () -> answer(new Page<>(all, ""), each));
  }

  private DeskAnswer answer(Page<Tie> page, Map<String, Shown.Seen> seen) {
    People people = new People(directory, volunteers);
    List<Map<String, Object>> rows =
        page.items().stream()
            .filter(tie -> seen.containsKey(tie.household()))
            .filter(tie -> seen.get(tie.household()).has(FieldGroup.STATE))
            .map(tie -> row(tie, seen.get(tie.household()), people))
            .toList();
    return DeskAnswer.of("LISTED", Map.of("ties", rows, "next", page.next()));
  }

  private static Map<String, Object> row(Tie tie, Shown.Seen seen, People people) {
    Map<String, Object> row = new TreeMap<>();
    row.put("volunteer", tie.volunteer());
    row.put("name", people.find(tie.dong(), tie.volunteer()).name());
    row.put("household", tie.household());
    if (seen.has(FieldGroup.ADDRESS_CARD)) {
      row.put("label", Ties.label(tie, seen.home().profile()).reveal());
    }
    row.put("substitute", tie.substitute().orElse(""));
    row.put("substituteName", people.name(tie.dong(), tie.substitute()));
    row.put("days", EnumSet.copyOf(tie.times().days()).stream().map(DayOfWeek::name).toList());
    row.put("from", tie.times().from().toString());
    row.put("to", tie.times().to().toString());
    row.put("holidays", tie.times().holidays());
    row.put("direct", tie.direct());
    row.put("start", tie.start().toString());
    row.put("end", tie.end().map(Object::toString).orElse(""));
    row.put("misses", tie.misses());
    row.put("again", tie.extra().map(Object::toString).orElse(""));
    return row;
  }
}
