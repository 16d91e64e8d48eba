package kr.salpim.local.board;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import kr.salpim.delivery.ParkedEntry;
import kr.salpim.domain.parked.BadInput;
import kr.salpim.domain.parked.Operator;
import kr.salpim.domain.parked.ParkedList;
import kr.salpim.domain.parked.Settled;

/** What waits for a person: the list, and what a person does about it. */
final class ParkedRoutes {

  /** Nobody signs in to the board: whoever sits before it did it. */
  private static final Operator BOARD = new Operator("board");

  /** What is done with one of the list. */
  private interface Step {
    Settled take(String id, Operator by);
  }

  private final ParkedList parked;
  private final String dong;
  private final LiveEvents events;
  private final Bodies bodies;

  ParkedRoutes(ParkedList parked, String dong, LiveEvents events, Bodies bodies) {
    this.parked = parked;
    this.dong = dong;
    this.events = events;
    this.bodies = bodies;
  }

  void install(Router router) {
    router.get("/board/api/parked").blockingHandler(this::list, false);
    router
        .post("/board/api/parked/:id/release")
        .blockingHandler(context -> settle(context, parked::release), false);
    router
        .post("/board/api/parked/:id/dismiss")
        .blockingHandler(context -> settle(context, parked::dismiss), false);
  }

  private void list(RoutingContext context) {
    List<ParkedEntry> entries =
        parked.list(dong, ParkedList.MAX_LISTED).stream().map(ParkedEntry::of).toList();
    bodies.send(context, 200, entries);
  }

  private void settle(RoutingContext context, Step step) {
    try {
      Settled settled = step.take(context.pathParam("id"), BOARD);
      events.parked();
      bodies.send(context, 200, Map.of("result", settled.name()));
    } catch (BadInput wrong) {
      throw new BadRequest(wrong.getMessage() + ".");
    }
  }
}
