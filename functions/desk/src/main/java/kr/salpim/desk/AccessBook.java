package kr.salpim.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import kr.salpim.domain.Ids;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;

/** Writes down who did what to whose data. */
@ApplicationScoped
class AccessBook {

  private final Table table;
  private final Clock clock;
  private final Ids ids;

  AccessBook(Table table, Clock clock, Ids ids) {
    this.table = table;
    this.clock = clock;
    this.ids = ids;
  }

  /** Returns once it is written. */
  void record(Caller caller, String command, Deed deed) {
    Instant now = clock.instant();
    LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
    table.write(
        new Change.Put(
            Item.at(new Key("L#" + day + "#0", now + "#" + ids.next()))
                .text("who", caller.who())
                .text("from", caller.from())
                .text("whose", deed.whose())
                .text("what", command + deed.what())
                .number("ok", deed.allowed() ? 1 : 0)
                .build(),
            Condition.always()));
  }
}
