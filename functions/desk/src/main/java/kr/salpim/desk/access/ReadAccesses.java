package kr.salpim.desk.access;

import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.OperatorCommand;
import kr.salpim.domain.access.AccessLog;
import kr.salpim.domain.household.Homes;
import kr.salpim.domain.parked.Operator;
import kr.salpim.domain.table.Table;

/** Shows a month's accesses to one household's data, also where it was erased since. */
@Singleton
class ReadAccesses implements OperatorCommand {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private static final int MONTH = 7;

  private final AccessLog log;
  private final Homes homes;

  ReadAccesses(AccessLog log, Table table) {
    this.log = log;
    this.homes = new Homes(table);
  }

  @Override
  public String name() {
    return "access-read";
  }

  @Override
  public Deed prepare(Body body, Operator by) {
    String id = body.text("household", 64);
    if (!ID.matcher(id).matches()) {
      throw body.wrong("household", "is no id of a household");
    }
    YearMonth month = body.read("month", MONTH, YearMonth::parse);
    Set<String> all =
        Set.copyOf(homes.root(id).map(home -> home.household().ids()).orElse(List.of(id)));
    return Deed.read(id, () -> AccessRows.answer(log.of(all, month)));
  }
}
