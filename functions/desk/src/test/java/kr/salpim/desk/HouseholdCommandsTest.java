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
import kr.salpim.domain.access.AccessRecord;
import kr.salpim.domain.access.AccessRecord.Outcome;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.risk.Signal;
import kr.salpim.domain.risk.SignalSource;
import kr.salpim.domain.table.Attributes;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What staff do with households; natively too ({@code HouseholdCommandsIT}). */
@QuarkusTest
@QuarkusTestResource(FunctionTable.class)
@QuarkusTestResource(MockLambda.class)
class HouseholdCommandsTest {

  @BeforeAll
  static void anotherDong() {
    OtherDong.setUp();
  }

  @Test
  void aHouseholdIsCreatedOnceFoundReadAndChanged() {
    Map<String, Object> who = household("정순이", "1948-03-01", "010-0000-0711", "구로동로 11");
    String id = created(who);
    assertThat(planner("household-create", who).getString("result")).isEqualTo("SAME");

    for (Map<String, String> known :
        List.of(
            Map.of("phone", "01000000711"),
            Map.of("name", "정순이", "birth", "1948-03-01"),
            Map.of("address", "서울 구로구 구로동로 11"))) {
      assertThat(planner("household-find", known).getList("body.households.household"))
          .as("%s", known.keySet())
          .containsExactly(id);
    }
    JsonPath read = planner("case-read", Map.of("household", id));
    assertThat(read.getString("body.address")).isEqualTo("구로동로 11");
    assertThat(read.getString("body.members[0].birth")).isEqualTo("1948-03-01");
    assertThat(read.getString("body.standing")).isEqualTo("ACTIVE");
    assertThat(read.getString("body.careCrisis")).isNull();

    Map<String, Object> change = Map.of("household", id, "version", 0, "caution", true);
    assertThat(planner("household-change", change).getInt("body.version")).isEqualTo(1);
    refused(
        planner("household-change", change), "version is not the household's any more: it is 1");
    JsonPath after = planner("case-read", Map.of("household", id));
    assertThat(after.getBoolean("body.caution")).isTrue();
    assertThat(after.getString("body.names[0]")).isEqualTo("정순이");
  }

  @Test
  void nobodyReadsOrChangesAHouseholdOfAnotherDongAndThatSomebodyTriedIsRecorded() {
    String id = created(household("오영자", "1951-07-02", "010-0000-0721", "구로동로 21"));

    refused(
        DeskCall.by(OtherDong.PLANNER, "case-read", Map.of("household", id)),
        "you may see nothing of this household");
    refused(
        DeskCall.by(
            OtherDong.PLANNER,
            "household-change",
            Map.of("household", id, "version", 0, "address", "구로동로 99")),
        "you may not do this with the household's [ADDRESS_CARD]");
    refused(
        DeskCall.by(
            OtherDong.PLANNER,
            "household-create",
            household("오영자", "1951-07-02", "010-0000-0721", "구로동로 21")),
        "you may not do this");
    assertThat(
            DeskCall.by(OtherDong.PLANNER, "household-find", Map.of("phone", "010-0000-0721"))
                .getList("body.households"))
        .isEmpty();
    assertThat(Accesses.of(id))
        .filteredOn(record -> record.outcome() == Outcome.REFUSED)
        .extracting(AccessRecord::command)
        .containsExactlyInAnyOrder(
            "case-read", "household-change", "household-create", "household-find");
  }

  @Test
  void aGroupThatIsNotOnesOwnIsRefusedAndWhatIsShownIsRecorded() {
    String id = created(household("문복자", "1950-01-09", "010-0000-0731", "구로동로 31"));

    refused(
        planner("case-read", Map.of("household", id, "groups", List.of("HEALTH"))),
        "you may not do this with the household's [HEALTH]");
    JsonPath read = planner("case-read", Map.of("household", id, "groups", List.of("CONTACT")));
    assertThat(read.getList("body.phones")).containsExactly("+821000000731");
    assertThat(read.getString("body.names")).isNull();
    assertThat(Accesses.of(id))
        .anySatisfy(
            record -> {
              assertThat(record.outcome()).isEqualTo(Outcome.ALLOWED);
              assertThat(record.groups()).containsExactly(FieldGroup.CONTACT);
              assertThat(record.purpose()).contains("visit");
            });
    JsonPath noPurpose =
        DeskCall.call(
            Map.of(
                "command",
                "case-read",
                "by",
                DemoDong.PLANNER,
                "from",
                DeskCall.FROM,
                "body",
                Map.of("household", id)));
    refused(noPurpose, "purpose must be a word such as visit or export-request");
  }

