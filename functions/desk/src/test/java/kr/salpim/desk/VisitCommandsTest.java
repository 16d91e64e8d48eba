package kr.salpim.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.salpim.adapters.testing.FunctionTable;
import kr.salpim.adapters.testing.MockLambda;
import kr.salpim.domain.access.AccessRecord;
import kr.salpim.domain.access.AccessRecord.Outcome;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.visit.Quarter;
import kr.salpim.domain.visit.Visit;
import kr.salpim.domain.visit.VisitEntry;
import kr.salpim.domain.visit.VisitEntry.What;
import kr.salpim.domain.visit.VisitItem;
import kr.salpim.domain.visit.VisitResult;
import kr.salpim.domain.visit.VisitState;
import kr.salpim.domain.visit.Visitor;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What staff command about visits; natively too ({@code VisitCommandsIT}). */
@QuarkusTest
@TestProfile(VisitProfile.class)
@QuarkusTestResource(FunctionTable.class)
@QuarkusTestResource(MockLambda.class)
class VisitCommandsTest {

  private static final String HELPER = "+821000000388";

  @BeforeAll
  static void aHelperAndAnotherDong() {
    OtherDong.setUp();
    Staff helper =
        new Staff(
            DemoDong.CODE,
            Role.HELPER,
            token(HELPER),
            new Secret("보조원"),
            DemoDong.sms(HELPER),
            Optional.empty());
    put(helper.toContact().toItem());
    put(helper.toItem());
  }

  @Test
  void aMemberIsPutIntoAProgrammeAndTakenOut() {
    String home = household("강점례", "1949-04-05", "010-0000-0751");
    Map<String, Object> wish = enrolment(home, 0, "POVERTY_CRISIS");
    assertThat(DeskCall.by(DemoDong.PLANNER, "programme-enrol", wish).getLong("body.version"))
        .isEqualTo(1);
    refused(
        DeskCall.by(DemoDong.PLANNER, "programme-enrol", wish),
        "version is not the household's any more: it is 1");
    refused(
        DeskCall.by(DemoDong.PLANNER, "programme-enrol", enrolment(home, 1, "HEALTH_SELF")),
        "programme is refused: not-permitted");
    refused(
        DeskCall.by(DemoDong.TEAM_LEAD, "programme-enrol", enrolment(home, 1, "WALKS")),
        "programme is refused: unknown-programme");
    refused(
        DeskCall.by(OtherDong.PLANNER, "programme-enrol", enrolment(home, 1, "POVERTY_CRISIS")),
        "you may not do this");
    JsonPath left =
        DeskCall.by(
            DemoDong.PLANNER,
            "programme-leave",
            Map.of(
                "household",
                home,
                "version",
                1,
                "programme",
                "POVERTY_CRISIS",
                "member",
                0,
                "reason",
                "형편이 나아짐"));
    assertThat(left.getString("result")).isEqualTo("CHANGED");
    JsonPath read = DeskCall.by(DemoDong.PLANNER, "case-read", Map.of("household", home));
    assertThat(read.getList("body.log.what"))
        .contains("ENROLLED POVERTY_CRISIS", "LEFT POVERTY_CRISIS");
    assertThat(Accesses.of(home))
        .filteredOn(record -> record.command().equals("programme-enrol"))
        .extracting(AccessRecord::outcome)
        .contains(Outcome.ALLOWED, Outcome.REFUSED);
  }

