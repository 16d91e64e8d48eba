package kr.salpim.local.board;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.visit.Visit;
import kr.salpim.domain.visit.VisitItem;

/** The dong's visits that are still to be, or to be written up; it shows nobody's household. */
final class VisitRoutes {

  /** Each costs a read; nobody looks through more on a page. */
  private static final int MAX_LISTED = 100;

  private final Table table;
  private final Directory directory;
  private final String dong;
  private final Bodies bodies;

  VisitRoutes(Table table, Directory directory, String dong, Bodies bodies) {
    this.table = table;
    this.directory = directory;
    this.dong = dong;
    this.bodies = bodies;
  }

  void install(Router router) {
    router.get("/board/api/visits").blockingHandler(this::list, false);
  }

  private void list(RoutingContext context) {
    List<VisitEntry> visits =
        table.board(VisitItem.list(dong), MAX_LISTED).stream()
            .flatMap(key -> table.get(key).stream())
            .map(VisitItem::from)
            // The index lags: what was closed a moment ago still stands in it.
            .filter(visit -> !visit.over())
            .sorted(Comparator.comparing(VisitRoutes::day))
            .map(visit -> VisitEntry.of(visit, directory.dong(dong)))
            .toList();
    bodies.send(context, 200, Map.of("visits", visits));
  }

  private static String day(Visit visit) {
    return visit.start().map(Object::toString).orElseGet(() -> visit.closes().toString());
  }
}
