package kr.salpim.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.salpim.adapters.testing.FunctionTable;
import kr.salpim.adapters.testing.MockLambda;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Test;

/** Files in chunks; natively too ({@code LoadCommandsIT}). */
@QuarkusTest
@QuarkusTestResource(FunctionTable.class)
@QuarkusTestResource(MockLambda.class)
class LoadCommandsTest {

  private static final String TODAY = LocalDate.now(WorkingDays.SEOUL).toString();

  @Test
  void aFileIsTakenLineByLineAndTheSameAgainChangesNothing() {
    Map<String, Object> file = file("households-1", "HOUSEHOLDS", "CSV");
    file.put("header", List.of("관리번호", "성명", "생년월일", "전화번호", "주소"));
    JsonPath begun = planner("load-begin", file);
    assertThat(begun.getString("result")).as(begun.prettify()).isEqualTo("RUNNING");
    assertThat(begun.getInt("body.lastLine")).isEqualTo(1);
    String job = begun.getString("body.job");
    Map<String, Object> chunk =
        Map.of(
            "job",
            job,
            "firstLine",
            2,
            "lines",
            List.of(
                "A-1,고점례,1946-01-02,010-0000-0811,구로동로 111",
                "A-2,나말년,2999-01-02,010-0000-0812,구로동로 112",
                "A-3,도윤자,1949-03-04,010-0000-0813,구로동로 113"));

    JsonPath done = planner("load-chunk", chunk);
    assertThat(done.getInt("body.taken")).isEqualTo(2);
    assertThat(done.getInt("body.bad[0].line")).isEqualTo(3);
    assertThat(done.getList("body.bad[0].problems")).containsExactly("birth: in-future");
    assertThat(planner("load-chunk", chunk).getInt("body.taken")).isEqualTo(2);
    refused(
        planner("load-chunk", Map.of("job", job, "firstLine", 9, "lines", List.of("x"))),
        "firstLine must be 5");
    assertThat(planner("load-finish", Map.of("job", job)).getString("result")).isEqualTo("DONE");
    assertThat(planner("load-begin", file).getString("result")).isEqualTo("DONE");

    JsonPath progress = planner("load-progress", Map.of("job", job));
    assertThat(progress.getInt("body.refused")).isEqualTo(1);
    assertThat(progress.getInt("body.bad[0].line")).isEqualTo(3);
    assertThat(progress.prettify()).doesNotContain("나말년", "0812");
    assertThat(
            planner("household-find", Map.of("phone", "010-0000-0811"))
                .getList("body.households.names.flatten()"))
        .containsExactly("고점례");
  }

  @Test
  void signalsOfAnInstitutionGoToTheirHouseholds() {
    Map<String, Object> file = file("signals-1", "SIGNALS", "NDJSON");
    String job = planner("load-begin", file).getString("body.job");
    String row =
        "{\"reference\":\"S-1\",\"kind\":\"ELECTRICITY_ARREARS\",\"observed\":\""
            + TODAY
            + "\",\"amount\":120000,\"months\":4,\"name\":\"류금자\",\"birth\":\"1944-04-04\","
            + "\"phone\":\"010-0000-0821\"}";

    JsonPath done =
        planner(
            "load-chunk",
            Map.of("job", job, "firstLine", 1, "lines", List.of(row, row, "{", "{\"a\":{}}")));

    assertThat(done.getInt("body.taken")).as(done.prettify()).isEqualTo(1);
    assertThat(done.getInt("body.same")).isEqualTo(1);
    assertThat(done.getList("body.bad.line")).containsExactly(3, 4);
    String id =
        planner("household-find", Map.of("phone", "010-0000-0821"))
            .getString("body.households[0].household");
    JsonPath read = planner("case-read", Map.of("household", id, "groups", List.of("SIGNALS")));
    assertThat(read.getString("body.signals[0].kind")).isEqualTo("ELECTRICITY_ARREARS");
    assertThat(read.getInt("body.signals[0].amount")).isEqualTo(120000);
  }

  @Test
  void nobodyLoadsIntoAnotherDongAndWhoeverMayOfTheOwnGoesOn() {
    Map<String, Object> file = file("elsewhere", "HOUSEHOLDS", "NDJSON");
    String job = planner("load-begin", file).getString("body.job");
    String row =
        "{\"reference\":\"E-1\",\"name\":\"마순덕\",\"birth\":\"1950-05-05\","
            + "\"phone\":\"010-0000-0831\",\"dong\":\"1153055000\"}";
    Map<String, Object> chunk = Map.of("job", job, "firstLine", 1, "lines", List.of(row));

    for (String command : List.of("load-progress", "load-finish")) {
      refused(
          DeskCall.by(DemoDong.NIGHT_DESK, command, Map.of("job", job)),
          "you may not load a file of HOUSEHOLDS");
    }
    refused(
        DeskCall.by(DemoDong.NIGHT_DESK, "load-chunk", chunk),
        "you may not load a file of HOUSEHOLDS");
    refused(planner("load-progress", Map.of("job", "none")), "job is none that is known");
    assertThat(planner("load-chunk", chunk).getList("body.bad[0].problems"))
        .containsExactly("dong: unknown-dong");
    assertThat(
            DeskCall.by(DemoDong.TEAM_LEAD, "load-finish", Map.of("job", job)).getString("result"))
        .isEqualTo("DONE");
    file.put("dong", "1153055000");
    refused(planner("load-begin", file), "you may not load a file of HOUSEHOLDS");
  }

  @Test
  void whatACallerMayNotChangeIsNotLoadedEither() {
    Map<String, Object> file = file("crisis", "HOUSEHOLDS", "NDJSON");
    String job = planner("load-begin", file).getString("body.job");
    String row = "{\"reference\":\"C-%d\",\"name\":\"차복순\",\"birth\":\"1950-05-0%d\",\"%s\":\"y\"}";
    List<String> rows = List.of(row.formatted(1, 1, "care_crisis"), row.formatted(2, 2, "caution"));

    JsonPath done = planner("load-chunk", Map.of("job", job, "firstLine", 1, "lines", rows));

    assertThat(done.getInt("body.taken")).as(done.prettify()).isEqualTo(1);
    assertThat(done.getList("body.bad[0].problems")).containsExactly("care_crisis: not-permitted");
    file.put("source", "RESIDENT");
    refused(planner("load-begin", file), "source must be one of [INSTITUTION, STAFF]");
  }

  @Test
  void aFileThatCannotBeLoadedIsRefusedBeforeItsFirstLine() {
    Map<String, Object> file = file("bad", "SIGNALS", "CSV");
    file.put("header", List.of("성명", "성명"));
    refused(planner("load-begin", file), "reference is refused: missing; kind is refused: missing");
    file.put("sha256", "abc");
    refused(planner("load-begin", file), "sha256 must be the file's SHA-256");
    refused(
        DeskCall.by(DemoDong.NIGHT_DESK, "load-begin", file("n", "SIGNALS", "NDJSON")),
        "you may not load a file of SIGNALS");
  }

  private static Map<String, Object> file(String name, String kind, String format) {
    return new HashMap<>(
        Map.of(
            "name", name,
            "sha256", "0".repeat(64),
            "kind", kind,
            "format", format,
            "institution", "한국전력"));
  }

  private static JsonPath planner(String command, Map<String, ?> body) {
    return DeskCall.by(DemoDong.PLANNER, command, body);
  }

  private static void refused(JsonPath answer, String why) {
    assertThat(answer.getString("result")).as(answer.prettify()).isEqualTo("REFUSED");
    assertThat(answer.getString("error")).startsWith(why);
  }
}
