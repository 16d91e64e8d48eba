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
import java.util.Set;
import kr.salpim.adapters.testing.FunctionTable;
import kr.salpim.adapters.testing.MockLambda;
import kr.salpim.domain.access.AccessRecord;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.contact.QuestionKind;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.inbound.InboundItem;
import kr.salpim.domain.inbound.Meaning;
import kr.salpim.domain.inbound.Source;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.tie.Ending;
import kr.salpim.domain.tie.Outcome;
import kr.salpim.domain.tie.Round;
import kr.salpim.domain.tie.Sheet;
import kr.salpim.domain.understanding.About;
import kr.salpim.domain.understanding.Kind;
import kr.salpim.domain.understanding.Understanding;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A day's check-ins and a month's log; natively too ({@code CheckinCommandsIT}). */
@QuarkusTest
@TestProfile(CheckinProfile.class)
@QuarkusTestResource(FunctionTable.class)
@QuarkusTestResource(MockLambda.class)
class CheckinCommandsTest {

  private static final String NURSE = "+821000000372";
  private static final String HEAD = "+821000000382";

  @BeforeAll
  static void peopleWhoMaySeeLess() {
    OtherDong.setUp();
    for (Staff person : List.of(staff(Role.NURSE, NURSE), staff(Role.DONG_HEAD, HEAD))) {
      put(person.toContact().toItem());
      put(person.toItem());
    }
  }

  private static Staff staff(Role role, String phone) {
    return new Staff(
        DemoDong.CODE,
        role,
        Neighbours.token(phone),
        new Secret("강직원"),
        DemoDong.sms(phone),
        Optional.empty());
  }

  @Test
  void aDaysCheckInsAreShownAndWhatStaffSayEndsOne() {
    String volunteer = Neighbours.volunteer("한이웃", "+821000000221");
    String home = Neighbours.household("김안부", "010-0000-0771");
    Round round = Neighbours.asked(home, volunteer, "김○○ 님");
    JsonPath open = row(DemoDong.PLANNER, round);
    assertThat(open.getString("label")).isEqualTo("김○○ 님");
    assertThat(open.getString("holderName")).isEqualTo("한이웃");
    assertThat(open.getString("holderRole")).isEqualTo("VOLUNTEER");
    assertThat(open.getString("state")).isEqualTo("OPEN");
    assertThat(open.getInt("step")).isEqualTo(1);
    assertThat(open.getList("asked")).hasSize(1);
    assertThat(open.getBoolean("warning")).isFalse();
    int reached = count("reached");

    Map<String, String> said =
        Map.of("id", Neighbours.id(round), "outcome", "CALLED", "note", "목소리가 밝으심");
    JsonPath recorded = DeskCall.by(DemoDong.PLANNER, "checkin-record", said);
    assertThat(recorded.getString("result")).isEqualTo("RECORDED");
    assertThat(recorded.getString("body.ending")).isEqualTo("REACHED");
    JsonPath closed = row(DemoDong.PLANNER, round);
    assertThat(closed.getString("state")).isEqualTo("CLOSED");
    assertThat(closed.getString("outcome")).isEqualTo("CALLED");
    assertThat(closed.getString("by")).isEqualTo("이플래");
    assertThat(closed.getString("note")).isEqualTo("목소리가 밝으심");
    assertThat(count("reached")).isEqualTo(reached + 1);
    refused(
        DeskCall.by(DemoDong.PLANNER, "checkin-record", said),
        "the check-in has ended already: CALLED");
    assertThat(Accesses.of(home))
        .extracting(AccessRecord::command)
        .contains("checkins", "checkin-record");
    assertThat(
            DeskCall.by(DemoDong.PLANNER, "checkins", Map.of("day", "2020-01-01"))
                .getList("body.checkins"))
        .isEmpty();
  }

