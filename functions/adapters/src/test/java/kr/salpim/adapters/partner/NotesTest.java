package kr.salpim.adapters.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import kr.salpim.domain.risk.Signal;
import kr.salpim.testkit.centre.Centre;
import org.junit.jupiter.api.Test;

/** An emergency in a note is heard whatever is wrong with the row that it came with. */
class NotesTest {

  private static final String NOTE = ",\"note\":\"지금 번개탄을 샀다고 해요\"";
  private static final String TODAY = "2026-11-23";

  private final Agencies agencies = new Agencies();
  private final Agency agency = agencies.agency(Agencies.CENTRE);

  @Test
  void itIsKeptAloneWhereTheArrearsAreWithoutTheirMonths() {
    String row = arrears("APT_FEE_ARREARS", NOTE);
    Agency.Answer answer = alone(row, "months");
    assertThat(answer.json().path("duties").findValuesAsText("call")).containsExactly("119");
    assertThat(post("k-2", row).json().path("same").asInt()).isEqualTo(1);
    assertThat(signals()).hasSize(1);
  }

  @Test
  void itIsKeptAloneWhereTheArrearsAreBelowTheLaw() {
    alone(arrears("APT_FEE_ARREARS", NOTE + ",\"months\":2"), "months");
    assertThat(signals().get(0).months()).as("what nobody may tell of").isEmpty();
  }

  @Test
  void itIsKeptAloneWhereTheAmountIsMoreThanTheLawSays() {
    alone(arrears("LOAN_ARREARS", NOTE + ",\"amount\":90000000"), "amount");
  }

  @Test
  void itIsKeptAloneWhereNobodyOutsideMaySayTheKind() {
    alone(arrears("MSG_OTHER", NOTE + ",\"phone\":\"02-12\""), "phone", "kind");
  }

  @Test
  void itIsKeptAloneWhereThereIsNoKind() {
    alone(Agency.row("r-1", NOTE).replace("\"kind\":\"POWER_CUT\",", ""), "kind");
  }

  @Test
  void itIsOfTodayWhereTheRowIsOfLongAgo() {
    alone(Agency.row("r-1", NOTE).replace("2026-11-20", "2020-01-01"), "observed");
    assertThat(signals().get(0).observed()).hasToString(TODAY);
  }

  @Test
  void besideArrearsOfManyMonthsAgoItIsOfTodayToo() {
    String row =
        arrears("NHIS_ARREARS", NOTE + ",\"months\":9").replace("2026-11-20", "2026-02-01");
    assertThat(post("k-1", row).json().path("taken").asInt()).isEqualTo(1);
    assertThat(signals())
        .extracting(signal -> signal.kind() + " " + signal.observed())
        .containsExactlyInAnyOrder("NHIS_ARREARS 2026-02-01", "EMERGENCY_SELF_HARM " + TODAY);
    heard();
  }

  @Test
  void withoutAnEmergencySuchArrearsAreRefusedWithAReasonThatIsACode() {
    Agency.Answer answer = post("k-1", arrears("NHIS_ARREARS", ""));
    assertThat(answer.json().path("results").findValuesAsText("reason"))
        .containsExactly("missing-the-threshold-is-3");
    assertThat(signals()).isEmpty();
  }

  @Test
  void anEmergencyOfLongAgoIsStillNone() {
    String row = arrears("EMERGENCY_SELF_HARM", NOTE).replace("2026-11-20", "2020-01-01");
    assertThat(post("k-1", row).json().path("refused").asInt()).isEqualTo(1);
    assertThat(signals()).isEmpty();
  }

  /**
   * Asserts that of the row the emergency is kept alone, and that the centre hears.
   *
   * @param wrong fields that the answer names
   */
  private Agency.Answer alone(String row, String... wrong) {
    Agency.Answer answer = post("k-1", row);
    assertThat(answer.json().path("taken").asInt()).as(answer.raw().body()).isEqualTo(1);
    assertThat(answer.json().path("results").findValuesAsText("field"))
        .containsExactlyInAnyOrder(wrong);
    assertThat(signals()).extracting(Signal::kind).containsExactly("EMERGENCY_SELF_HARM");
    heard();
    return answer;
  }

  private void heard() {
    Centre centre = agencies.centre;
    centre.stream();
    centre.pass(Duration.ofMinutes(2));
    assertThat(centre.alerts()).hasSize(1);
  }

  private Agency.Answer post(String key, String row) {
    return agency.post("/signals", key, Agency.signals(row));
  }

  private static String arrears(String kind, String more) {
    return Agency.row("r-1", more).replace("POWER_CUT", kind);
  }

  private List<Signal> signals() {
    return agencies.centre.memory.all().stream()
        .filter(item -> Signal.is(item.key()))
        .map(Signal::from)
        .toList();
  }
}
