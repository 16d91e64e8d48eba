package kr.salpim.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.salpim.adapters.testing.FunctionTable;
import kr.salpim.adapters.testing.MockLambda;
import kr.salpim.domain.area.ChannelAccount;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Line;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.area.TableAreas;
import kr.salpim.domain.area.Zone;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.table.Item;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The settings of a dong; natively too ({@code AreaCommandsIT}). */
@QuarkusTest
@TestProfile(OperatorProfile.class)
@QuarkusTestResource(FunctionTable.class)
@QuarkusTestResource(MockLambda.class)
class AreaCommandsTest {

  /** 구로3동, which nothing else in the tests uses. */
  private static final String DONG = "1153054000";

  private static final String PROGRAMME =
      "EXTRA\tANY\t2026-01-01\tCRISIS\t추가 방문\teverybody\teach month\tPLANNER\t30\tfalse\tours\tfalse";

  private static final String NEW_PLANNER = "+821000000311";

  @Test
  void aDongIsSetUpFromNothing() {
    done("dong-set", Map.of("dong", DONG, "name", "구로3동"));
    done("account-set", Map.of("dong", DONG, "channel", "sms", "account", "guro3"));
    done("zone-set", Map.of("dong", DONG, "name", "1구역", "tongs", "1-7,9"));
    done(
        "sending-set",
        Map.of(
            "dong",
            DONG,
            "phone",
            List.of("solapi/main", "nhn/main"),
            "messengers",
            List.of("talktalk/main"),
            "alimtalk",
            "solapi/main",
            "templates",
            List.of("visit=KA01:이름,날짜"),
            "refusalNumber",
            "080-000-0000"));
    done("staff-set", planner(NEW_PLANNER));

    Dong dong = dong();
    assertThat(dong.name()).isEqualTo("구로3동");
    assertThat(dong.sending().phone()).containsExactly(line("solapi/main"), line("nhn/main"));
    assertThat(dong.sending().alimtalk()).contains(line("solapi/main"));
    assertThat(dong.zones()).extracting(Zone::name).contains("1구역");
    assertThat(areas().find("sms", "guro3")).contains(new ChannelAccount("sms", "guro3", DONG));
    assertThat(dong.staff())
        .filteredOn(person -> person.token().equals(token(NEW_PLANNER)))
        .singleElement()
        .satisfies(person -> assertThat(person.zone()).contains("1구역"));
    assertThat(contact(NEW_PLANNER).role()).contains(Role.PLANNER);
    assertThat(contact(NEW_PLANNER).dong()).contains(DONG);
  }

  @Test
  void whoLeavesIsNobodyFromThatMomentOn() {
    String phone = "+821000000312";
    setUp();
    done("staff-set", planner(phone));
    assertThat(
            DeskCall.operator("staff-leave", Map.of("dong", DONG, "phone", phone))
                .getString("result"))
        .isEqualTo("LEFT");

    assertThat(dong().staff())
        .filteredOn(person -> person.token().equals(token(phone)))
        .noneMatch(person -> person.worksOn(LocalDate.now(WorkingDays.SEOUL)));
    assertThat(contact(phone).role()).isEmpty();
    refused(
        DeskCall.operator("staff-leave", Map.of("dong", DONG, "phone", phone)),
        "phone is nobody who works there in such a role");
  }

  @Test
  void whoHasTwoRolesKeepsTheOneThatStays() {
    String phone = "+821000000313";
    setUp();
    done("staff-set", planner(phone));
    Map<String, Object> lead = planner(phone);
    lead.put("role", "TEAM_LEAD");
    done("staff-set", lead);

    assertThat(
            DeskCall.operator(
                    "staff-leave", Map.of("dong", DONG, "phone", phone, "role", "TEAM_LEAD"))
                .getString("result"))
        .isEqualTo("LEFT");

    assertThat(contact(phone).role()).contains(Role.PLANNER);
    assertThat(dong().staff())
        .filteredOn(person -> person.token().equals(token(phone)) && person.left().isEmpty())
        .extracting(Staff::role)
        .containsExactly(Role.PLANNER);
  }

  @Test
  void aZoneThatSomebodyHasIsNotTakenAway() {
    setUp();
    done("zone-set", Map.of("dong", DONG, "name", "2구역", "tongs", "20-29"));
    refused(
        DeskCall.operator("zone-set", Map.of("dong", DONG, "name", "3구역", "tongs", "25")),
        "tongs has a 통 that belongs to 2구역");
    assertThat(
            DeskCall.operator("zone-set", Map.of("dong", DONG, "name", "2구역", "remove", true))
                .getString("result"))
        .isEqualTo("REMOVED");
    done("staff-set", planner("+821000000314"));
    refused(
        DeskCall.operator("zone-set", Map.of("dong", DONG, "name", "1구역", "remove", true)),
        "name is somebody's zone: staff-set gives them another first");
  }

