package kr.salpim.adapters.channel.solapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kr.salpim.adapters.channel.Channel;
import kr.salpim.adapters.channel.Entries;
import kr.salpim.adapters.channel.Fields;
import kr.salpim.adapters.channel.Identity;
import kr.salpim.adapters.channel.Json;
import kr.salpim.adapters.channel.Malformed;
import kr.salpim.adapters.channel.Malformed.Fault;
import kr.salpim.adapters.channel.OurIds;
import kr.salpim.adapters.channel.Parsed;
import kr.salpim.adapters.channel.ReplyMode;
import kr.salpim.adapters.channel.Senders;
import kr.salpim.adapters.channel.Signatures;
import kr.salpim.adapters.channel.Times;
import kr.salpim.adapters.channel.Trust;
import kr.salpim.adapters.channel.WebhookRequest;
import kr.salpim.adapters.sender.Reasons;
import kr.salpim.domain.contact.PhoneNumbers;
import kr.salpim.domain.inbound.WebhookEvent;
import kr.salpim.domain.inbound.WebhookEvent.Outcome;

/**
 * SOLAPI's reports on messages of ours.
 *
 * <pre>{@code
 * X-Solapi-Secret: <hex SHA-1 of the secret>
 * [{"messageId":"M4V…","groupId":"G4V…","to":"01000000101","statusCode":"4000","dateReported":"2026-11-22T00:00:00.000Z"}]
 * }</pre>
 */
public final class Solapi implements Channel {

  public static final String NAME = "solapi";

  private static final String HEADER = "x-solapi-secret";

  /** The receiver has blocked the sender (수신거부), found on sending or on delivery. */
  private static final Set<String> REFUSED = Set.of("1061", "2061");

  /** Codes of refusal by SOLAPI (1…), of sending (2…) and of the carriers (3…). */
  private static final Pattern FAILURE = Pattern.compile("[123]\\d{3}");

  private final Senders senders;

  public Solapi(PhoneNumbers numbers) {
    this.senders = new Senders(numbers);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Trust trust() {
    return Trust.SHARED_SECRET;
  }

  @Override
  public Identity identity() {
    return Identity.MESSAGE_AND_STATUS;
  }

  @Override
  public ReplyMode replyMode() {
    return ReplyMode.OUTBOX;
  }

  @Override
  public Set<String> contentTypes() {
    return Set.of("application/json");
  }

  @Override
  public boolean verify(WebhookRequest request, List<String> secrets) {
    return Signatures.any(
        secrets,
        secret -> Signatures.hex(Signatures.digest("SHA-1", Signatures.utf8(secret))),
        request.header(HEADER).orElse(""));
  }

  @Override
  public List<Parsed> parse(WebhookRequest request) throws Malformed {
    JsonNode reports = Json.read(request.body());
    if (!reports.isArray()) {
      throw new Malformed(Fault.FIELD);
    }
    return Entries.each(reports, report -> read(request.account(), report));
  }

  private List<Parsed> read(String account, JsonNode report) throws Malformed {
    Fields.object(report);
    if (Fields.id(report, "messageId").isEmpty() && Fields.id(report, "groupId").isPresent()) {
      return List.of(new Parsed.Skipped()); // A report on a group; each message has its own.
    }
    String messageId = Fields.neededId(report, "messageId");
    String status = Fields.neededId(report, "statusCode");
    String id = messageId + status;
    List<Parsed> parsed = new ArrayList<>();
    Optional<String> to = Fields.id(report, "to");
    if (REFUSED.contains(status) && to.isPresent()) {
      parsed.add(
          new Parsed.Event(
              new WebhookEvent.Refusal(
                  NAME, account, id + "|refusal", senders.address(NAME, account, to.get()))));
    }
    parsed.add(
        new Parsed.Event(
            new WebhookEvent.DeliveryReport(
                NAME,
                account,
                id,
                messageId,
                OurIds.echoed(Fields.text(report.path("customFields"), SolapiList.OURS)),
                outcome(status),
                REFUSED.contains(status) ? Reasons.REFUSED : Fields.code(status),
                at(report))));
    return parsed;
  }

  /** 2000: SOLAPI has it; 3000: the carrier has it; 4000: the phone has it; all else failed. */
  private static Outcome outcome(String status) {
    return switch (status) {
      case "4000" -> Outcome.DELIVERED;
      case "2000", "3000" -> Outcome.PENDING;
      // What we do not know fails nothing: a failure is sent again another way.
      default -> FAILURE.matcher(status).matches() ? Outcome.FAILED : Outcome.PENDING;
    };
  }

  private static Optional<Instant> at(JsonNode report) {
    return Times.read(report.path("dateReported"))
        .or(() -> Times.read(report.path("dateReceived")));
  }
}
