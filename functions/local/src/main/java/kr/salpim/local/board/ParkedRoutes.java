package kr.salpim.local.board;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.DeskCommand;
import kr.salpim.desk.DeskFunction;
import kr.salpim.desk.parked.ParkedEntry;
import kr.salpim.domain.parked.ParkedList;

/** What waits for a person: the list, and what a person does about it through the desk. */
final class ParkedRoutes {

  /** Nobody signs in to the board: whoever sits before it did it. */
  private static final String BOARD = "board";

  private final ParkedList parked;
  private final DeskFunction desk;
  private final String dong;
  private final LiveEvents events;
  private final Bodies bodies;

  ParkedRoutes(
      ParkedList parked, DeskFunction desk, String dong, LiveEvents events, Bodies bodies) {
    this.parked = parked;
    this.desk = desk;
    this.dong = dong;
    this.events = events;
    this.bodies = bodies;
  }

  void install(Router router) {
    router.get("/board/api/parked").blockingHandler(this::list, false);
    router
        .post("/board/api/parked/:id/release")
        .blockingHandler(context -> settle(context, "parked-release", id(context)), false);
    router.post("/board/api/parked/:id/dismiss").blockingHandler(this::dismiss, false);
  }

  /** Looks itself: an open page asks every few seconds, and each would be an access record. */
  private void list(RoutingContext context) {
    List<ParkedEntry> entries =
        parked.list(dong, ParkedList.MAX_LISTED).stream().map(ParkedEntry::of).toList();
    bodies.send(context, 200, entries);
  }

  private void dismiss(RoutingContext context) {
    ObjectNode fields = id(context);
    JsonNode reason = bodies.object(context).path("reason");
    if (reason.isTextual() && !reason.textValue().isBlank()) {
      fields.set("reason", reason);
    }
    settle(context, "parked-dismiss", fields);
  }

  private static ObjectNode id(RoutingContext context) {
    return JsonNodeFactory.instance.objectNode().put("id", context.pathParam("id"));
  }

  private void settle(RoutingContext context, String command, ObjectNode fields) {
    String from = context.request().remoteAddress().hostAddress();
    DeskAnswer answer = desk.onCommand(new DeskCommand(command, BOARD, from, "", fields));
    events.parked();
    if (answer.error().isPresent()) {
      throw new BadRequest(answer.error().get() + ".");
    }
    bodies.send(context, 200, Map.of("result", answer.result()));
  }
}
