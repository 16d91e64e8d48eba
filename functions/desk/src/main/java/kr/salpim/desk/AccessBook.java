package kr.salpim.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import kr.salpim.domain.Ids;
import kr.salpim.domain.access.AccessLog;
import kr.salpim.domain.access.AccessRecord.Outcome;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Written;

/** Writes down who is about to do what to whose data. */
@ApplicationScoped
class AccessBook {

  private final AccessLog log;
  private final Invocation invocation;
  private final Table table;
  private final Ids ids;

  AccessBook(AccessLog log, Invocation invocation, Table table, Ids ids) {
    this.log = log;
    this.invocation = invocation;
    this.table = table;
    this.ids = ids;
  }

  /** Returns once it is written; all of it or nothing. */
  void record(Caller caller, String command, Deed deed) {
    List<Change> records =
        Stream.concat(
                deed.whose().stream()
                    .map(whose -> record(caller, command, deed, whose, deed.allowed())),
                deed.hidden().stream().map(whose -> record(caller, command, deed, whose, false)))
            .toList();
    Written written =
        records.size() == 1 ? table.write(records.get(0)) : table.writeAll(records, ids.next());
    if (written instanceof Written.Refused) {
      throw new IllegalStateException("an access record's id was taken");
    }
  }

  private Change record(Caller caller, String command, Deed deed, String whose, boolean allowed) {
    Outcome outcome = allowed ? Outcome.ALLOWED : Outcome.REFUSED;
    return log.record(
        caller.who(),
        caller.from(),
        invocation.id(),
        whose,
        command,
        deed.verb(),
        deed.groups(),
        outcome,
        caller.purpose());
  }
}