  @Test
  void twoThatAreOneAreProposedMergedAndPartedAgain() {
    String one = created(household("서말순", "1947-05-05", "010-0000-0741", "구로동로 41"));
    String two = created(household("서말숙", "1974-05-06", "010-0000-0741", "구로동로 42"));
    assertThat(planner("candidates", Map.of("household", two)).getList("body.candidates.other"))
        .containsExactly(one);

    assertThat(
            planner("household-merge", Map.of("household", two, "into", one)).getString("result"))
        .isEqualTo("DONE");
    assertThat(planner("case-read", Map.of("household", two)).getString("body.household"))
        .isEqualTo(one);
    assertThat(planner("household-unmerge", Map.of("household", two)).getString("result"))
        .isEqualTo("DONE");
    assertThat(planner("case-read", Map.of("household", two)).getString("body.household"))
        .isEqualTo(two);
    refused(
        planner("household-merge", Map.of("household", two, "into", "nobody")),
        "into is none that is known");
  }

  @Test
  void aMoveIsHandedOverOnlyOnceTheNewDongAccepts() {
    String id = created(household("하정숙", "1955-09-09", "010-0000-0751", "구로동로 51"));
    assertThat(
            planner(
                    "household-move",
                    Map.of("household", id, "to", OtherDong.CODE, "reason", "구로5동으로 이사"))
                .getString("result"))
        .isEqualTo("PROPOSED");
    refused(
        planner("household-accept", Map.of("household", id)),
        "you may not do this with the household's [ADDRESS_CARD, STATE]");
    assertThat(DeskCall.by(OtherDong.PLANNER, "moves", Map.of()).getList("body.moves.household"))
        .contains(id);

    assertThat(
            DeskCall.by(OtherDong.PLANNER, "household-accept", Map.of("household", id))
                .getString("result"))
        .isEqualTo("ACCEPTED");

    refused(planner("case-read", Map.of("household", id)), "you may see nothing of this household");
    assertThat(
            DeskCall.by(OtherDong.PLANNER, "case-read", Map.of("household", id))
                .getString("body.dong"))
        .isEqualTo(OtherDong.CODE);
  }

  @Test
  void aHouseholdThatCannotBeFoundStandsSoWithAReason() {
    String id = created(household("노상철", "1961-02-02", "010-0000-0761", "구로동로 61"));

    JsonPath stands =
        planner(
            "household-stand",
            Map.of("household", id, "standing", "OUT_OF_CONTACT", "reason", "두 주째 전화를 받지 않으심"));

    assertThat(stands.getString("result")).as(stands.prettify()).isEqualTo("CHANGED");
    List<String> groups = List.of("STATE", "NOTES");
    JsonPath read = planner("case-read", Map.of("household", id, "groups", groups));
    assertThat(read.getString("body.standing")).isEqualTo("OUT_OF_CONTACT");
    assertThat(read.getString("body.log[0].reason")).isEqualTo("두 주째 전화를 받지 않으심");
    JsonPath night =
        DeskCall.by(
            DemoDong.NIGHT_DESK, "case-read", Map.of("household", id, "groups", List.of("STATE")));
    assertThat(night.getString("body.log[0].what")).isEqualTo("STANDING OUT_OF_CONTACT");
    assertThat(night.getString("body.log[0].reason")).isEmpty();
  }

  @Test
  void allIsHandedOutToAndErasedForThePersonByTheTeamLeadAlone() {
    String id = created(household("구자명", "1963-04-04", "010-0000-0771", "구로동로 71"));
    refused(planner("case-export", Map.of("household", id)), "you may not do this");
    refused(planner("case-erase", Map.of("household", id, "version", 0)), "you may not do this");

    JsonPath all = DeskCall.by(DemoDong.TEAM_LEAD, "case-export", Map.of("household", id));
    assertThat(all.prettify()).contains("구자명", "+821000000771", "1963-04-04");
    assertThat(all.getString("body.next")).isEmpty();
    refused(
        DeskCall.by(
            DemoDong.TEAM_LEAD, "case-export", Map.of("household", id, "after", "nobody/H")),
        "after is of no page of this household");

    JsonPath erased =
        DeskCall.by(DemoDong.TEAM_LEAD, "case-erase", Map.of("household", id, "version", 0));
    assertThat(erased.getString("result")).isEqualTo("ERASED");
    refused(planner("case-read", Map.of("household", id)), "household is none that is known");
    assertThat(
            planner("household-find", Map.of("phone", "010-0000-0771")).getList("body.households"))
        .isEmpty();
  }

