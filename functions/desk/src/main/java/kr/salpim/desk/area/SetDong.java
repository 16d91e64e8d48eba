package kr.salpim.desk.area;

import jakarta.inject.Singleton;
import java.util.stream.Collectors;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.OperatorCommand;
import kr.salpim.domain.area.Area;
import kr.salpim.domain.area.Areas;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.parked.Operator;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Table;

/** Sets a dong or a district office up, under the name that its residents use. */
@Singleton
class SetDong implements OperatorCommand {

  /** It stands at the head of each message. */
  private static final int MAX_NAME = 20;

  private final Table table;
  private final Offices offices;
  private final Areas areas = Areas.shipped();

  SetDong(Table table, Offices offices) {
    this.table = table;
    this.offices = offices;
  }

  @Override
  public String name() {
    return "dong-set";
  }

  @Override
  public Deed prepare(Body body, Operator by) {
    String code = offices.code(body);
    mustExist(body, code);
    String name = body.text("name", MAX_NAME);
    return Deed.change(
        code,
        () -> {
          table.write(new Change.Put(Dong.nameItem(code, name), Condition.always()));
          return DeskAnswer.of("SET");
        });
  }

  /** Of most gu the dong are not shipped: what is known of a code decides, and its gu. */
  private void mustExist(Body body, String code) {
    if (areas.find(code, offices.today()).isPresent()) {
      return;
    }
    String now =
        areas.successors(code, offices.today()).stream()
            .map(Area::code)
            .collect(Collectors.joining(", "));
    if (!now.isEmpty()) {
      throw body.wrong(Offices.DONG, "is no area any more; it became " + now);
    }
    boolean office = code.equals(Dong.gu(code));
    if (office || areas.find(Dong.gu(code), offices.today()).isEmpty()) {
      throw body.wrong(Offices.DONG, "lies in no district that is known");
    }
  }
}
