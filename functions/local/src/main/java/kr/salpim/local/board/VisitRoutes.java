package kr.salpim.local.board;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.visit.OpenVisits;

/** The dong's visits that are still to be, or to be written up; it shows nobody's household. */
final class VisitRoutes {

  /** Each costs a read; nobody looks through more on a page. */
  private static final int MAX_LISTED = 100;

  private final OpenVisits open;
  private final Directory directory;
  private final String dong;
  private final Bodies bodies;

  VisitRoutes(Table table, Directory directory, String dong, Bodies bodies) {
    this.open = new OpenVisits(table);
    this.directory = directory;
    this.dong = dong;
    this.bodies = bodies;
  }

  void install(Router router) {
    router.get("/board/api/visits").blockingHandler(this::list, false);
  }

  private void list(RoutingContext context) {
    List<VisitEntry> visits =
        open.keys(dong).stream()
            .limit(MAX_LISTED)
            .flatMap(key -> open.find(key).stream())
            .map(one -> VisitEntry.of(one, directory.dong(dong)))
            .toList();
    bodies.send(context, 200, Map.of("visits", visits));
  }
}
