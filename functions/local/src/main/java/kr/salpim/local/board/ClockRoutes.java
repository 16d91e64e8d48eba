package kr.salpim.local.board;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import kr.salpim.local.clock.Advance;
import kr.salpim.local.clock.ClockMove;
import kr.salpim.local.clock.MovedClock;

/** The moved clock: where it stands, and moving it on. */
final class ClockRoutes {

  /** {@code PT8784H0M0.000000001S} and then some. */
  private static final int MAX_DURATION = 40;

  private final MovedClock clock;
  private final ClockMove move;
  private final LiveEvents events;
  private final Bodies bodies;

  ClockRoutes(MovedClock clock, ClockMove move, LiveEvents events, Bodies bodies) {
    this.clock = clock;
    this.move = move;
    this.events = events;
    this.bodies = bodies;
  }

  void install(Router router) {
    router.get("/board/api/clock").handler(context -> bodies.send(context, 200, now()));
    router.post("/board/api/clock").blockingHandler(this::advance, false);
  }

  private void advance(RoutingContext context) {
    String written = Bodies.text(bodies.object(context), "advance", MAX_DURATION);
    move.move(
        Advance.parse(written)
            .orElseThrow(
                () -> new BadRequest("advance must be a duration up to a year, such as PT30M.")));
    events.clock();
    bodies.send(context, 200, now());
  }

  private Map<String, String> now() {
    return Map.of(
        "now", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString(),
        "offset", clock.offset().toString());
  }
}
