package kr.salpim.local.board;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import kr.salpim.local.stream.StreamSwitch;

/** Whether the stream hastens, or everything is left to the clock. */
final class StreamRoutes {

  private final StreamSwitch stream;
  private final LiveEvents events;
  private final Bodies bodies;

  StreamRoutes(StreamSwitch stream, LiveEvents events, Bodies bodies) {
    this.stream = stream;
    this.events = events;
    this.bodies = bodies;
  }

  void install(Router router) {
    router.get("/board/api/stream").handler(this::show);
    router.post("/board/api/stream").handler(this::set);
  }

  private void set(RoutingContext context) {
    stream.set(Bodies.flag(bodies.object(context), "enabled"));
    events.stream();
    show(context);
  }

  private void show(RoutingContext context) {
    bodies.send(context, 200, Map.of("enabled", stream.enabled()));
  }
}
