package kr.salpim.desk.household;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.household.Home;

/** Shows a household's case in the groups of data that the caller may see, or asked for of them. */
@Singleton
class ReadCase implements StaffCommand {

  private final Cases cases;
  private final CaseView view;

  ReadCase(Cases cases, CaseView view) {
    this.cases = cases;
    this.view = view;
  }

  @Override
  public String name() {
    return "case-read";
  }

  @Override
  public boolean needsPurpose() {
    return true;
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    Home home = cases.home(body, Cases.HOUSEHOLD);
    Set<FieldGroup> asked = EnumSet.noneOf(FieldGroup.class);
    asked.addAll(body.words("groups", FieldGroup.class));
    if (asked.isEmpty()) {
      asked = cases.readable(by, home);
    }
    if (asked.isEmpty()) {
      return Deed.refused(
          List.of(home.id()), Verb.READ, asked, "you may see nothing of this household");
    }
    Set<FieldGroup> shown = asked;
    return cases.may(
        by, home, Verb.READ, shown, () -> DeskAnswer.of("FOUND", view.of(home, shown)));
  }
}