  @Test
  void whatCannotBeSaidOfACheckInIsRefused() {
    String volunteer = Neighbours.volunteer("한이웃", "+821000000222");
    String home = Neighbours.household("박거절", "010-0000-0772");
    Round round = Neighbours.asked(home, volunteer, "박○○ 님");
    String id = Neighbours.id(round);
    sayRefused("nothing", "MET", "id is none of a check-in's");
    sayRefused(id.replace(home, "nobody"), "MET", "id is none of a check-in's");
    sayRefused(id, "SILENT", "outcome must be one of [MET, CALLED, NOT_MET, WORRIED]");
    refused(
        DeskCall.by(OtherDong.PLANNER, "checkin-record", Map.of("id", id, "outcome", "MET")),
        "you may not do this");
    refused(
        DeskCall.by(DemoDong.PLANNER, "checkins", Map.of("after", "nobody")),
        "after is of no page of this list");
    assertThat(row(DemoDong.PLANNER, round).getString("state")).isEqualTo("OPEN");
    Map<String, String> noted = Map.of("id", id, "outcome", "MET", "note", "뵘");
    refused(DeskCall.by(HEAD, "checkin-record", noted), "you may not do this");
    assertThat(Accesses.of(home))
        .filteredOn(record -> record.command().equals("checkin-record"))
        .extracting(AccessRecord::outcome)
        .contains(AccessRecord.Outcome.REFUSED);
  }

  @Test
  void whoeverMayNotReadOfTheHouseholdSeesNoLabelAndWhoeverAnswersForAnotherDongNothing() {
    String volunteer = Neighbours.volunteer("한이웃", "+821000000225");
    String home = Neighbours.household("표가림", "010-0000-0775");
    Round round = Neighbours.asked(home, volunteer, "표○○ 님");
    assertThat(
            DeskCall.by(HEAD, "checkins", Map.of())
                .<String, Object>getMap(
                    "body.checkins.find { it.id == '" + Neighbours.id(round) + "' }"))
        .containsEntry("state", "OPEN")
        .doesNotContainKeys("label", "note");
    assertThat(DeskCall.by(OtherDong.PLANNER, "checkins", Map.of()).getList("body.checkins"))
        .isEmpty();
  }

  @Test
  void aLongDayComesPageByPage() {
    LocalDate day = Neighbours.today().minusDays(3);
    Sheet sheet = Sheet.empty(DemoDong.CODE, Neighbours.token("+821000000226"), day);
    for (int n = 0; n < 120; n++) {
      sheet =
          sheet.with(
              new Sheet.Line(
                  "gone" + n,
                  sheet.holder(),
                  day.toString(),
                  Optional.empty(),
                  Optional.of(Outcome.SILENT),
                  Optional.of(Ending.ESCALATED)));
    }
    FunctionTable.table().write(sheet.written());
    int pages = 0;
    String next = "";
    do {
      Map<String, String> page =
          next.isEmpty()
              ? Map.of("day", day.toString())
              : Map.of("day", day.toString(), "after", next);
      JsonPath shown = DeskCall.by(DemoDong.PLANNER, "checkins", page);
      assertThat(shown.getInt("body.counts.escalated")).isEqualTo(120);
      assertThat(shown.getInt("body.counts.open")).isZero();
      next = shown.getString("body.next");
      pages++;
    } while (!next.isEmpty());
    assertThat(pages).isEqualTo(3);
  }

  @Test
  void answersThatChangedNothingAreShownWithTheirText() {
    String phone = "+821000000223";
    String volunteer = Neighbours.volunteer("오답장", phone);
    String home = Neighbours.household("정늦음", "010-0000-0773");
    Round round = Neighbours.asked(home, volunteer, "정○○ 님");
    stray(phone, "late", "1 잘 계세요", List.of(round.key()));
    stray("+821000000299", "none", "3", List.of());

    JsonPath shown = DeskCall.by(DemoDong.PLANNER, "checkin-answers", Map.of());
    assertThat(shown.getList("body.answers.text")).contains("1 잘 계세요", "3");
    shown.setRootPath("body.answers.find { it.text == '1 잘 계세요' }");
    assertThat(shown.getString("role")).isEqualTo("VOLUNTEER");
    assertThat(shown.getString("name")).isEqualTo("오답장");
    assertThat(shown.getList("households")).containsExactly(home);
    assertThat(Accesses.of(home)).extracting(AccessRecord::command).contains("checkin-answers");
    assertThat(DeskCall.by(OtherDong.PLANNER, "checkin-answers", Map.of()).getList("body.answers"))
        .isEmpty();
    assertThat(
            DeskCall.by(DemoDong.PLANNER, "checkin-answers", Map.of("after", "nobody"))
                .getString("error"))
        .isEqualTo("after is of no page of this list");
  }

