package kr.salpim.adapters.channel.twilio;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kr.salpim.adapters.channel.Answer;
import kr.salpim.adapters.channel.Channel;
import kr.salpim.adapters.channel.Fields;
import kr.salpim.adapters.channel.Form;
import kr.salpim.adapters.channel.Identity;
import kr.salpim.adapters.channel.Json;
import kr.salpim.adapters.channel.Labels;
import kr.salpim.adapters.channel.Malformed;
import kr.salpim.adapters.channel.Malformed.Fault;
import kr.salpim.adapters.channel.OurIds;
import kr.salpim.adapters.channel.Parsed;
import kr.salpim.adapters.channel.ReplyMode;
import kr.salpim.adapters.channel.Senders;
import kr.salpim.adapters.channel.Signatures;
import kr.salpim.adapters.channel.Texts;
import kr.salpim.adapters.channel.Trust;
import kr.salpim.adapters.channel.WebhookRequest;
import kr.salpim.adapters.sender.Reasons;
import kr.salpim.domain.contact.PhoneNumbers;
import kr.salpim.domain.inbound.Accepted;
import kr.salpim.domain.inbound.WebhookEvent;
import kr.salpim.domain.inbound.WebhookEvent.Outcome;
import kr.salpim.domain.privacy.Secret;

/**
 * Twilio SMS: messages and the states of ours, as forms.
 *
 * <pre>{@code
 * MessageSid=SM…&From=%2B821000000101&To=…&Body=…&NumMedia=1&MediaUrl0=https%3A%2F%2F…&MediaContentType0=image%2Fjpeg
 * MessageSid=SM…&MessageStatus=delivered&To=…
 * }</pre>
 */
public final class Twilio implements Channel {

  public static final String NAME = "twilio";

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String JSON = "application/json";
  private static final int MAX_MEDIA = 10; // Twilio's own limit of a message.

  private final Senders senders;

  public Twilio(PhoneNumbers numbers) {
    this.senders = new Senders(numbers);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Trust trust() {
    return Trust.SIGNED;
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
    return Set.of(FORM, JSON);
  }

  @Override
  public boolean verify(WebhookRequest request, List<String> secrets) {
    return TwilioSignature.verify(request, secrets);
  }

  @Override
  public List<Parsed> parse(WebhookRequest request) throws Malformed {
    Form form =
        request.mediaType().equals(JSON) ? fromJson(request.body()) : Form.read(request.body());
    String sid =
        Fields.checkId(form.value("MessageSid").orElseThrow(() -> new Malformed(Fault.FIELD)));
    Optional<String> status = form.value("MessageStatus").filter(s -> !s.startsWith("receiv"));
    WebhookEvent event =
        status.isPresent() ? report(request, form, sid, status.get()) : message(request, form, sid);
    return List.of(new Parsed.Event(event));
  }

  @Override
  public Answer answer(List<Accepted> accepted) {
    return new Answer("text/xml; charset=utf-8", "<Response/>");
  }

  private WebhookEvent message(WebhookRequest request, Form form, String sid) throws Malformed {
    String from = Fields.checkId(form.value("From").orElseThrow(() -> new Malformed(Fault.FIELD)));
    List<Secret> media = new ArrayList<>();
    for (int i = 0; i < MAX_MEDIA; i++) {
      form.value("MediaUrl" + i).map(Secret::new).ifPresent(media::add);
    }
    String kind = form.value("MediaContentType0").orElse("image/").replaceFirst("/.*", "");
    String words = form.value("Body").orElse(media.isEmpty() ? "" : Labels.of(kind));
    return new WebhookEvent.Message(
        NAME,
        request.account(),
        sid,
        senders.address(NAME, request.account(), from),
        Texts.message(words),
        Optional.empty(),
        media);
  }

  private static WebhookEvent report(WebhookRequest request, Form form, String sid, String status)
      throws Malformed {
    Outcome outcome =
        switch (status) {
          case "delivered" -> Outcome.DELIVERED;
          case "read" -> Outcome.READ;
          case "undelivered", "failed", "canceled" -> Outcome.FAILED;
          default -> Outcome.PENDING;
        };
    return new WebhookEvent.DeliveryReport(
        NAME,
        request.account(),
        sid + "|" + Fields.checkId(status),
        sid,
        OurIds.echoed(Form.read(Signatures.utf8(request.rawQuery())).value(TwilioSender.OURS)),
        outcome,
        code(form.value("ErrorCode").orElse(status)),
        Optional.empty());
  }

  /** 21610: the reader wrote STOP to this number. */
  private static String code(String error) {
    return error.equals("21610") ? Reasons.REFUSED : Fields.code(error);
  }

  /** The same fields in a flat JSON object. */
  private static Form fromJson(byte[] body) throws Malformed {
    Map<String, TreeSet<String>> fields = new TreeMap<>();
    for (Map.Entry<String, JsonNode> field : Json.readObject(body).properties()) {
      if (field.getValue().isValueNode()) {
        fields.put(field.getKey(), new TreeSet<>(List.of(field.getValue().asText())));
      }
    }
    return new Form(fields);
  }
}
