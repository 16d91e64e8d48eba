package kr.salpim.local.board;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.tie.RoundItem;
import kr.salpim.domain.tie.Sheet;
import kr.salpim.domain.tie.Volunteer;

/** The dong's check-ins of the latest day on which there were any. */
final class CheckinRoutes {

  /** Sheets: more people look after neighbours in no dong, and each costs a read. */
  private static final int MAX_SHEETS = 100;

  private final Table table;
  private final Directory directory;
  private final String dong;
  private final Bodies bodies;

  CheckinRoutes(Table table, Directory directory, String dong, Bodies bodies) {
    this.table = table;
    this.directory = directory;
    this.dong = dong;
    this.bodies = bodies;
  }

  void install(Router router) {
    router.get("/board/api/checkins").blockingHandler(this::list, false);
  }

  private void list(RoutingContext context) {
    List<Sheet> sheets =
        table.board(Sheet.list(dong), MAX_SHEETS).stream()
            .flatMap(key -> table.get(key).stream())
            .map(Sheet::from)
            .toList();
    Optional<LocalDate> day = sheets.stream().map(Sheet::day).max(Comparator.naturalOrder());
    List<CheckinEntry> rounds =
        sheets.stream()
            .filter(sheet -> day.filter(sheet.day()::equals).isPresent())
            .flatMap(sheet -> sheet.lines().stream().flatMap(line -> entry(sheet, line).stream()))
            .toList();
    bodies.send(context, 200, Map.of("checkins", rounds));
  }

  /** The round, on the sheet of whoever looks after it now. */
  private Optional<CheckinEntry> entry(Sheet sheet, Sheet.Line line) {
    return table
        .get(line.round())
        .map(RoundItem::from)
        .filter(round -> round.holder().equals(sheet.holder()))
        .map(round -> CheckinEntry.of(round, this::name));
  }

  private String name(String token) {
    if (token.isEmpty()) {
      return "";
    }
    return directory
        .dong(dong)
        .staff(token)
        .map(Staff::name)
        .or(() -> table.get(Volunteer.key(dong, token)).map(Volunteer::from).map(Volunteer::name))
        .map(Secret::reveal)
        .orElse("");
  }
}