  @Test
  void aMonthIsReadAsTheActivityLog() {
    String phone = "+821000000224";
    String volunteer = Neighbours.volunteer("나활동", phone);
    String home = Neighbours.household("=최일지", "010-0000-0774");
    Round round = Neighbours.asked(home, volunteer, "최○○ 님");
    Map<String, String> month =
        Map.of("volunteer", phone, "month", Neighbours.today().toString().substring(0, 7));
    assertThat(DeskCall.by(DemoDong.PLANNER, "activity-log", month).getString("body.text"))
        .contains("[활동일지]", "활동자: 나활동 (우리동네돌봄단)", "안부 0건");
    DeskCall.by(
        DemoDong.PLANNER,
        "checkin-record",
        Map.of("id", Neighbours.id(round), "outcome", "MET", "note", "문 앞에서 뵘"));

    JsonPath log = DeskCall.by(DemoDong.PLANNER, "activity-log", month);
    assertThat(log.getString("body.text"))
        .contains("=최일지 · 방문 · 안부 확인 · 문 앞에서 뵘", "합계: ", "안부 1건(방문 1, 통화 0), 확인 1건");
    assertThat(log.getString("body.csv"))
        .startsWith("\uFEFF\"날짜\",\"이웃\",\"방법\",\"결과\",\"비고\",\"시간(분)\"\r\n")
        .contains("\"'=최일지\",\"방문\"", "\"합계\"");
    assertThat(log.getString("body.next")).isEmpty();
    assertThat(DeskCall.by(HEAD, "activity-log", month).getString("body.text"))
        .contains("최○○ 님 · 방문 · 안부 확인")
        .doesNotContain("최일지", "문 앞에서");
    assertThat(Accesses.of(home)).extracting(AccessRecord::command).contains("activity-log");
    refused(
        DeskCall.by(DemoDong.PLANNER, "activity-log", Map.of("volunteer", phone, "month", "11")),
        "month cannot be read");
    refused(
        DeskCall.by(OtherDong.PLANNER, "activity-log", month),
        "volunteer is no volunteer of the dong");
    refused(
        DeskCall.call(
            Map.of(
                "command",
                "activity-log",
                "by",
                DemoDong.PLANNER,
                "from",
                DeskCall.FROM,
                "body",
                month)),
        "purpose must be a word");
  }

  private static JsonPath row(String by, Round round) {
    JsonPath listed = DeskCall.by(by, "checkins", Map.of());
    listed.setRootPath("body.checkins.find { it.id == '" + Neighbours.id(round) + "' }");
    return listed;
  }

  private static int count(String what) {
    return DeskCall.by(DemoDong.PLANNER, "checkins", Map.of()).getInt("body.counts." + what);
  }

  private static void sayRefused(String id, String outcome, String why) {
    refused(
        DeskCall.by(DemoDong.PLANNER, "checkin-record", Map.of("id", id, "outcome", outcome)), why);
  }

  /** As the reactor puts it on the dong's list. */
  private static void stray(String phone, String id, String text, List<Key> about) {
    Instant now = Instant.now();
    Key key = Inbound.key(Neighbours.token(phone), "sms", DemoDong.ACCOUNT, id);
    Inbound inbound =
        new Inbound(
            key,
            id,
            DemoDong.sms(phone),
            new Secret(text),
            new Secret(""),
            now,
            now,
            Source.MESSAGE,
            DemoDong.CODE,
            Meaning.ANSWER,
            new Understanding(Kind.ANSWER, Optional.empty(), Set.of(), About.SELF, "ko", List.of()),
            "f",
            about.stream()
                .map(round -> new Inbound.Answered(11, QuestionKind.CHECK_IN, 1, round))
                .toList(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    put(InboundItem.of(inbound));
    put(
        Item.at(
                new Key(
                    Dong.partition(DemoDong.CODE),
                    "STRAY#" + (9_999_999_999_999L - now.toEpochMilli()) + "#" + id))
            .text("mp", key.partition())
            .text("ms", key.sort())
            .build());
  }

  private static void put(Item item) {
    FunctionTable.table().write(new Change.Put(item, Condition.always()));
  }

  private static void refused(JsonPath answer, String why) {
    assertThat(answer.getString("result")).isEqualTo("REFUSED");
    assertThat(answer.getString("error")).startsWith(why);
  }
}
