package kr.salpim.desk.household;

import jakarta.inject.Singleton;
import java.util.Map;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.household.Handover;

/** Households that wait for the caller's dong to accept them. */
@Singleton
class ListMoves implements StaffCommand {

  private final Moves moves;

  ListMoves(Moves moves) {
    this.moves = moves;
  }

  @Override
  public String name() {
    return "moves";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    return Deed.read(
        by.dong(),
        () ->
            DeskAnswer.of(
                "LISTED",
                Map.of("moves", moves.to(by.dong()).stream().map(ListMoves::row).toList())));
  }

  /** Why it moves stays with those who may see it. */
  private static Map<String, Object> row(Handover move) {
    return Map.of(
        Cases.HOUSEHOLD,
        move.household(),
        "from",
        move.from(),
        "proposed",
        move.proposed().toString());
  }
}
