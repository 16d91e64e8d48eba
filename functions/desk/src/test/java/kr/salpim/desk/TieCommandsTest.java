package kr.salpim.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.salpim.adapters.testing.FunctionTable;
import kr.salpim.adapters.testing.MockLambda;
import kr.salpim.domain.access.AccessRecord;
import kr.salpim.domain.access.AccessRecord.Outcome;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.tie.Tie;
import kr.salpim.domain.tie.Volunteer;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Volunteers and whom they look after; natively too ({@code TieCommandsIT}). */
@QuarkusTest
@TestProfile(CheckinProfile.class)
@QuarkusTestResource(FunctionTable.class)
@QuarkusTestResource(MockLambda.class)
class TieCommandsTest {

  private static final String NURSE = "+821000000371";
  private static final String FIRST = "+821000000211";
  private static final String SECOND = "+821000000212";

  @BeforeAll
  static void aNurseAndAnotherDong() {
    OtherDong.setUp();
    Staff nurse =
        new Staff(
            DemoDong.CODE,
            Role.NURSE,
            Neighbours.token(NURSE),
            new Secret("최간호"),
            DemoDong.sms(NURSE),
            Optional.empty());
    put(nurse.toContact().toItem());
    put(nurse.toItem());
  }

  @Test
  void aVolunteerIsSetWithPapersAndListedWithWhenTheyRunOut() {
    String today = Neighbours.today().toString();
    String insured = Neighbours.today().plusDays(20).toString();
    Map<String, String> wish =
        Map.of(
            "phone", "010-0000-0213",
            "name", "정살핌",
            "group", "우리동네돌봄단",
            "trained", today,
            "insured", insured);
    assertThat(DeskCall.by(DemoDong.TEAM_LEAD, "volunteer-set", wish).getString("result"))
        .isEqualTo("SET");
    String token = Neighbours.token("+821000000213");
    JsonPath listed = DeskCall.by(NURSE, "volunteers", Map.of());
    listed.setRootPath("body.volunteers.find { it.volunteer == '" + token + "' }");
    assertThat(listed.getString("name")).isEqualTo("정살핌");
    assertThat(listed.getString("phone")).isEqualTo("+821000000213");
    assertThat(listed.getString("group")).isEqualTo("CARE_CORPS");
    assertThat(listed.getString("papers.find { it.paper == 'INSURANCE' }.until"))
        .isEqualTo(insured);
    assertThat(listed.getBoolean("papers.find { it.paper == 'BACKGROUND' }.valid")).isFalse();
    assertThat(listed.getBoolean("papers.find { it.paper == 'BACKGROUND' }.needed")).isTrue();
    assertThat(listed.getBoolean("mayGo")).isFalse();
    assertThat(listed.getInt("minutesWeek")).isZero();
    assertThat(listed.getInt("minutesMonth")).isZero();
    assertThat(listed.getInt("ties")).isZero();
    assertThat(
            FunctionTable.table().get(Contact.key(token)).map(Contact::from).orElseThrow().role())
        .contains(Role.VOLUNTEER);
  }

  @Test
  void aVolunteerIsNotSetWithWhatCannotBe() {
    Map<String, String> wish = Map.of("phone", FIRST, "name", "한이웃", "group", "WATCHER");
    refused(
        DeskCall.by(DemoDong.PLANNER, "volunteer-set", with(wish, "phone", "1234")),
        "phone is no number that a message can be sent to");
    refused(
        DeskCall.by(DemoDong.PLANNER, "volunteer-set", with(wish, "group", "통장")),
        "group cannot be read: one of [CARE_CORPS, WATCHER, GOOD_NEIGHBOUR]");
    refused(
        DeskCall.by(DemoDong.PLANNER, "volunteer-set", with(wish, "trained", "2999-01-01")),
        "trained is in the future");
    refused(
        DeskCall.by(DemoDong.PLANNER, "volunteer-set", with(wish, "cleared", "2999-01-01")),
        "cleared is in the future");
    refused(
        DeskCall.by(DemoDong.PLANNER, "volunteer-set", with(wish, "insured", "soon")),
        "insured must be a day such as");
    refused(
        DeskCall.by(NURSE, "volunteer-set", wish), "only 복지플래너 and 복지팀장 look after the volunteers");
    Neighbours.volunteer("한이웃", FIRST);
    refused(
        DeskCall.by(OtherDong.PLANNER, "volunteer-set", wish),
        "phone is somebody's who looks after neighbours in another dong");
  }

