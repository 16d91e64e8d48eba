package kr.salpim.adapters.partner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import kr.salpim.testkit.Seeds;
import kr.salpim.testkit.centre.DemoDong;
import org.junit.jupiter.api.Test;

/** The contract both ways: what it promises is answered, and what it lets be sent is taken. */
class ContractTest {

  private static final List<String> LATER =
      List.of("progress-referral", "complete-referral", "hand-back-referral");

  @Test
  void eachOperationIsAnsweredAsTheContractPromises() {
    TreeSet<String> answered = new TreeSet<>();
    for (String operation : ContractCheck.operations()) {
      Agencies agencies = new Agencies();
      Agency agency = agencies.agency(Agencies.CENTRE);
      String cursor = Examples.prepare(agencies, Agencies.CENTRE, DemoDong.CODE);
      Examples.Call call = Examples.calls(cursor, DemoDong.CODE).get(operation);
      assertThat(call).as("an example of %s", operation).isNotNull();
      if (LATER.contains(operation)) {
        agency.post("/referrals/" + Examples.REFERRAL + "/accept", "before", "");
      }
      // Each answer is held against the contract where it comes back.
      Agency.Answer answer =
          call.method().equals("GET")
              ? agency.get(call.target())
              : agency.post(call.target(), "key", call.body());
      assertThat(answer.status()).as("%s: %s", operation, answer.raw().body()).isEqualTo(200);
      if (!call.body().isEmpty()) {
        assertThat(ContractCheck.takes(operation, "application/json", call.body()))
            .as(operation)
            .isTrue();
      }
      answered.add(operation);
    }
    assertThat(answered).isEqualTo(ContractCheck.operations());
  }

  @Test
  void theContractAndTheRouterKnowTheSameOperations() {
    assertThat(Contract.shipped().operations())
        .extracting(Operation::id)
        .containsExactlyInAnyOrderElementsOf(ContractCheck.operations());
    assertThat(Contract.shipped().operations())
        .allSatisfy(
            operation ->
                assertThat(operation.open())
                    .as("who calls %s is asked", operation.id())
                    .isEqualTo(operation.scope().isEmpty()));
    assertThat(Contract.shipped().operations())
        .filteredOn(operation -> !operation.open())
        .allSatisfy(operation -> assertThat(operation.rate()).isPresent());
  }

  @Test
  void pagesAndCallsAreAsLongAsTheContractSays() {
    assertThat(ContractCheck.ROOT.at("/components/schemas/Signals/properties/signals/maxItems"))
        .isEqualTo(new IntNode(SignalRows.MAX_ROWS));
    assertThat(
            ContractCheck.ROOT
                .at("/components/responses/Events/content")
                .path("application/json")
                .at("/schema/properties/events/maxItems"))
        .isEqualTo(new IntNode(EventCalls.PAGE));
  }

  @Test
  void everyOperationThatIsNotOpenMayBeAskedToBeStrict() {
    assertThat(Contract.shipped().operations())
        .filteredOn(operation -> !operation.open())
        .allSatisfy(
            operation ->
                assertThat(operation.parameters())
                    .as(operation.id())
                    .anyMatch(parameter -> parameter.name().equals("prefer")));
  }

  @Test
  void everyProblemIsNamedInTheContract() {
    String promised = ContractCheck.ROOT.at("/components/responses/Problem/description").asText();
    for (PartnerProblem problem : PartnerProblem.values()) {
      assertThat(promised).contains("`" + problem.word() + "`");
    }
  }

  /** Two readers of one schema, of which one is ours. */
  @Test
  void whatOurReaderRefusesAnotherReaderRefusesToo() {
    Operation report =
        Contract.shipped().operations().stream()
            .filter(operation -> operation.id().equals("send-report"))
            .findFirst()
            .orElseThrow();
    Shape shape = report.bodies().get("application/json");
    Seeds.each(
        400,
        seed -> {
          JsonNode body = drawn(new Random(seed));
          boolean theirs = ContractCheck.takes("send-report", "application/json", body.toString());
          assertThat(shape.problems(body).isEmpty()).as(body.toString()).isEqualTo(theirs);
        });
  }

  private static JsonNode drawn(Random random) {
    ObjectNode body =
        (ObjectNode)
            ContractCheck.json(
                "{\"reference\":\"r\",\"dong\":\"1153059500\",\"text\":\"걱정돼요\","
                    + "\"about\":{\"name\":\"김\",\"birth\":\"1950-03-02\"}}");
    List<String> values =
        List.of(
            "7",
            "true",
            "null",
            "\"\"",
            "\"x\"",
            "{}",
            "[]",
            "\"1153059500\"",
            "\"2026-02-30\"",
            "\"2026-02-28\"",
            "\"" + "가".repeat(81) + "\"",
            "\"" + "가".repeat(80) + "\"",
            "\"" + "😀".repeat(60) + "\"",
            "{\"birth\":\"1950-13-01\"}",
            "{\"name\":7}");
    List<String> names = new ArrayList<>(List.of("reference", "dong", "text", "about", "other"));
    for (int n = 0; n <= random.nextInt(3); n++) {
      String name = names.get(random.nextInt(names.size()));
      if (random.nextInt(4) == 0) {
        body.remove(name);
      } else {
        body.set(name, ContractCheck.json(values.get(random.nextInt(values.size()))));
      }
    }
    return body;
  }

  @Test
  void aReplayIsMarkedAndTheAnswerIsTheSame() {
    Agencies agencies = new Agencies();
    Agency agency = agencies.agency(Agencies.CENTRE);
    String cursor = Examples.prepare(agencies, Agencies.CENTRE, DemoDong.CODE);
    Map<String, Examples.Call> calls = Examples.calls(cursor, DemoDong.CODE);
    for (String operation :
        List.of("send-signals", "send-report", "accept-referral", "replay-event")) {
      Examples.Call call = calls.get(operation);
      Agency.Answer first = agency.post(call.target(), operation, call.body());
      Agency.Answer again = agency.post(call.target(), operation, call.body());
      assertThat(again.raw().body()).isEqualTo(first.raw().body());
      assertThat(again.status()).isEqualTo(first.status());
      assertThat(again.replayed()).isTrue();
    }
  }
}
