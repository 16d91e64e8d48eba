package kr.salpim.local.board;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.DeskCommand;
import kr.salpim.desk.DeskFunction;

/**
 * {@code POST /desk/{command}}: what a direct invocation with an IAM identity is in AWS. On this
 * machine nobody signs in; whoever sits before it says who they are.
 */
@ApplicationScoped
public class DeskRoutes {

  /** What one call carries; a file is loaded in many. */
  static final int MAX_BODY = 1024 * 1024;

  private static final String ALL = "/desk/*";

  private static final Map<String, Integer> STATUS =
      Map.of(DeskAnswer.REFUSED, Problems.BAD_REQUEST, DeskAnswer.FAILED, Problems.UNAVAILABLE);

  private final DeskFunction desk;
  private final Bodies bodies;
  private final LoadRoute load;

  DeskRoutes(DeskFunction desk, ObjectMapper json) {
    this.desk = desk;
    this.bodies = new Bodies(json);
    this.load = new LoadRoute(desk, json);
  }

  void install(@Observes Router router) {
    router.route(ALL).failureHandler(Problems::failed);
    load.install(router);
    router.route(ALL).handler(new Guard());
    router.route(ALL).handler(Guard::thisMachineAlone);
    router.route(ALL).handler(BodyHandler.create(false).setBodyLimit(MAX_BODY));
    router.post("/desk/:command").blockingHandler(this::command, false);
  }

  private void command(RoutingContext context) {
    JsonNode call = bodies.object(context);
    DeskAnswer answer =
        desk.onCommand(
            new DeskCommand(
                context.pathParam("command"),
                call.path("by").asText(),
                context.request().remoteAddress().hostAddress(),
                call.path("purpose").asText(),
                call.path("body")));
    bodies.send(context, STATUS.getOrDefault(answer.result(), 200), answer);
  }
}
