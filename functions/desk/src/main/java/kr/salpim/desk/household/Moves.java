package kr.salpim.desk.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import kr.salpim.desk.Body;
import kr.salpim.domain.household.Handover;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;

/** Moves that wait for the new dong. */
@ApplicationScoped
class Moves {

  /** Each costs a read; more would be a dong that nobody looks after. */
  private static final int MAX_LISTED = 100;

  private final Table table;

  Moves(Table table) {
    this.table = table;
  }

  /** The move of a household for which somebody waits. */
  Handover waiting(Body body, Home home) {
    return home.move()
        .flatMap(sort -> table.get(new Key(Household.partition(home.id()), sort)))
        .map(Handover::from)
        .orElseThrow(() -> body.wrong(Cases.HOUSEHOLD, "is not on its way to another dong"));
  }

  List<Handover> to(String dong) {
    return table.board(Handover.list(dong), MAX_LISTED).stream()
        .map(table::get)
        .flatMap(Optional::stream)
        .map(Handover::from)
        .toList();
  }
}
