package kr.salpim.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.salpim.adapters.testing.FunctionTable;
import kr.salpim.adapters.testing.MockLambda;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.visit.Visit;
import kr.salpim.domain.visit.VisitItem;
import kr.salpim.domain.visit.VisitResult;
import kr.salpim.domain.visit.VisitState;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Visit records at the desk; natively too ({@code RecordCommandsIT}). */
@QuarkusTest
@QuarkusTestResource(FunctionTable.class)
@QuarkusTestResource(MockLambda.class)
class RecordCommandsTest {

  private static final List<Map<String, String>> FIELDS =
      List.of(
          Map.of("field", "systolic", "value", "128"),
          Map.of("field", "pension", "value", "예"),
          Map.of("field", "places", "value", "예"),
          Map.of("field", "plan", "value", "함"),
          Map.of("field", "note", "value", "=잘 지내심"),
          Map.of("field", "again", "value", "아니요"));

  @BeforeAll
  static void anotherDong() {
    OtherDong.setUp();
  }

  @Test
  void aRecordIsWrittenReadAndHandedOutOnceTheResultIsKnown() {
    String home = VisitedHome.household("황보심", "1954-10-11", "010-0000-0756");
    String id = VisitedHome.visit(home, "o756", List.of(DemoDong.PLANNER, DemoDong.TEAM_LEAD));
    Map<String, Object> record = Map.of("id", id, "fields", FIELDS);
    refused(DeskCall.by(DemoDong.PLANNER, "visit-record", record), "id is refused: no-result");
    met(home, "o756");

    assertThat(DeskCall.by(DemoDong.PLANNER, "visit-record", record).getString("result"))
        .isEqualTo("RECORDED");
    assertThat(
            DeskCall.by(DemoDong.PLANNER, "visit-record-read", Map.of("id", id))
                .getList("body.fields.value"))
        .contains("128", "예");
    assertThat(
            DeskCall.by(DemoDong.PLANNER, "visit-record-export", Map.of("id", id))
                .getString("body.text"))
        .contains("대상자: 황보심", "수축기 혈압(mmHg): 128", "결과: 만남");
    Map<String, String> month = Map.of("month", VisitedHome.day().toString().substring(0, 7));
    JsonPath page = DeskCall.by(DemoDong.TEAM_LEAD, "visit-month-export", month);
    List<String> csv = page.getString("body.csv.SENIOR").lines().toList();
    assertThat(csv.get(0)).startsWith("\uFEFF\"방문일시\"").contains("\"수축기 혈압(mmHg)\"");
    assertThat(csv).anyMatch(line -> line.contains("\"황보심\"") && line.contains("\"128\""));
    assertThat(csv).anyMatch(line -> line.contains("\"'=잘 지내심\""));
    assertThat(page.getString("body.next")).isEmpty();
    refused(
        DeskCall.by(OtherDong.PLANNER, "visit-record-read", Map.of("id", id)),
        "you may not read this record");
    assertThat(DeskCall.by(OtherDong.PLANNER, "visit-month-export", month).getString("body.csv"))
        .doesNotContain("황보심");
  }

  @Test
  void aFieldThatIsThereTwiceIsRefused() {
    String home = VisitedHome.household("동방순", "1954-10-12", "010-0000-0757");
    String id = VisitedHome.visit(home, "o757", List.of(DemoDong.PLANNER));
    List<Map<String, String>> twice = new ArrayList<>(FIELDS);
    twice.add(Map.of("field", "note", "value", "다시 씀"));

    refused(
        DeskCall.by(DemoDong.PLANNER, "visit-record", Map.of("id", id, "fields", twice)),
        "fields.field is there twice");
  }

  @Test
  void whoMayNotChangeWhatIsOfHealthLeavesItAsItWas() {
    String home = VisitedHome.household("서문자", "1954-10-13", "010-0000-0758");
    String id = VisitedHome.visit(home, "o758", List.of(DemoDong.TEAM_LEAD));
    met(home, "o758");
    DeskCall.by(DemoDong.TEAM_LEAD, "visit-record", Map.of("id", id, "fields", FIELDS));
    List<Map<String, String>> notes = FIELDS.subList(1, FIELDS.size());

    assertThat(
            DeskCall.by(
                    DemoDong.PLANNER,
                    "visit-record",
                    Map.of("id", id, "fields", notes, "replace", true))
                .getString("result"))
        .isEqualTo("RECORDED");
    assertThat(
            DeskCall.by(DemoDong.TEAM_LEAD, "visit-record-read", Map.of("id", id))
                .getList("body.fields.value"))
        .contains("128");
  }

  private static void met(String home, String occurrence) {
    Item item = FunctionTable.table().get(Visit.key(home, "AGE_70", occurrence)).orElseThrow();
    Visit met = VisitItem.from(item).edit().cameTo(VisitResult.MET, VisitState.DONE).rests().done();
    FunctionTable.table().write(VisitItem.changed(met));
  }

  private static void refused(JsonPath answer, String why) {
    assertThat(answer.getString("result")).isEqualTo("REFUSED");
    assertThat(answer.getString("error")).startsWith(why);
  }
}
