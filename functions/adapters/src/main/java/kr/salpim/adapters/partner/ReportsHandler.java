package kr.salpim.adapters.partner;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
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
    Report report = report(call);
    return Work.of(() -> reply(reports.take(call.caller(), call.once(), report)));
  }

  private Report report(PartnerCall call) throws Refusal {
    JsonNode about = call.json().path("about");
    Optional<String> phone = text(about, "phone").flatMap(phones::e164);
    if (text(about, "phone").isPresent() && phone.isEmpty()) {
      throw Refusal.of(PartnerProblem.INVALID, List.of(Problem.of("phone", Fault.UNREADABLE)));
    }
    Member person =
        Member.of(
            text(about, "name").orElse(""), text(about, "birth").map(LocalDate::parse), phone);
    return Report.of(
        call.text("reference").orElseThrow(),
        call.text("dong").orElseThrow(),
        call.text("text").orElseThrow(),
        Optional.of(person),
        text(about, "address"));
  }

  private static Optional<String> text(JsonNode parent, String name) {
    return Optional.of(parent.path(name))
        .filter(JsonNode::isTextual)
        .map(node -> node.textValue().strip())
        .filter(text -> !text.isEmpty());
  }

  private static Reply reply(PartnerReports.Result result) throws Refusal {
    if (result instanceof PartnerReports.Result.Taken taken) {
      var body = Json.object();
      body.put("result", taken.same() ? "same" : "taken");
      body.set("duties", SignalsHandler.duties(taken.duties()));
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
