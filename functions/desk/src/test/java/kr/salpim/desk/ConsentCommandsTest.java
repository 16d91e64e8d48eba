package kr.salpim.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.salpim.adapters.testing.FunctionTable;
import kr.salpim.adapters.testing.MockLambda;
import kr.salpim.domain.calendar.BusinessHours;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** At whichever door a word on consent comes in; natively too ({@code ConsentCommandsIT}). */
@QuarkusTest
@QuarkusTestResource(FunctionTable.class)
@QuarkusTestResource(MockLambda.class)
class ConsentCommandsTest {

  @BeforeAll
  static void agencies() {
    OtherDong.setUp();
    Agencies.setUp();
  }

  @Test
  void aWordOnMessagesSaysNothingOfSharing() {
    String home = Neighbours.household("김소식", "010-0000-0871");
    String id = sent(home);
    Instant due = Agencies.due(id);
    JsonPath changed = changed(home, Map.of("messages", false, "consented", today()));
    assertThat(changed.getString("result")).as(changed.prettify()).isEqualTo("CHANGED");
    assertThat(members(home).getBoolean("body.messages")).isFalse();
    assertThat(members(home).getBoolean("body.sharing")).isTrue();
    assertThat(Agencies.due(id)).isEqualTo(due);
  }

  @Test
  void aDayThatBelongsToNothingIsRefused() {
    String home = Neighbours.household("김날짜", "010-0000-0872");
    JsonPath changed = changed(home, Map.of("consented", today()));
    assertThat(changed.getString("error")).startsWith("consented is the day of messages");
  }

  @Test
  void sharingThatIsTakenBackByChangeIsBroughtForward() {
    String home = Neighbours.household("김철회", "010-0000-0873");
    String id = sent(home);
    JsonPath changed = changed(home, Map.of("sharing", false, "consented", today()));
    assertThat(changed.getString("result")).as(changed.prettify()).isEqualTo("CHANGED");
    assertThat(members(home).getBoolean("body.messages")).isTrue();
    assertThat(Agencies.due(id)).isBeforeOrEqualTo(opening());
  }

  @Test
  void sharingThatAListTakesBackIsBroughtForward() {
    String home = Neighbours.household("김명부", "010-0000-0874");
    String id = sent(home);
    load("c-messages", "C-1", "김명부", "010-0000-0874", "\"contact_consent\":\"n\"");
    assertThat(members(home).getBoolean("body.sharing")).isTrue();
    load("c-sharing", "C-2", "김명부", "010-0000-0874", "\"share_consent\":\"n\"");
    assertThat(members(home).getBoolean("body.sharing")).isFalse();
    assertThat(Agencies.due(id)).isBeforeOrEqualTo(opening());
  }

  @Test
  void whatTheOtherOneSaidCountsOnceTheyAreOne() {
    String home = Neighbours.household("김한집", "010-0000-0875");
    String other = Neighbours.household("이한집", "010-0000-0876");
    String id = sent(home);
    planner("consent-set", Map.of("household", other, "sharing", false));
    Instant due = Agencies.due(id);
    assertThat(due).isAfter(opening());
    JsonPath merged = planner("household-merge", Map.of("household", other, "into", home));
    assertThat(merged.getString("result")).as(merged.prettify()).isEqualTo("DONE");
    assertThat(Agencies.due(id)).isBeforeOrEqualTo(opening());
  }

  private static void load(String name, String row, String who, String phone, String said) {
    Map<String, Object> file =
        Map.of(
            "name", name,
            "sha256", "0".repeat(64),
            "kind", "HOUSEHOLDS",
            "format", "NDJSON",
            "institution", "구로구");
    JsonPath begun = planner("load-begin", file);
    String line =
        ("{\"reference\":\"%s\",\"name\":\"%s\",\"birth\":\"1941-03-02\","
                + "\"phone\":\"%s\",%s,\"consent_date\":\"%s\"}")
            .formatted(row, who, phone, said, today());
    JsonPath done =
        planner(
            "load-chunk",
            Map.of("job", begun.getString("body.job"), "firstLine", 1, "lines", List.of(line)));
    assertThat(done.getInt("body.taken")).as(begun.prettify() + done.prettify()).isEqualTo(1);
  }

  /** Two working days to answer: what is due by the next opening was brought forward. */
  private static Instant opening() {
    return BusinessHours.shipped().nextOpening(Instant.now());
  }

  private static String today() {
    return Neighbours.today().toString();
  }

  private static String sent(String home) {
    planner("consent-set", Map.of("household", home, "sharing", true, "day", "2026-01-03"));
    Map<String, Object> wish =
        Map.of("household", home, "need", "FOOD", "partner", Agencies.CENTRE, "reason", "쌀이 떨어짐");
    String id = planner("referral-propose", wish).getString("body.id");
    JsonPath answer = planner("referral-send", Map.of("id", id));
    assertThat(answer.getString("result")).as(answer.prettify()).isEqualTo("SENT");
    return id;
  }

  private static JsonPath changed(String home, Map<String, ?> fields) {
    Map<String, Object> body = new HashMap<>(fields);
    body.put("household", home);
    body.put("version", members(home).getLong("body.version"));
    return planner("household-change", body);
  }

  private static JsonPath members(String home) {
    return planner("case-read", Map.of("household", home, "groups", List.of("MEMBERS")));
  }

  private static JsonPath planner(String command, Map<String, ?> body) {
    return DeskCall.by(DemoDong.PLANNER, command, body);
  }
}
