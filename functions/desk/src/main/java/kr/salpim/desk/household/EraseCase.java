package kr.salpim.desk.household;

import jakarta.inject.Singleton;
import java.util.Map;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.household.Erasing;
import kr.salpim.domain.household.Home;

/** Erases a household for good; whoever calls repeats it until nothing is left. */
@Singleton
class EraseCase implements StaffCommand {

  /** Pages of a call: some seconds of a function's 30. */
  private static final int MAX_PAGES = 20;

  private final Cases cases;
  private final Erasing erasing;

  EraseCase(Cases cases, Erasing erasing) {
    this.cases = cases;
    this.erasing = erasing;
  }

  @Override
  public String name() {
    return "case-erase";
  }

  @Override
  public boolean needsPurpose() {
    return true;
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    Home home = cases.home(body, Cases.HOUSEHOLD);
    if (cases.version(body) != home.household().version()) {
      throw body.wrong("version", "is not the household's any more");
    }
    return cases.may(by, home, Verb.CHANGE, ExportCase.ALL, () -> erase(home.id(), by.token()));
  }

  private DeskAnswer erase(String id, String by) {
    int erased = 0;
    for (int page = 0; page < MAX_PAGES; page++) {
      Erasing.Result result = erasing.erase(id, by);
      if (result.refused()) {
        return DeskAnswer.refused("household is being visited: erase it when the visit has ended");
      }
      erased += result.erased();
      if (!result.left()) {
        return DeskAnswer.of("ERASED", Map.of("items", erased));
      }
    }
    return DeskAnswer.of("ERASING", Map.of("items", erased));
  }
}
