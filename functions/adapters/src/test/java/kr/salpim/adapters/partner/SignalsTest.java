package kr.salpim.adapters.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import kr.salpim.domain.risk.Signal;
import kr.salpim.domain.table.Item;
import org.junit.jupiter.api.Test;

/** Rows of signals over a signed call, into the table. */
class SignalsTest {

  private final Agencies agencies = new Agencies();
  private final Agency centre = agencies.agency(Agencies.CENTRE);

  @Test
  void aRowBecomesASignalOfAHouseholdAndTheSameCallAgainChangesNothing() {
    String body = Agency.signals(Agency.row("r-1", ""));

    Agency.Answer first = centre.post("/signals", "k-1", body);
    Agency.Answer again = centre.post("/signals", "k-1", body);

    assertThat(first.status()).isEqualTo(200);
    assertThat(first.json().path("taken").asInt()).isEqualTo(1);
    assertThat(first.replayed()).isFalse();
    assertThat(again.raw().body()).isEqualTo(first.raw().body());
    assertThat(again.replayed()).isTrue();
    assertThat(signals())
        .singleElement()
        .satisfies(item -> assertThat(item.key().sort()).startsWith("SIG#mandated#"));
  }

  @Test
  void theSameReferenceUnderAnotherKeyIsTheSame() {
    centre.post("/signals", "k-1", Agency.signals(Agency.row("r-1", "")));
    Agency.Answer again = centre.post("/signals", "k-2", Agency.signals(Agency.row("r-1", "")));
    assertThat(again.json().path("same").asInt()).isEqualTo(1);
    assertThat(signals()).hasSize(1);
  }

  @Test
  void whatALandlordTellsIsNoMandatedReport() {
    agencies
        .agency(Agencies.LANDLORD)
        .post("/signals", "k-1", Agency.signals(Agency.row("r-1", "")));
    assertThat(signals())
        .singleElement()
        .satisfies(item -> assertThat(item.key().sort()).startsWith("SIG#partner#"));
  }

  @Test
  void eachBadRowIsRefusedByItsLineAndTheGoodOnesAreTaken() {
    Agency.Answer answer =
        centre.post(
            "/signals",
            "k-1",
            Agency.signals(
                Agency.row("r-1", ""),
                Agency.row("r-2", "").replace("1153059500", "1153099999"),
                Agency.row("r-3", "").replace("2026-11-20", "2026-11-31"),
                "7",
                Agency.row("r-5", ",\"note\":\"주민번호 900101-1234567\""),
                Agency.row("r-6", ",\"amount\":-1"),
                Agency.row("r-7", ",\"amount\":\"많음\""),
                "{\"reference\":\"r-8\"}",
                Agency.row("r-9", "")));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("taken").asInt()).isEqualTo(2);
    assertThat(answer.json().path("refused").asInt()).isEqualTo(7);
    List<String> told = answer.json().path("results").findValuesAsText("reason").stream().toList();
    assertThat(told)
        .contains("unknown-dong", "unreadable", "resident-number", "negative", "missing");
    assertThat(answer.raw().body()).doesNotContain("900101", "많음");
    assertThat(signals()).hasSize(2);
  }

  @Test
  void aDongOutsideTheAreasIsAsUnknownAsOneThatIsNot() {
    Agency.Answer outside =
        centre.post(
            "/signals",
            "k-1",
            Agency.signals(Agency.row("r-1", "").replace("1153059500", Agencies.OTHER_DONG)));
    Agency.Answer nowhere =
        centre.post(
            "/signals",
            "k-2",
            Agency.signals(Agency.row("r-1", "").replace("1153059500", "9999999999")));
    assertThat(outside.raw().body()).isEqualTo(nowhere.raw().body());
  }

  @Test
  void linesOfNdjsonAreTakenOneByOne() {
    String body = Agency.row("r-1", "") + "\n\n{\"reference\":\r\n" + Agency.row("r-2", "") + "\n";
    Agency.Answer answer =
        centre.send(
            "POST",
            "/signals",
            "k-1",
            body,
            headers -> {
              headers.put("content-type", "application/x-ndjson; charset=utf-8");
              return headers;
            });
    assertThat(answer.json().path("taken").asInt()).isEqualTo(2);
    assertThat(answer.json().path("results").findValuesAsText("line"))
        .containsExactly("1", "3", "4");
  }

  @Test
  void aByteOrderMarkSpoilsNoLine() {
    Agency.Answer answer =
        centre.send(
            "POST",
            "/signals",
            "k-1",
            "\uFEFF" + Agency.row("r-1", "") + "\n" + Agency.row("r-2", ""),
            headers -> {
              headers.put("content-type", "application/x-ndjson");
              return headers;
            });
    assertThat(answer.json().path("taken").asInt()).isEqualTo(2);
  }

  @Test
  void aReferenceStaysThePartnersOwnWhateverKindItIsFoundToBe() {
    Agency landlord = agencies.agency(Agencies.LANDLORD);
    String report =
        "{\"reference\":\"r-1\",\"dong\":\"1153059500\",\"text\":\"며칠째 안 보여요\","
            + "\"about\":{\"name\":\"김영자\",\"address\":\"구로동 1-1\"}}";
    agencies.landlord("LANDLORD");
    landlord.post("/signals", "k-1", Agency.signals(Agency.row("r-1", "")));
    landlord.post("/reports", "k-2", report);
    int before = signals().size();
    agencies.landlord("HOUSING_MANAGER");
    Agency.Answer again = landlord.post("/signals", "k-3", Agency.signals(Agency.row("r-1", "")));
    assertThat(again.json().path("same").asInt()).isEqualTo(1);
    assertThat(landlord.post("/reports", "k-4", report).json().path("result").asText())
        .isEqualTo("same");
    assertThat(signals()).hasSize(before);
  }

  @Test
  void unknownFieldsAreCountedAndInStrictModeRefused() {
    String body = Agency.signals(Agency.row("r-1", ",\"colour\":\"비밀\",\"size\":{\"a\":1}"));
    Agency.Answer lenient = centre.post("/signals", "k-1", body);
    assertThat(lenient.raw().headers()).containsEntry("salpim-ignored-fields", "2");
    assertThat(lenient.json().path("taken").asInt()).isEqualTo(1);

    Agency.Answer strict =
        centre.send(
            "POST",
            "/signals",
            "k-2",
            body,
            headers -> {
              headers.put("prefer", "respond-async, handling=strict");
              return headers;
            });
    assertThat(strict.json().path("refused").asInt()).isEqualTo(1);
    assertThat(strict.raw().body()).contains("unknown-field").doesNotContain("colour", "비밀");
  }

  @Test
  void anEmergencyDoesNotWaitWithTheListItCameIn() {
    Agency.Answer answer =
        centre.post(
            "/signals",
            "k-1",
            Agency.signals(Agency.row("r-1", "").replace("POWER_CUT", "EMERGENCY_CHILD_ABUSE")));
    assertThat(answer.json().path("duties").path(0).path("call").asText()).isEqualTo("112");

    agencies.centre.stream();
    agencies.centre.pass(Duration.ofMinutes(1));

    assertThat(agencies.centre.alerts()).hasSize(1);
  }

  private List<Item> signals() {
    return agencies.centre.memory.all().stream().filter(item -> Signal.is(item.key())).toList();
  }
}