  @Test
  void somebodyOfAnotherOfficeMustLeaveThereFirst() {
    setUp();

    refused(
        DeskCall.operator("staff-set", planner(DemoDong.PLANNER)),
        "phone is somebody's who works for another office: staff-leave does that");
  }

  @Test
  void aDongsOwnLadderStandsInPlaceOfTheShippedOneAndCanBeTakenAway() {
    setUp();
    String row = "RISK\tCRISIS\tDUTY\t1\tTEAM_LEAD\t2bh\t-\t2026-11-24\tour office\ttrue";

    JsonPath set = DeskCall.operator("ladder-set", Map.of("dong", DONG, "rows", List.of(row)));
    assertThat(set.getString("result")).as(set.prettify()).isEqualTo("SET");
    assertThat(dong().ladders()).containsExactly(row);

    JsonPath removed = DeskCall.operator("ladder-set", Map.of("dong", DONG, "remove", true));
    assertThat(removed.getString("result")).isEqualTo("REMOVED");
    assertThat(removed.getList("body.before")).containsExactly(row);
    assertThat(dong().ladders()).isEmpty();
  }

  @Test
  void aDongsOwnProgrammesAreSetOnceAndBeginAJobAndCanBeTakenAway() {
    setUp();
    Map<String, Object> national = Map.of("dong", DONG, "rows", List.of("use NATIONAL", PROGRAMME));

    JsonPath set = DeskCall.operator("programmes-set", national);
    assertThat(set.getString("result")).as(set.prettify()).isEqualTo("SET");
    assertThat(set.getList("body.before")).isEmpty();
    assertThat(dong().programmes()).containsExactly("use NATIONAL\n" + PROGRAMME);
    List<Item> job = job();
    assertThat(job).hasSize(Timer.SHARDS);

    JsonPath same = DeskCall.operator("programmes-set", national);
    assertThat(same.getString("result")).isEqualTo("SAME");
    assertThat(job()).isEqualTo(job);

    JsonPath removed = DeskCall.operator("programmes-set", Map.of("dong", DONG, "remove", true));
    assertThat(removed.getString("result")).isEqualTo("REMOVED");
    assertThat(removed.getList("body.before")).containsExactly("use NATIONAL", PROGRAMME);
    assertThat(dong().programmes()).isEmpty();
    assertThat(job()).hasSize(Timer.SHARDS).isNotEqualTo(job);
  }

  private static List<Item> job() {
    return FunctionTable.table().query("J#programmes#" + DONG, "J#", 100);
  }

