package kr.salpim.adapters.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.household.Draft;
import kr.salpim.domain.household.Households;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.risk.Signal;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Item;
import kr.salpim.testkit.centre.CountedIds;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Test;

/** Rows that cannot wait, and what a partner may not say. */
class UrgentRowsTest {

  private static final String EMERGENCY = "EMERGENCY_CHILD_ABUSE";

  private final Agencies agencies = new Agencies();
  private final Agency centre = agencies.agency(Agencies.CENTRE);

  @Test
  void anEmergencyIsTakenWithoutWhatIsWrongWithIt() {
    Agency.Answer answer =
        centre.post("/signals", "k-1", Agency.signals(emergency("r-1", ",\"phone\":\"02-12\"")));
    assertThat(answer.json().path("taken").asInt()).isEqualTo(1);
    assertThat(answer.json().path("results").path(0).path("problems").findValuesAsText("field"))
        .containsExactly("phone");
    assertThat(calls(answer)).containsExactly("112");
    assertThat(signals()).singleElement().satisfies(item -> assertThat(atOnce(item)).isTrue());
    Agency.Answer same =
        centre.post("/signals", "k-2", Agency.signals(emergency("r-1", ",\"phone\":\"02-12\"")));
    assertThat(same.json().path("same").asInt()).isEqualTo(1);
  }

  @Test
  void anEmergencyOfNobodyInParticularIsTakenToo() {
    String nobody =
        "{\"reference\":\"r-1\",\"dong\":\"1153059500\",\"kind\":\"EMERGENCY_MEDICAL\","
            + "\"observed\":\"어제\",\"name\":\"900101-1234567\"}";
    Agency.Answer answer = centre.post("/signals", "k-1", Agency.signals(nobody));
    assertThat(answer.json().path("taken").asInt()).as(answer.raw().body()).isEqualTo(1);
    assertThat(calls(answer)).containsExactly("119");
    assertThat(signals()).hasSize(1);
  }

  @Test
  void theDutyIsSaidEvenWhereTheRowIsRefused() {
    Agency.Answer answer =
        centre.post(
            "/signals",
            "k-1",
            Agency.signals(emergency("r-1", "").replace("1153059500", "1153099999")));
    assertThat(answer.json().path("refused").asInt()).isEqualTo(1);
    assertThat(calls(answer)).containsExactly("112");
  }

  @Test
  void aNoteThatTellsOfAnEmergencyIsHeardInHaste() {
    Agency.Answer answer =
        centre.post(
            "/signals",
            "k-1",
            Agency.signals(
                Agency.row("r-1", ",\"note\":\"지금 번개탄을 샀다고 해요\""), Agency.row("r-2", "")));
    assertThat(answer.json().path("taken").asInt()).isEqualTo(2);
    assertThat(calls(answer)).containsExactly("119");
    assertThat(signals())
        .filteredOn(UrgentRowsTest::atOnce)
        .extracting(item -> Signal.from(item).kind())
        .containsExactly("EMERGENCY_SELF_HARM");
    assertThat(signals())
        .filteredOn(item -> !atOnce(item))
        .extracting(item -> Signal.from(item).kind())
        .containsExactly("POWER_CUT", "POWER_CUT");
    assertThat(signals().stream().map(item -> item.key().partition()).distinct()).hasSize(1);
    agencies.centre.stream();
    agencies.centre.pass(Duration.ofMinutes(2));
    assertThat(agencies.centre.alerts()).hasSize(1);
  }

  @Test
  void anEmergencyReportIsTakenWithoutANumberThatNobodyCanCall() {
    Agency.Answer answer =
        centre.post(
            "/reports",
            "k-1",
            "{\"reference\":\"r-1\",\"dong\":\"1153059500\",\"text\":\"할아버지가 쓰러지셨어요\","
                + "\"about\":{\"name\":\"900101-1234567\",\"phone\":\"02-12\"}}");
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    assertThat(answer.json().path("problems").findValuesAsText("field"))
        .containsExactly("phone", "name");
    assertThat(calls(answer)).contains("119");
    assertThat(signals()).singleElement().satisfies(item -> assertThat(atOnce(item)).isTrue());
  }

  @Test
  void nobodyOutsideSaysWhatOnlySalpimSays() {
    for (String kind :
        List.of("CHECKIN_MISSED", "MSG_LIVELIHOOD", "VISIT_ABSENT", "STAFF_CONCERN")) {
      Agency.Answer answer =
          centre.post(
              "/signals", kind, Agency.signals(Agency.row(kind, "").replace("POWER_CUT", kind)));
      assertThat(answer.json().path("results").path(0).path("problems").findValuesAsText("reason"))
          .as(kind)
          .containsExactly("not-permitted");
    }
    assertThat(signals()).isEmpty();
  }

  @Test
  void seenNeedsItsTimeAndReasonsAreCodes() {
    Agency.Answer answer =
        centre.post(
            "/signals",
            "k-1",
            Agency.signals(
                Agency.row("r-1", ",\"seen\":true"),
                Agency.row("r-2", "").replace("2026-11-20", "2020-01-01")));
    assertThat(reasons(answer)).containsExactly("missing", "more-than-1825-days-ago");
  }

  @Test
  void aNameMayHaveSixtyLettersOfWhateverLanguage() {
    String name = "\uD842\uDFB7".repeat(60);
    Agency.Answer answer =
        centre.post("/signals", "k-1", Agency.signals(Agency.row("r-1", "").replace("김영자", name)));
    assertThat(answer.json().path("taken").asInt()).as(answer.raw().body()).isEqualTo(1);
  }

  @Test
  void aPartnersWordPinsNoPhoneToItsArea() {
    String phone = ",\"phone\":\"010-0000-0977\"";
    centre.post("/signals", "k-1", Agency.signals(Agency.row("r-1", phone)));
    centre.post(
        "/reports",
        "k-2",
        "{\"reference\":\"r-2\",\"dong\":\"1153059500\",\"text\":\"걱정돼요\",\"about\":{"
            + phone.substring(1)
            + "}}");
    assertThat(contact()).isEmpty();

    Profile profile =
        Profile.of(
            List.of(Member.of("박말례", Optional.empty(), Optional.of("+821000000977"))),
            Optional.empty());
    new Households(
            agencies.centre.memory, agencies.centre.hash, agencies.centre.clock, new CountedIds())
        .create(
            new Draft(
                "own-list", Agencies.OTHER_DONG, Optional.empty(), profile, Optional.empty()));
    assertThat(contact())
        .singleElement()
        .satisfies(item -> assertThat(item.text(Contact.DONG)).contains(Agencies.OTHER_DONG));
  }

  private List<Item> contact() {
    String token = agencies.centre.hash.of(DemoDong.sms("+821000000977").canonical());
    return agencies.centre.memory.get(Contact.key(token)).stream().toList();
  }

  private static List<String> calls(Agency.Answer answer) {
    return answer.json().path("duties").findValuesAsText("call");
  }

  private static List<String> reasons(Agency.Answer answer) {
    return IntStream.range(0, answer.json().path("results").size())
        .mapToObj(n -> answer.json().path("results").path(n).path("problems"))
        .flatMap(problems -> problems.findValuesAsText("reason").stream())
        .toList();
  }

  private static String emergency(String reference, String more) {
    return Agency.row(reference, more).replace("POWER_CUT", EMERGENCY);
  }

  private static boolean atOnce(Item item) {
    return item.text(Attributes.LANE).equals(Optional.of(Lane.NOW.stored()));
  }

  private List<Item> signals() {
    return agencies.centre.memory.all().stream().filter(item -> Signal.is(item.key())).toList();
  }
}
