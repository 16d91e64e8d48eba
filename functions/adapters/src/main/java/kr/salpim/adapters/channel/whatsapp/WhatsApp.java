package kr.salpim.adapters.channel.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.salpim.adapters.channel.Answer;
import kr.salpim.adapters.channel.Channel;
import kr.salpim.adapters.channel.Entries;
import kr.salpim.adapters.channel.Fields;
import kr.salpim.adapters.channel.Form;
import kr.salpim.adapters.channel.Identity;
import kr.salpim.adapters.channel.Json;
import kr.salpim.adapters.channel.Malformed;
import kr.salpim.adapters.channel.Parsed;
import kr.salpim.adapters.channel.ReplyMode;
import kr.salpim.adapters.channel.Signatures;
import kr.salpim.adapters.channel.Trust;
import kr.salpim.adapters.channel.WebhookRequest;
import kr.salpim.domain.area.Accounts;

/**
 * WhatsApp's Cloud API: batches of messages and of the states of ours, for all the numbers of an
 * app.
 *
 * <pre>{@code
 * X-Hub-Signature-256: sha256=<hex HMAC-SHA256 of the body>
 * {"object":"whatsapp_business_account","entry":[{"id":"…","changes":[{"field":"messages","value":{
 *  "metadata":{"phone_number_id":"…"},"messages":[…],"statuses":[…]}}]}]}
 * }</pre>
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks">Meta:
 *     webhooks</a>
 */
public final class WhatsApp implements Channel {

  public static final String NAME = "whatsapp";

  private static final String HEADER = "x-hub-signature-256";

  private final Accounts accounts;

  /**
   * @param accounts an app has one address for all its numbers: a number that is an account of its
   *     own gets its events, all others go to the account that the path names
   */
  public WhatsApp(Accounts accounts) {
    this.accounts = accounts;
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
    return Set.of("application/json");
  }

  @Override
  public boolean verify(WebhookRequest request, List<String> secrets) {
    return Signatures.any(
        secrets,
        secret ->
            "sha256="
                + Signatures.hex(
                    Signatures.hmac("HmacSHA256", Signatures.utf8(secret), request.body())),
        request.header(HEADER).orElse(""));
  }

  @Override
  public boolean challenges() {
    return true;
  }

  /** The challenge back, to who knows the verify token. */
  @Override
  public Optional<Answer> challenge(WebhookRequest request, List<String> secrets) {
    try {
      Form query = Form.read(Signatures.utf8(request.rawQuery()));
      String challenge = query.value("hub.challenge").orElse("");
      String token = query.value("hub.verify_token").orElse("");
      boolean known = Signatures.any(secrets, secret -> secret, token);
      return known
              && query.value("hub.mode").orElse("").equals("subscribe")
              && challenge.matches("[A-Za-z0-9_.-]{1,256}")
          ? Optional.of(new Answer("text/plain; charset=utf-8", challenge))
          : Optional.empty();
    } catch (Malformed noQuery) {
      return Optional.empty();
    }
  }

  @Override
  public List<Parsed> parse(WebhookRequest request) throws Malformed {
    JsonNode entries = Fields.array(Json.readObject(request.body()), "entry");
    return Entries.each(
        entries,
        entry ->
            Entries.each(
                Fields.array(Fields.object(entry), "changes"),
                change -> change(request.account(), Fields.object(change))));
  }

  private List<Parsed> change(String pathAccount, JsonNode change) throws Malformed {
    if (!change.path("field").asText("").equals("messages")) {
      return List.of(new Parsed.Skipped());
    }
    JsonNode value = Fields.object(change, "value");
    String account =
        Fields.text(value.path("metadata"), "phone_number_id")
            .filter(number -> accounts.find(NAME, number).isPresent())
            .orElse(pathAccount);
    List<Parsed> parsed = new ArrayList<>();
    parsed.addAll(
        Entries.each(
            value.path("messages"),
            message -> List.of(Messages.read(account, message, value.path("contacts")))));
    parsed.addAll(
        Entries.each(value.path("statuses"), status -> List.of(Statuses.read(account, status))));
    return parsed;
  }
}