  @Test
  void whoeverLeavesIsListedWithTheDay() {
    String token = Neighbours.volunteer("조이웃", "+821000000214");
    refused(
        DeskCall.by(NURSE, "volunteer-leave", Map.of("volunteer", token)), "only 복지플래너 and 복지팀장");
    refused(
        DeskCall.by(DemoDong.PLANNER, "volunteer-leave", Map.of("volunteer", "+821000009999")),
        "volunteer is no volunteer of the dong");
    Map<String, String> leave = Map.of("volunteer", "010-0000-0214");
    assertThat(DeskCall.by(DemoDong.PLANNER, "volunteer-leave", leave).getString("result"))
        .isEqualTo("LEFT");
    Volunteer left =
        Volunteer.from(
            FunctionTable.table().get(Volunteer.key(DemoDong.CODE, token)).orElseThrow());
    assertThat(left.left()).contains(Neighbours.today());
  }

  @Test
  void aNeighbourIsTiedShownAndLetGo() {
    String volunteer = Neighbours.volunteer("한이웃", FIRST);
    Neighbours.volunteer("오대타", SECOND);
    String home = Neighbours.household("김결연", "010-0000-0761");
    Map<String, Object> wish = wish(FIRST, home);
    wish.put("substitute", SECOND);
    wish.put("nickname", "파란 대문 할머니");
    wish.put("direct", true);
    assertThat(DeskCall.by(DemoDong.PLANNER, "tie-set", wish).getString("result")).isEqualTo("SET");
    Tie tie =
        Tie.from(FunctionTable.table().get(Tie.key(DemoDong.CODE, volunteer, home)).orElseThrow());
    assertThat(tie.start()).isEqualTo(Neighbours.today().plusDays(1));
    assertThat(tie.times().days()).hasSize(3);

    for (Map<String, String> asked :
        List.of(Map.of("household", home), Map.of("volunteer", volunteer))) {
      JsonPath ties = DeskCall.by(DemoDong.PLANNER, "ties", asked);
      ties.setRootPath("body.ties.find { it.household == '" + home + "' }");
      assertThat(ties.getString("name")).isEqualTo("한이웃");
      assertThat(ties.getString("substituteName")).isEqualTo("오대타");
      assertThat(ties.getString("label")).isEqualTo("파란 대문 할머니");
      assertThat(ties.getList("days")).containsExactly("MONDAY", "WEDNESDAY", "FRIDAY");
    }
    JsonPath read = DeskCall.by(DemoDong.PLANNER, "case-read", Map.of("household", home));
    assertThat(read.getString("body.ties[0].name")).isEqualTo("한이웃");
    assertThat(read.getList("body.checkins")).isEmpty();

    Map<String, String> end = Map.of("volunteer", FIRST, "household", home);
    assertThat(DeskCall.by(DemoDong.PLANNER, "tie-end", end).getString("result"))
        .isEqualTo("ENDED");
    assertThat(
            DeskCall.by(DemoDong.PLANNER, "ties", Map.of("household", home))
                .getString("body.ties[0].end"))
        .isEqualTo(Neighbours.today().toString());
    assertThat(Accesses.of(home))
        .extracting(AccessRecord::command)
        .contains("tie-set", "ties", "tie-end");
  }

  @Test
  void aChangeOfATieThatGoesOnLeavesOutNoDay() {
    Neighbours.volunteer("한이웃", FIRST);
    String home = Neighbours.household("민계속", "010-0000-0762");
    Map<String, Object> wish = wish(FIRST, home);
    wish.put("start", Neighbours.today().toString());
    DeskCall.by(DemoDong.PLANNER, "tie-set", wish);
    wish.remove("start");
    wish.put("days", "TUESDAY,목요일");
    DeskCall.by(DemoDong.PLANNER, "tie-set", wish);
    JsonPath ties = DeskCall.by(DemoDong.PLANNER, "ties", Map.of("household", home));
    assertThat(ties.getString("body.ties[0].start")).isEqualTo(Neighbours.today().toString());
    assertThat(ties.getList("body.ties[0].days")).containsExactly("TUESDAY", "THURSDAY");
  }

