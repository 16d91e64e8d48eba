package kr.salpim.local.board;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import kr.salpim.desk.alert.AlertViews;
import kr.salpim.local.clock.MovedClock;
import kr.salpim.local.demo.Examples;

/**
 * The households that wait for somebody. Whoever opens one does so through the desk, which records
 * it; this list shows nobody's data.
 */
final class AlertRoutes {

  private final AlertViews alerts;
  private final String dong;
  private final MovedClock clock;
  private final Bodies bodies;

  AlertRoutes(AlertViews alerts, String dong, MovedClock clock, Bodies bodies) {
    this.alerts = alerts;
    this.dong = dong;
    this.clock = clock;
    this.bodies = bodies;
  }

  void install(Router router) {
    router.get("/board/api/alerts").blockingHandler(this::list, false);
    router.get("/board/api/examples/:name").blockingHandler(this::example, false);
  }

  /** Looks itself: an open page asks every few seconds, and each would be an access record. */
  private void list(RoutingContext context) {
    bodies.send(context, 200, Map.of("alerts", alerts.open(dong)));
  }

  private void example(RoutingContext context) {
    Examples.find(context.pathParam("name"), clock.instant())
        .ifPresentOrElse(
            file ->
                context.response().putHeader("content-type", "text/csv; charset=utf-8").end(file),
            () -> Problems.send(context, Problems.NOT_FOUND, "There is no such example."));
  }
}