  @Test
  void aHelperSeesWhenAndWhereAndWhetherCautionIsDueAndNothingElse() {
    String home = household("남궁옥", "1950-06-07", "010-0000-0752");
    String id = visit(home, "o752", List.of(DemoDong.PLANNER, HELPER));
    JsonPath list = DeskCall.by(HELPER, "visit-list", Map.of());
    assertThat(list.getList("body.visits.id")).containsExactly(id);
    assertThat(list.<String, Object>getMap("body.visits[0]"))
        .containsOnlyKeys("id", "start", "minutes", "zone", "caution");
    JsonPath read = DeskCall.by(HELPER, "visit-read", Map.of("id", id));
    assertThat(read.<String, Object>getMap("body"))
        .containsOnlyKeys("id", "start", "minutes", "zone", "caution", "address");
    refused(
        DeskCall.by(HELPER, "case-read", Map.of("household", home)),
        "command is not one for helpers");

    JsonPath planner = DeskCall.by(DemoDong.PLANNER, "visit-read", Map.of("id", id));
    assertThat(planner.getList("body.names")).containsExactly("남궁옥");
    refused(
        DeskCall.by(OtherDong.PLANNER, "visit-read", Map.of("id", id)),
        "you may see nothing of this visit");
    assertThat(
            DeskCall.by(OtherDong.PLANNER, "visit-list", Map.of("dong", DemoDong.CODE))
                .getList("body.visits"))
        .isEmpty();
  }

  @Test
  void onlyTheTeamLeadNamesAndAHelperWithoutTrainingIsRefused() {
    String home = household("독고순", "1951-07-08", "010-0000-0753");
    String id = visit(home, "o753", List.of(DemoDong.PLANNER));
    Map<String, String> helper = Map.of("id", id, "phone", HELPER);
    refused(DeskCall.by(DemoDong.PLANNER, "visit-name", helper), "only 복지팀장 names");
    refused(
        DeskCall.by(DemoDong.TEAM_LEAD, "visit-name", helper),
        "phone is a helper without a dated training");
    refused(
        DeskCall.by(DemoDong.TEAM_LEAD, "visit-name", Map.of("id", id, "phone", "01000009999")),
        "phone is nobody who works there that day");
  }

  @Test
  void whoeverGoesAloneWasApprovedAndCounted() {
    String home = household("제갈분", "1952-08-09", "010-0000-0754");
    String id = visit(home, "o754", List.of(DemoDong.PLANNER));
    Map<String, String> except = Map.of("id", id, "reason", "둘째 사람이 병가");
    refused(
        DeskCall.by(DemoDong.PLANNER, "visit-except", except),
        "only 복지팀장 and 동장 approve that somebody goes alone");
    assertThat(DeskCall.by(DemoDong.TEAM_LEAD, "visit-except", except).getString("result"))
        .isEqualTo("EXCEPTED");
    String quarter = Quarter.of(day()).toString();
    JsonPath counts =
        DeskCall.by(DemoDong.TEAM_LEAD, "visit-exceptions", Map.of("quarter", quarter));
    assertThat(counts.getInt("body.exceptions.find { it.programme == 'AGE_70' }.single"))
        .isEqualTo(1);
    refused(
        DeskCall.by(
            DemoDong.TEAM_LEAD,
            "programme-except",
            Map.of("programme", "BIRTH", "quarter", quarter, "reason", "한 명씩")),
        "programme is not ordinary");
    refused(
        DeskCall.by(DemoDong.TEAM_LEAD, "visit-exceptions", Map.of("quarter", "soon")),
        "quarter cannot be read: a quarter is written 2026-Q4");
  }

  @Test
  void aVisitIsOfferedOtherTimesAndItsResultIsNotSaidBeforeItWas() {
    String home = household("선우말", "1953-09-10", "010-0000-0755");
    String id = visit(home, "o755", List.of(DemoDong.PLANNER, DemoDong.TEAM_LEAD));
    assertThat(DeskCall.by(DemoDong.PLANNER, "visit-shift", Map.of("id", id)).getString("result"))
        .isEqualTo("OFFERED");
    refused(
        DeskCall.by(DemoDong.PLANNER, "visit-shift", Map.of("id", id, "start", "2020-01-02T10:00")),
        "start is outside the visit's window");
    refused(
        DeskCall.by(DemoDong.PLANNER, "visit-result", Map.of("id", id, "result", "MET")),
        "nobody has been there yet");
    Item item = FunctionTable.table().get(Visit.key(home, "AGE_70", "o755")).orElseThrow();
    Visit begun = VisitItem.from(item).edit().begins(Instant.now()).done();
    FunctionTable.table().write(VisitItem.changed(begun));
    refused(
        DeskCall.by(DemoDong.PLANNER, "visit-result", Map.of("id", id, "result", "MET")),
        "somebody is still there: a visitor says 종료 first");
  }