  @Test
  void aTieThatCannotBeIsRefusedWithWhatIsWrong() {
    Neighbours.volunteer("한이웃", FIRST);
    String home = Neighbours.household("문제남", "010-0000-0763");
    tieRefused(home, "volunteer", "01000009999", "volunteer is no volunteer of the dong");
    tieRefused(home, "substitute", "01000009998", "substitute is no volunteer of the dong");
    tieRefused(home, "substitute", FIRST, "substitute is refused: missing");
    tieRefused(home, "household", "nobody", "household is none that is known");
    tieRefused(home, "days", "월,휴일", "days cannot be read: days are written 월,수,금");
    tieRefused(home, "days", "", "days must be a text");
    tieRefused(home, "from", "ten", "from cannot be read");
    tieRefused(home, "to", "22:00", "nights must be true: from and to are outside the hours");
    tieRefused(home, "from", "19:00", "nights must be true: from and to are outside the hours");
    tieRefused(home, "start", "2020-01-01", "start is in the past");
    tieRefused(home, "end", Neighbours.today().toString(), "end is refused: unreadable");

    Map<String, Object> night = wish(FIRST, home);
    night.put("to", "22:00");
    night.put("nights", true);
    refused(DeskCall.by(OtherDong.PLANNER, "tie-set", night), "volunteer is no volunteer");
    assertThat(DeskCall.by(DemoDong.PLANNER, "tie-set", night).getString("result"))
        .isEqualTo("SET");
    String alike = Neighbours.household("문제순", "010-0000-0764");
    refused(
        DeskCall.by(DemoDong.PLANNER, "tie-set", wish(FIRST, alike)),
        "nickname is refused: named-alike");
  }

  @Test
  void nobodyIsWrittenToWhoDidNotAgree() {
    Neighbours.volunteer("한이웃", FIRST);
    String home =
        DeskCall.by(
                DemoDong.PLANNER,
                "household-create",
                Map.of(
                    "members",
                    List.of(Map.of("name", "양싫음", "phone", "010-0000-0765")),
                    "address",
                    "구로동로 765"))
            .getString("body.household");
    Map<String, Object> direct = wish(FIRST, home);
    direct.put("direct", true);
    refused(
        DeskCall.by(DemoDong.PLANNER, "tie-set", direct),
        "direct needs that the household agreed to messages");
  }

  @Test
  void aTieIsNotEndedByWhomeverOrInThePast() {
    Neighbours.volunteer("한이웃", FIRST);
    String home = Neighbours.household("황보결", "010-0000-0766");
    Map<String, String> end = Map.of("volunteer", FIRST, "household", home);
    refused(
        DeskCall.by(DemoDong.PLANNER, "tie-end", end),
        "volunteer is nobody whom the household is tied to");
    DeskCall.by(DemoDong.PLANNER, "tie-set", wish(FIRST, home));
    refused(
        DeskCall.by(DemoDong.PLANNER, "tie-end", with(end, "day", "2020-01-01")),
        "day is in the past");
    refused(DeskCall.by(OtherDong.PLANNER, "tie-end", end), "you may not do this");
    assertThat(Accesses.of(home))
        .filteredOn(record -> record.command().equals("tie-end"))
        .extracting(AccessRecord::outcome)
        .contains(Outcome.REFUSED);
  }

  @Test
  void tiesAreOfAVolunteerOrOfAHouseholdAndShownToThoseWhoMay() {
    Neighbours.volunteer("한이웃", FIRST);
    String home = Neighbours.household("선우볼", "010-0000-0767");
    DeskCall.by(DemoDong.PLANNER, "tie-set", wish(FIRST, home));
    refused(DeskCall.by(DemoDong.PLANNER, "ties", Map.of()), "volunteer or household must be");
    refused(
        DeskCall.by(DemoDong.PLANNER, "ties", Map.of("volunteer", FIRST, "household", home)),
        "volunteer or household must be named, and not both");
    refused(
        DeskCall.by(DemoDong.PLANNER, "ties", Map.of("volunteer", FIRST, "after", "nobody")),
        "after is of no page of this list");
    refused(
        DeskCall.by(OtherDong.PLANNER, "ties", Map.of("household", home)),
        "you may not see the household's ties");
    assertThat(Accesses.of(home))
        .filteredOn(record -> record.command().equals("ties"))
        .extracting(AccessRecord::outcome)
        .contains(Outcome.REFUSED);
  }

  private static void tieRefused(String home, String field, String value, String why) {
    Map<String, Object> wish = wish(FIRST, home);
    wish.put(field, value);
    refused(DeskCall.by(DemoDong.PLANNER, "tie-set", wish), why);
  }

  private static Map<String, Object> wish(String volunteer, String home) {
    Map<String, Object> wish = new HashMap<>();
    wish.put("volunteer", volunteer);
    wish.put("household", home);
    wish.put("days", "월,수,금");
    wish.put("from", "10:00");
    wish.put("to", "18:00");
    return wish;
  }

  private static Map<String, String> with(Map<String, String> wish, String field, String value) {
    Map<String, String> other = new HashMap<>(wish);
    other.put(field, value);
    return other;
  }

  private static void put(Item item) {
    FunctionTable.table().write(new Change.Put(item, Condition.always()));
  }

  private static void refused(JsonPath answer, String why) {
    assertThat(answer.getString("result")).isEqualTo("REFUSED");
    assertThat(answer.getString("error")).startsWith(why);
  }
}
