package kr.salpim.desk.household;

import jakarta.inject.Singleton;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.household.Handovers;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.LogEntry;
import kr.salpim.domain.table.Table;

/** Hands a household that moved to another dong, which must accept it; or takes that back. */
@Singleton
class MoveHousehold implements StaffCommand {

  private final Cases cases;
  private final Moves moves;
  private final Handovers handovers;
  private final Table table;

  MoveHousehold(Cases cases, Moves moves, Handovers handovers, Table table) {
    this.cases = cases;
    this.moves = moves;
    this.handovers = handovers;
    this.table = table;
  }

  @Override
  public String name() {
    return "household-move";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    Home home = cases.home(body, Cases.HOUSEHOLD);
    String reason = body.text("reason", LogEntry.MAX_REASON);
    if (body.flag("withdraw")) {
      var waiting = moves.waiting(body, home);
      return cases.may(
          by,
          home,
          Verb.CHANGE,
          Cases.WHERE_THEY_ARE,
          () -> Outcomes.of(handovers.withdraw(waiting.key(), by.token(), reason)));
    }
    String to = body.dong("to");
    if (table.get(Dong.nameItem(to, "").key()).isEmpty()) {
      throw body.wrong("to", "is no dong that is set up; one that moved away stands MOVED_AWAY");
    }
    return cases.may(
        by,
        home,
        Verb.CHANGE,
        Cases.WHERE_THEY_ARE,
        () -> Outcomes.of(handovers.propose(home.id(), to, by.token(), reason)));
  }
}
