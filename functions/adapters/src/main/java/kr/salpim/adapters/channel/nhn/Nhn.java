package kr.salpim.adapters.channel.nhn;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kr.salpim.adapters.channel.Channel;
import kr.salpim.adapters.channel.Entries;
import kr.salpim.adapters.channel.Fields;
import kr.salpim.adapters.channel.Identity;
import kr.salpim.adapters.channel.Json;
import kr.salpim.adapters.channel.Malformed;
import kr.salpim.adapters.channel.OurIds;
import kr.salpim.adapters.channel.Parsed;
import kr.salpim.adapters.channel.ReplyMode;
import kr.salpim.adapters.channel.Senders;
import kr.salpim.adapters.channel.Signatures;
import kr.salpim.adapters.channel.Times;
import kr.salpim.adapters.channel.Trust;
import kr.salpim.adapters.channel.WebhookRequest;
import kr.salpim.domain.contact.PhoneNumbers;
import kr.salpim.domain.inbound.WebhookEvent;
import kr.salpim.domain.inbound.WebhookEvent.Outcome;

/**
 * NHN Cloud's reports on messages of ours and refusals over its 080 numbers.
 *
 * <pre>{@code
 * X-Toast-Webhook-Signature: <the text typed in the console>
 * {"hooksId":"…","event":"MESSAGE_RESULT_UPDATE","hooks":[{"hookId":"…","requestId":"…","recipientSeq":1,
 *  "receiveDate":"2026-11-22T09:00:04","messageStatus":"COMPLETED","resultCode":"1000",
 *  "recipientGroupingKey":"<our id>"}]}
 * }</pre>
 *
 * @see <a href="https://docs.nhncloud.com/ko/Notification/SMS/ko/webhook/">NHN Cloud: webhooks</a>
 */
public final class Nhn implements Channel {

  public static final String NAME = "nhn";

  private static final String HEADER = "x-toast-webhook-signature";

  private final Senders senders;

  public Nhn(PhoneNumbers numbers) {
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
    return Identity.EVENT_ID;
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
    return Signatures.any(secrets, secret -> secret, request.header(HEADER).orElse(""));
  }

  @Override
  public List<Parsed> parse(WebhookRequest request) throws Malformed {
    JsonNode body = Json.readObject(request.body());
    String event = body.path("event").asText("");
    JsonNode hooks = Fields.array(body, "hooks");
    return Entries.each(hooks, hook -> read(request.account(), event, Fields.object(hook)));
  }

  private List<Parsed> read(String account, String event, JsonNode hook) throws Malformed {
    return switch (event) {
      case "UNSUBSCRIBE" -> List.of(new Parsed.Event(refusal(account, hook)));
      case "MESSAGE_RESULT_UPDATE" ->
          List.of(new Parsed.Event(report(account, hook, "messageStatus", "resultCode")));
      case "INTERNATIONAL_DELIVERY_RECEIPT" ->
          List.of(new Parsed.Event(report(account, hook, "dlrStatus", "errorCode")));
      default -> List.of(new Parsed.Skipped());
    };
  }

  private WebhookEvent refusal(String account, JsonNode hook) throws Malformed {
    String number = Fields.neededId(hook, "recipientNo");
    return new WebhookEvent.Refusal(
        NAME, account, Fields.neededId(hook, "hookId"), senders.address(NAME, account, number));
  }

  private static WebhookEvent report(String account, JsonNode hook, String status, String code)
      throws Malformed {
    String reference =
        reference(Fields.neededId(hook, "requestId"), Fields.neededId(hook, "recipientSeq"));
    return new WebhookEvent.DeliveryReport(
        NAME,
        account,
        Fields.neededId(hook, "hookId"),
        reference,
        ours(hook),
        outcome(Fields.neededId(hook, status)),
        Fields.code(hook, code),
        Times.read(hook.path("receiveDate")));
  }

  /**
   * Our id, which {@link NhnSender} gave as a grouping key. NHN's own sample misspells its name.
   */
  private static Optional<String> ours(JsonNode hook) {
    return OurIds.echoed(
        Fields.text(hook, "recipientGroupingKey")
            .or(() -> Fields.text(hook, "recipientGropuingKey")));
  }

  /** A message's name with NHN: a request may have many receivers. */
  static String reference(String request, String receiver) {
    return request + ":" + receiver;
  }

  private static Outcome outcome(String status) {
    return switch (status.toUpperCase(Locale.ROOT)) {
      case "COMPLETED", "DELIVERED" -> Outcome.DELIVERED;
      case "FAILED", "CANCEL", "FAILED_AD", "EXPIRED", "UNDELIVERABLE", "REJECTED", "DELETED" ->
          Outcome.FAILED;
      // What we do not know fails nothing: a failure is sent again another way.
      default -> Outcome.PENDING;
    };
  }
}
