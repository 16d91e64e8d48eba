package kr.salpim.desk.household;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.access.Subject;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.household.Draft;
import kr.salpim.domain.household.Handover;
import kr.salpim.domain.household.Handovers;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.LogEntry;

/** The new dong accepts a household that moved there, or refuses it. */
@Singleton
class AcceptHousehold implements StaffCommand {

  private final Cases cases;
  private final Moves moves;
  private final Handovers handovers;

  AcceptHousehold(Cases cases, Moves moves, Handovers handovers) {
    this.cases = cases;
    this.moves = moves;
    this.handovers = handovers;
  }

  @Override
  public String name() {
    return "household-accept";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    Home home = cases.home(body, Cases.HOUSEHOLD);
    Handover move = moves.waiting(body, home);
    boolean refused = body.flag("refuse");
    Optional<String> zone = body.optionalText("zone", Draft.MAX_ZONE);
    String reason = refused ? body.text("reason", LogEntry.MAX_REASON) : "";
    Subject there =
        new Subject(move.to(), zone, Set.of(), Optional.empty(), home.profile().careCrisis());
    return cases.allowed(by, there, Verb.CHANGE, Cases.WHERE_THEY_ARE)
        ? new Deed(
            List.of(home.id()),
            Verb.CHANGE,
            Cases.WHERE_THEY_ARE,
            true,
            () -> decide(move, by, refused, zone, reason))
        : Deed.refused(
            List.of(home.id()),
            Verb.CHANGE,
            Cases.WHERE_THEY_ARE,
            Cases.notYours(Cases.WHERE_THEY_ARE));
  }

  private DeskAnswer decide(
      Handover move, Staff by, boolean refused, Optional<String> zone, String reason) {
    return Outcomes.of(
        refused
            ? handovers.refuse(move.key(), by.token(), reason)
            : handovers.accept(move.key(), by.token(), zone));
  }
}