  @Test
  void theTeamLeadAloneSeesWhoHandledACaseAndIsSeenToo() {
    String id = created(household("우복희", "1952-12-01", "010-0000-0801", "구로동로 91"));
    String month = LocalDate.now(WorkingDays.SEOUL).toString().substring(0, 7);
    Map<String, String> asked = Map.of("household", id, "month", month);

    refused(planner("case-accesses", asked), "only 복지팀장 reviews who handled a case");
    JsonPath seen = DeskCall.by(DemoDong.TEAM_LEAD, "case-accesses", asked);

    assertThat(seen.getList("body.accesses.command"))
        .containsExactly("household-create", "case-accesses", "case-accesses");
    assertThat(seen.getList("body.accesses.outcome"))
        .containsExactly("ALLOWED", "REFUSED", "ALLOWED");
    assertThat(seen.getList("body.accesses.role"))
        .containsExactly("PLANNER", "PLANNER", "TEAM_LEAD");
    assertThat(seen.prettify()).doesNotContain("우복희", "0801");
  }

  @Test
  void whatStaffSeeIsASignalThatTheReactorAnswers() {
    String id = created(household("엄말선", "1949-10-01", "010-0000-0802", "구로동로 92"));
    Map<String, Object> seen =
        Map.of("household", id, "kind", "STAFF_CONCERN", "note", "문 앞에 신문이 쌓임");

    assertThat(planner("signal-add", seen).getString("result")).isEqualTo("RECORDED");
    assertThat(planner("signal-add", seen).getString("result")).isEqualTo("SAME");

    assertThat(FunctionTable.table().query(Household.partition(id), Signal.SORT_PREFIX, 9))
        .singleElement()
        .satisfies(
            item -> {
              Signal signal = Signal.from(item);
              assertThat(signal.source()).isEqualTo(SignalSource.STAFF);
              assertThat(signal.kind()).isEqualTo("STAFF_CONCERN");
              assertThat(signal.note()).map(Secret::reveal).contains("문 앞에 신문이 쌓임");
              assertThat(item.text(Attributes.CLOCK)).isPresent();
              assertThat(item.text(Attributes.LANE)).contains("now");
            });
    assertThat(Accesses.of(id))
        .filteredOn(record -> record.command().equals("signal-add"))
        .allSatisfy(
            record ->
                assertThat(record.groups())
                    .containsExactlyInAnyOrder(FieldGroup.SIGNALS, FieldGroup.NOTES));
  }

  @Test
  void aSightingThatSaysNothingOfTheCatalogueIsRefused() {
    String id = created(household("변옥자", "1949-11-01", "010-0000-0803", "구로동로 93"));

    refused(
        planner("signal-add", Map.of("household", id, "kind", "LOOKS_SAD")),
        "kind is none of the catalogue's on that day");
    refused(
        planner(
            "signal-add",
            Map.of("household", id, "kind", "STAFF_CONCERN", "observed", "2999-01-01")),
        "observed: after today");
    refused(
        planner(
            "signal-add",
            Map.of("household", id, "kind", "STAFF_CONCERN", "note", "850101-1234567 확인")),
        "note is refused: resident-number");
    refused(
        DeskCall.by(
            OtherDong.PLANNER, "signal-add", Map.of("household", id, "kind", "STAFF_CONCERN")),
        "you may not do this with the household's [SIGNALS]");
  }

  @Test
  void whatCannotBeStoredIsRefusedFieldByField() {
    Map<String, Object> future = household("김", "2999-01-01", "010-0000-0781", "구로동로 81");
    refused(planner("household-create", future), "birth is refused: in-future");
    Map<String, Object> phone = household("김", "1950-01-01", "119", "구로동로 81");
    refused(planner("household-create", phone), "members.phone is no number that can be reached");
    Map<String, Object> misspelt = new HashMap<>(household("김", "1950-01-01", "", "구로동로 81"));
    misspelt.put("members", List.of(Map.of("nmae", "김")));
    refused(planner("household-create", misspelt), "body takes no other fields than");
    refused(planner("household-find", Map.of("name", "김")), "name finds somebody together");
    refused(planner("household-find", Map.of()), "phone must be there");
  }

  private static Map<String, Object> household(
      String name, String birth, String phone, String address) {
    return Map.of(
        "members",
        List.of(
            phone.isEmpty()
                ? Map.of("name", name, "birth", birth)
                : Map.of("name", name, "birth", birth, "phone", phone, "relation", "본인")),
        "address",
        address,
        "type",
        "LIVING_ALONE");
  }

  private static String created(Map<String, Object> household) {
    JsonPath answer = planner("household-create", household);
    assertThat(answer.getString("result")).as(answer.prettify()).isEqualTo("CREATED");
    return answer.getString("body.household");
  }

  private static JsonPath planner(String command, Map<String, ?> body) {
    return DeskCall.by(DemoDong.PLANNER, command, body);
  }

  private static void refused(JsonPath answer, String why) {
    assertThat(answer.getString("result")).as(answer.prettify()).isEqualTo("REFUSED");
    assertThat(answer.getString("error")).startsWith(why);
  }
}
