package kr.salpim.desk.area;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.OperatorCommand;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.ladder.Ladders;
import kr.salpim.domain.parked.Operator;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;

/**
 * Sets the ladders that a dong or gu has in place of the shipped ones, as rows of {@code
 * ladders.tsv}, each valid from its day; or takes them away. The rows are all that it has: what
 * stood there before is in the answer, for whoever wants it back.
 */
@Singleton
class SetLadders implements OperatorCommand {

  private static final String ROWS = "rows";

  /** A task has 60 letters, roles and a source a hundred each. */
  private static final int MAX_ROW = 500;

  private final Table table;
  private final Offices offices;

  SetLadders(Table table, Offices offices) {
    this.table = table;
    this.offices = offices;
  }

  @Override
  public String name() {
    return "ladder-set";
  }

  @Override
  public Deed prepare(Body body, Operator by) {
    Dong dong = offices.office(body);
    List<String> rows = body.strings(ROWS, MAX_ROW);
    if (body.flag("remove")) {
      if (!rows.isEmpty()) {
        throw body.wrong(ROWS, "must be empty where they are removed");
      }
      Key key = Dong.ladderItem(dong.code(), "").key();
      return deed(dong, "REMOVED", new Change.Delete(key, Condition.always()));
    }
    return deed(dong, "SET", new Change.Put(item(body, dong, rows), Condition.always()));
  }

  private static Item item(Body body, Dong dong, List<String> rows) {
    try {
      return Ladders.item(dong.code(), String.join("\n", rows));
    } catch (IllegalArgumentException unreadable) {
      throw body.wrong(ROWS, "cannot be read: " + unreadable.getMessage());
    }
  }

  private Deed deed(Dong dong, String result, Change change) {
    return Deed.change(
        dong.code(),
        () -> {
          List<String> before = own(dong.code());
          table.write(change);
          return DeskAnswer.of(result, Map.of("before", before));
        });
  }

  /** Without those of the gu, which a dong has as well. */
  private List<String> own(String code) {
    return table.get(Dong.ladderItem(code, "").key()).flatMap(Dong::rows).stream()
        .flatMap(rows -> Stream.of(rows.split("\n")))
        .toList();
  }
}