  @Test
  void anOfficeHasNoMoreWatchesThanItMay() {
    setUp();
    for (String device : List.of("AW-1", "AW-2", "AW-3")) {
      done("watch-set", Map.of("dong", DONG, "device", device));
    }
    refused(
        DeskCall.operator("watch-set", Map.of("dong", DONG, "device", "AW-4")),
        "the office has its 3 watches: remove one first");
    refused(
        DeskCall.operator("watch-set", Map.of("dong", DemoDong.CODE, "device", "AW-1")),
        "device is another office's");

    Map<String, Object> removed = Map.of("dong", DONG, "device", "AW-2", "remove", true);
    assertThat(DeskCall.operator("watch-set", removed).getString("result")).isEqualTo("REMOVED");
    refused(DeskCall.operator("watch-set", removed), "device is no watch of the office");
    done("watch-set", Map.of("dong", DONG, "device", "AW-4"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dong-set | {'dong':'115305400','name':'구로3동'} | dong must be a code of ten digits, or five of a district office",
        "dong-set | {'dong':'9999051000','name':'없는동'} | dong lies in no district that is known",
        "dong-set | {'dong':'1174052000','name':'상일동'} | dong is no area any more; it became 1174052500",
        "dong-set | {'dong':'1153054000'} | name must be a text of 1 to 20 characters in one line",
        "dong-set | {'dong':'1153054000','name':'구로\\n3동'} | name must be a text of 1 to 20 characters in one line",
        "sending-set | {'dong':'1153079000'} | dong is not set up: dong-set does that",
        "sending-set | {'dong':'1153059500','phone':['solapi']} | phone cannot be read: \"solapi\" is no provider/account",
        "sending-set | {'dong':'1153059500','phone':['solappi/main']} | phone cannot be read: a provider is one of [solapi, nhn, twilio]",
        "sending-set | {'dong':'1153059500','phone':'solapi/main'} | phone must be a list of at most 200",
        "sending-set | {'dong':'1153059500','refusalNumber':'010-0000-0000'} | refusalNumber cannot be read: it is no 080 number",
        "account-set | {'dong':'1153059500','channel':'fax','account':'a'} | channel must be one of [desk, kakao, line, nhn, sms, solapi, sos, talktalk, telegram, twilio, whatsapp]",
        "account-set | {'dong':'1153059500','channel':'sms','account':'a/b'} | account must be 1 to 64 letters, digits and . _ + -",
        "staff-set | {'dong':'1153059500','phone':'119','role':'PLANNER','name':'김','account':'sms/demo'} | phone is no number that a message can be sent to",
        "staff-set | {'dong':'1153059500','phone':'010-0000-0999','role':'RESIDENT','name':'김','account':'sms/demo'} | role must be one that works for the office",
        "staff-set | {'dong':'1153059500','phone':'010-0000-0999','role':'PLANNER','name':'김','account':'sms/nobody'} | account is none of the district's: account-set does that",
        "staff-set | {'dong':'1153059500','phone':'010-0000-0999','role':'PLANNER','name':'김','account':'sms/demo','zone':'9구역'} | zone is none of the dong's: zone-set does that",
        "ladder-set | {'dong':'1153059500'} | rows cannot be read: 0 rows, not 1 to 200",
        "ladder-set | {'dong':'1153059500','rows':['# mine','RISK\\tCRISIS']} | rows cannot be read: line 2: 2 columns, not 10",
        "ladder-set | {'dong':'1153059500','rows':['RISK\\tCRISIS\\tDUTY\\t2\\tPLANNER\\t2bh\\t-\\t2026-11-24\\tours\\ttrue']} | rows cannot be read: the steps of RISK CRISIS DUTY are not 1 to 1",
        "ladder-set | {'dong':'1153059500','rows':['x'],'remove':true} | rows must be empty where they are removed",
        "programmes-set | {'dong':'1153079000','rows':['use NATIONAL']} | dong is not set up: dong-set does that",
        "programmes-set | {'dong':'1153059500'} | rows cannot be read: neither rows nor \"use\"",
        "programmes-set | {'dong':'1153059500','rows':['use BUSAN']} | rows cannot be read: line 1: there is no set BUSAN",
        "programmes-set | {'dong':'1153059500','rows':['# mine','EXTRA\\tANY']} | rows cannot be read: line 2: 2 columns, not 12",
        "programmes-set | {'dong':'1153059500','rows':['use NATIONAL','EXTRA\\tANY\\t2026-01-01\\tCRISIS\\t추가\\teverybody\\tsometimes\\tPLANNER\\t30\\tfalse\\tours\\tfalse']} | rows cannot be read: line 2: \"sometimes\" is no rhythm of visits",
        "programmes-set | {'dong':'1153059500','rows':['use NATIONAL'],'remove':true} | rows must be empty where they are removed",
        "watch-set | {'dong':'1153079000','device':'GW-1'} | dong is not set up: dong-set does that",
        "watch-set | {'dong':'1153059500'} | device must be a text of 1 to 64 characters in one line",
        "zone-set | {'dong':'1153059500','name':'1 구역','tongs':'1'} | tongs cannot be read: a zone's name has 1 to 20 letters and digits",
        "zone-set | {'dong':'1153059500','name':'1구역','tongs':'7-1'} | tongs cannot be read: no 통: 7-1"
      })
  void whatCannotBeSetIsRefusedInOneLine(String command, String body, String line) {
    JsonPath answer =
        DeskCall.call(
            "{\"command\":\"%s\",\"by\":\"kim.ops\",\"from\":\"10.0.0.1\",\"body\":%s}"
                .formatted(command, body.replace('\'', '"')));

    refused(answer, line);
  }

  private static void setUp() {
    done("dong-set", Map.of("dong", DONG, "name", "구로3동"));
    done("account-set", Map.of("dong", DONG, "channel", "sms", "account", "guro3"));
    done("zone-set", Map.of("dong", DONG, "name", "1구역", "tongs", "1-7,9"));
  }

  private static Map<String, Object> planner(String phone) {
    return new HashMap<>(
        Map.of(
            "dong", DONG,
            "phone", phone,
            "role", "PLANNER",
            "name", "한플래",
            "account", "sms/guro3",
            "zone", "1구역",
            "night", true));
  }

  private static void done(String command, Map<String, ?> body) {
    JsonPath answer = DeskCall.operator(command, body);
    assertThat(answer.getString("result")).as(answer.prettify()).isEqualTo("SET");
  }

  private static void refused(JsonPath answer, String why) {
    assertThat(answer.getString("result")).isEqualTo("REFUSED");
    assertThat(answer.getString("error")).startsWith(why);
  }

  private static Dong dong() {
    return areas().dong(DONG);
  }

  private static TableAreas areas() {
    return new TableAreas(FunctionTable.table(), Clock.systemUTC());
  }

  private static Line line(String text) {
    return Line.parse(text);
  }

  private static String token(String phone) {
    return FunctionTable.hash().of(Address.phone("", "", phone).canonical());
  }

  private static Contact contact(String phone) {
    return FunctionTable.table().get(Contact.key(token(phone))).map(Contact::from).orElseThrow();
  }
}
