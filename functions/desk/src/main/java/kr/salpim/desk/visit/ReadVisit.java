package kr.salpim.desk.visit;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.household.Residence;
import kr.salpim.domain.visit.Visit;

/** Opens one visit: what happened, and of the household what the caller may see. */
@Singleton
class ReadVisit implements StaffCommand {

  /** What a visit shows; the rest of the case is {@code case-read}'s. */
  private static final Set<FieldGroup> SHOWN =
      Set.of(
          FieldGroup.STATE,
          FieldGroup.ADDRESS_CARD,
          FieldGroup.CONTACT,
          FieldGroup.CAUTION,
          FieldGroup.NOTES);

  private final VisitAccess access;
  private final VisitRows rows;

  ReadVisit(VisitAccess access, VisitRows rows) {
    this.access = access;
    this.rows = rows;
  }

  @Override
  public String name() {
    return "visit-read";
  }

  @Override
  public boolean needsPurpose() {
    return true;
  }

  @Override
  public boolean forHelpers() {
    return true;
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    Visit visit = access.in(body);
    Home home = access.home(visit);
    Set<FieldGroup> groups = access.allowed(by, home, visit, Verb.READ);
    groups.retainAll(SHOWN);
    if (groups.isEmpty()) {
      return Deed.refused(
          List.of(home.id()), Verb.READ, groups, "you may see nothing of this visit");
    }
    return new Deed(
        List.of(home.id()),
        Verb.READ,
        groups,
        true,
        () -> DeskAnswer.of("FOUND", view(visit, home.profile(), groups, by)));
  }

  private Map<String, Object> view(Visit visit, Profile profile, Set<FieldGroup> groups, Staff by) {
    Map<String, Object> view = rows.row(visit, by);
    if (groups.contains(FieldGroup.ADDRESS_CARD)) {
      view.put("address", profile.residence().map(Residence::written).orElse(""));
    }
    if (by.role() == Role.HELPER) {
      return view;
    }
    view.put("record", rows.record(visit));
    if (groups.contains(FieldGroup.ADDRESS_CARD)) {
      view.put("names", profile.members().stream().map(Member::name).toList());
    }
    if (groups.contains(FieldGroup.CONTACT)) {
      view.put("phones", profile.phones());
    }
    if (groups.contains(FieldGroup.NOTES)) {
      view.put("exempted", visit.exemption().map(why -> why.reason().reveal()).orElse(""));
    }
    return view;
  }
}
