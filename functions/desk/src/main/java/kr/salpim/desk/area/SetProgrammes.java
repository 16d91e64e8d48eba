package kr.salpim.desk.area;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.OperatorCommand;
import kr.salpim.domain.parked.Operator;
import kr.salpim.domain.visit.ProgrammeSetting;

/**
 * Sets the visit programmes that a dong or gu has in place of the shipped ones, as rows of {@code
 * programmes.tsv} and {@code use <set>}, or takes them away; every plan there is then looked at
 * anew. What stood there before is in the answer, for whoever wants it back.
 */
@Singleton
class SetProgrammes implements OperatorCommand {

  private static final String ROWS = "rows";

  /** A source may take some lines of a document's name; the other cells are short. */
  private static final int MAX_ROW = 500;

  private final ProgrammeSetting setting;
  private final Offices offices;

  SetProgrammes(ProgrammeSetting setting, Offices offices) {
    this.setting = setting;
    this.offices = offices;
  }

  @Override
  public String name() {
    return "programmes-set";
  }

  @Override
  public Deed prepare(Body body, Operator by) {
    String code = offices.office(body).code();
    List<String> rows = body.strings(ROWS, MAX_ROW);
    if (body.flag("remove")) {
      if (!rows.isEmpty()) {
        throw body.wrong(ROWS, "must be empty where they are removed");
      }
      return Deed.change(code, () -> answer("REMOVED", setting.remove(code)));
    }
    String lines = String.join("\n", rows);
    check(body, code, lines);
    return Deed.change(code, () -> answer("SET", setting.set(code, lines)));
  }

  private void check(Body body, String code, String lines) {
    try {
      setting.check(code, lines);
    } catch (IllegalArgumentException unreadable) {
      throw body.wrong(ROWS, "cannot be read: " + unreadable.getMessage());
    }
  }

  private static DeskAnswer answer(String result, ProgrammeSetting.Done done) {
    return DeskAnswer.of(done.changed() ? result : "SAME", Map.of("before", done.before()));
  }
}
