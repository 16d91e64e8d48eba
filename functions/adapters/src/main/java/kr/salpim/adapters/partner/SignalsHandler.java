package kr.salpim.adapters.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kr.salpim.adapters.channel.Json;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.load.SignalIntake.Came;
import kr.salpim.domain.load.SignalIntake.What;
import kr.salpim.domain.partner.PartnerAccess;
import kr.salpim.domain.report.Duty;
import kr.salpim.domain.report.PartnerSignals;

/** {@code POST /signals}: rows, each with its result. */
final class SignalsHandler implements Handler {

  static final String NAME = "send-signals";

  private static final Set<FieldGroup> GROUPS =
      Set.of(FieldGroup.SIGNALS, FieldGroup.NOTES, FieldGroup.ADDRESS_CARD, FieldGroup.CONTACT);

  private final PartnerSignals signals;
  private final PartnerAccess access;

  SignalsHandler(PartnerSignals signals, PartnerAccess access) {
    this.signals = signals;
    this.access = access;
  }

  @Override
  public Work prepare(PartnerCall call) throws Refusal {
    SignalRows rows = SignalRows.of(call);
    return new Work(
        rows.entries().size(),
        rows.ignored(),
        once ->
            List.of(
                access.record(call.caller(), once, NAME, Verb.CHANGE, GROUPS, Optional.empty())),
        once ->
            signals
                .take(call.caller(), once.name(), rows.entries())
                .map(SignalsHandler::reply)
                .orElseThrow(() -> Refusal.of(PartnerProblem.WRONG_SCOPE)));
  }

  private static Reply reply(PartnerSignals.Result result) {
    ObjectNode body = Json.object();
    for (What what : What.values()) {
      body.put(word(what), result.rows().stream().filter(row -> row.what() == what).count());
    }
    ArrayNode results = body.putArray("results");
    for (Came row : result.rows()) {
      ObjectNode one = results.addObject();
      one.put("line", row.line());
      one.put("result", word(row.what()));
      if (!row.problems().isEmpty()) {
        one.set("problems", Reply.problems(row.problems()));
      }
    }
    body.set("duties", duties(result.duties()));
    return new Reply(body);
  }

  private static String word(What what) {
    return what.name().toLowerCase(Locale.ROOT);
  }

  /** Whom the caller must call. */
  static JsonNode duties(List<Duty> duties) {
    ArrayNode list = Json.object().arrayNode();
    for (Duty duty : duties) {
      ObjectNode one = list.addObject();
      one.put("call", duty.call());
      one.put("duty", duty.sentence());
      duty.law().ifPresent(law -> one.put("law", law));
    }
    return list;
  }
}