  @Test
  void aRecordIsWrittenReadAndHandedOutOnceTheResultIsKnown() {
    String home = household("황보심", "1954-10-11", "010-0000-0756");
    String id = visit(home, "o756", List.of(DemoDong.PLANNER, DemoDong.TEAM_LEAD));
    Map<String, Object> record =
        Map.of(
            "id",
            id,
            "fields",
            List.of(
                Map.of("field", "systolic", "value", "128"),
                Map.of("field", "pension", "value", "예"),
                Map.of("field", "places", "value", "예"),
                Map.of("field", "plan", "value", "함"),
                Map.of("field", "note", "value", "=잘 지내심"),
                Map.of("field", "again", "value", "아니요")));
    refused(DeskCall.by(DemoDong.PLANNER, "visit-record", record), "id is refused: no-result");
    Item item = FunctionTable.table().get(Visit.key(home, "AGE_70", "o756")).orElseThrow();
    Visit met = VisitItem.from(item).edit().cameTo(VisitResult.MET, VisitState.DONE).rests().done();
    FunctionTable.table().write(VisitItem.changed(met));

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
    Map<String, String> month = Map.of("month", day().toString().substring(0, 7));
    JsonPath page = DeskCall.by(DemoDong.TEAM_LEAD, "visit-month-export", month);
    assertThat(page.getString("body.csv")).contains("황보심", "128");
    assertThat(page.getString("body.next")).isEmpty();
    refused(
        DeskCall.by(OtherDong.PLANNER, "visit-record-read", Map.of("id", id)),
        "you may not read this record");
    assertThat(DeskCall.by(OtherDong.PLANNER, "visit-month-export", month).getString("body.csv"))
        .doesNotContain("황보심");
  }

  private static Map<String, Object> enrolment(String home, long version, String programme) {
    return Map.of(
        "household",
        home,
        "version",
        version,
        "programme",
        programme,
        "member",
        0,
        "since",
        LocalDate.now(WorkingDays.SEOUL).toString(),
        "reason",
        "월세가 밀림");
  }

  private static String household(String name, String birth, String phone) {
    return DeskCall.by(
            DemoDong.PLANNER,
            "household-create",
            Map.of(
                "members",
                List.of(Map.of("name", name, "birth", birth, "phone", phone)),
                "address",
                "구로동로 " + phone.substring(phone.length() - 3)))
        .getString("body.household");
  }

  /** A visit in ten days to which these people go. */
  private static String visit(String home, String occurrence, List<String> phones) {
    Instant start = Instant.now().plus(10, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
    Visit visit =
        new Visit(
            home,
            "AGE_70",
            occurrence,
            DemoDong.CODE,
            Optional.empty(),
            day().minusDays(5),
            day().plusDays(60),
            VisitState.PLANNED,
            0,
            Optional.of(start),
            60,
            phones.stream()
                .map(
                    phone ->
                        new Visitor(
                            token(phone),
                            phone.equals(HELPER) ? Role.HELPER : Role.PLANNER,
                            Visitor.Reply.ASKED))
                .toList(),
            false,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(new VisitEntry(start.minus(20, ChronoUnit.DAYS), What.PLANNED, "", "")));
    FunctionTable.table().write(VisitItem.planned(visit));
    return home + "." + occurrence;
  }

  private static LocalDate day() {
    return LocalDate.now(WorkingDays.SEOUL).plusDays(10);
  }

  private static String token(String phone) {
    return FunctionTable.hash().of(DemoDong.sms(phone).canonical());
  }

  private static void put(Item item) {
    FunctionTable.table().write(new Change.Put(item, Condition.always()));
  }

  private static void refused(JsonPath answer, String why) {
    assertThat(answer.getString("result")).isEqualTo("REFUSED");
    assertThat(answer.getString("error")).startsWith(why);
  }
}
