package kr.salpim.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
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
import kr.salpim.domain.visit.VisitItem;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What staff command about visits; natively too ({@code VisitCommandsIT}). */
@QuarkusTest
@TestProfile(VisitProfile.class)
@QuarkusTestResource(FunctionTable.class)
@QuarkusTestResource(MockLambda.class)
class VisitCommandsTest {

  private static final String HELPER = VisitedHome.HELPER;
  private static final String HEAD = "+821000000489";

  @BeforeAll
  static void aHelperAndAnotherDong() {
    OtherDong.setUp();
    Staff helper =
        new Staff(
            DemoDong.CODE,
            Role.HELPER,
            VisitedHome.token(HELPER),
            new Secret("보조원"),
            DemoDong.sms(HELPER),
            Optional.empty());
    put(helper.toContact().toItem());
    put(helper.toItem());
    Staff head =
        new Staff(
            DemoDong.CODE,
            Role.DONG_HEAD,
            VisitedHome.token(HEAD),
            new Secret("한동장"),
            DemoDong.sms(HEAD),
            Optional.empty());
    put(head.toContact().toItem());
    put(head.toItem());
  }

  @Test
  void aMemberIsPutIntoAProgrammeAndTakenOut() {
    String home = VisitedHome.household("강점례", "1949-04-05", "010-0000-0751");
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
    String home = VisitedHome.household("남궁옥", "1950-06-07", "010-0000-0752");
    String id = VisitedHome.visit(home, "o752", List.of(DemoDong.PLANNER, HELPER));
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
  void onlyTeamLeadAndHeadNameAndAHelperWithoutTrainingIsRefused() {
    String home = VisitedHome.household("독고순", "1951-07-08", "010-0000-0753");
    String id = VisitedHome.visit(home, "o753", List.of(DemoDong.PLANNER));
    Map<String, String> helper = Map.of("id", id, "phone", HELPER);
    refused(DeskCall.by(DemoDong.PLANNER, "visit-name", helper), "only 복지팀장 and 동장 name");
    refused(
        DeskCall.by(DemoDong.TEAM_LEAD, "visit-name", helper),
        "phone is a helper without a dated training");
    refused(
        DeskCall.by(HEAD, "visit-name", Map.of("id", id, "phone", "01000009999")),
        "phone is nobody who works there that day");
  }

  @Test
  void whoeverGoesAloneWasApprovedAndCounted() {
    String home = VisitedHome.household("제갈분", "1952-08-09", "010-0000-0754");
    String id = VisitedHome.visit(home, "o754", List.of(DemoDong.PLANNER));
    Map<String, String> except = Map.of("id", id, "reason", "둘째 사람이 병가");
    refused(
        DeskCall.by(DemoDong.PLANNER, "visit-except", except),
        "only 복지팀장 and 동장 approve that somebody goes alone");
    assertThat(DeskCall.by(DemoDong.TEAM_LEAD, "visit-except", except).getString("result"))
        .isEqualTo("EXCEPTED");
    String quarter = Quarter.of(VisitedHome.day()).toString();
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
    String home = VisitedHome.household("선우말", "1953-09-10", "010-0000-0755");
    String id = VisitedHome.visit(home, "o755", List.of(DemoDong.PLANNER, DemoDong.TEAM_LEAD));
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

  private static void put(Item item) {
    FunctionTable.table().write(new Change.Put(item, Condition.always()));
  }

  private static void refused(JsonPath answer, String why) {
    assertThat(answer.getString("result")).isEqualTo("REFUSED");
    assertThat(answer.getString("error")).startsWith(why);
  }
}
