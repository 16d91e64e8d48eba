package kr.salpim.adapters.partner;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.salpim.adapters.channel.Json;
import kr.salpim.domain.contact.PhoneNumbers;
import kr.salpim.domain.household.Fault;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.Problem;
import kr.salpim.domain.report.PartnerReports;
import kr.salpim.domain.report.Report;

/** {@code POST /reports}: what somebody noticed at work. */
final class ReportsHandler implements Handler {

  static final String NAME = "send-report";

  private final PartnerReports reports;
  private final PhoneNumbers phones;

  ReportsHandler(PartnerReports reports, PhoneNumbers phones) {
    this.reports = reports;
    this.phones = phones;
  }

  @Override
  public Work prepare(PartnerCall call) throws Refusal {
    JsonNode about = call.json().path("about");
    Optional<String> phone = text(about, "phone").flatMap(phones::e164);
    // What somebody noticed is not lost for a number that nobody can call.
    List<Problem> left =
        text(about, "phone").isPresent() && phone.isEmpty()
            ? List.of(Problem.of("phone", Fault.UNREADABLE))
            : List.of();
    Report report = report(call, about, phone);
    return Work.of(once -> reply(reports.take(call.caller(), once.name(), report), left));
  }

  private static Report report(PartnerCall call, JsonNode about, Optional<String> phone) {
    Member person =
        Member.of(
            text(about, "name").orElse(""), text(about, "birth").map(LocalDate::parse), phone);
    return Report.of(
        call.text("reference").orElseThrow(),
        call.text("dong").orElseThrow(),
        call.text("text").orElseThrow(),
        person,
        text(about, "address"));
  }

  private static Optional<String> text(JsonNode parent, String name) {
    return Optional.of(parent.path(name))
        .filter(JsonNode::isTextual)
        .map(node -> node.textValue().strip())
        .filter(text -> !text.isEmpty());
  }

  private static Reply reply(PartnerReports.Result result, List<Problem> left) throws Refusal {
    if (result instanceof PartnerReports.Result.Taken taken) {
      var body = Json.object();
      body.put("result", taken.same() ? "same" : "taken");
      body.set("duties", SignalsHandler.duties(taken.duties()));
      List<Problem> without = new ArrayList<>(left);
      without.addAll(taken.without());
      if (!without.isEmpty()) {
        body.set("problems", Reply.problems(without));
      }
      return new Reply(body);
    }
    if (result instanceof PartnerReports.Result.Refused refused) {
      throw Refusal.of(PartnerProblem.INVALID, refused.problems());
    }
    throw Refusal.of(
        result instanceof PartnerReports.Result.OtherContent
            ? PartnerProblem.OTHER_CONTENT
            : PartnerProblem.WRONG_SCOPE);
  }
}
