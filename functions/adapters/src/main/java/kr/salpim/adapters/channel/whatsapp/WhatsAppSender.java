package kr.salpim.adapters.channel.whatsapp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kr.salpim.adapters.channel.Json;
import kr.salpim.adapters.channel.Signatures;
import kr.salpim.adapters.http.Http;
import kr.salpim.adapters.http.Request;
import kr.salpim.adapters.sender.Credentials;
import kr.salpim.adapters.sender.Encoded;
import kr.salpim.adapters.sender.SenderKind;
import kr.salpim.adapters.sender.Verdicts;
import kr.salpim.domain.provider.Certainty;
import kr.salpim.domain.provider.Dispatch;
import kr.salpim.domain.provider.Form;
import kr.salpim.domain.provider.ProviderAnswer;
import kr.salpim.domain.provider.ProviderAnswer.Permanent;
import kr.salpim.domain.provider.Sender;

/**
 * WhatsApp's Cloud API. It knows no key and no look-up; its receipts bring our id along.
 *
 * <pre>{@code
 * POST /v24.0/<phone number id>/messages
 * Authorization: Bearer …
 * {"messaging_product":"whatsapp","recipient_type":"individual","to":"821000000101","type":"text",
 *  "text":{"body":"…","preview_url":false},"biz_opaque_callback_data":"<our id>"}
 * }</pre>
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/guides/send-messages">Meta:
 *     sending messages</a>
 */
public final class WhatsAppSender implements Sender {

  private static final URI API = URI.create("https://graph.facebook.com");

  /** Meta keeps a version for two years; an account may name a later one. */
  private static final String VERSION = "v24.0";

  private static final Pattern VERSIONS = Pattern.compile("v[0-9]{1,3}\\.[0-9]{1,2}");
  private static final Pattern NUMBER_ID = Pattern.compile("[0-9]{1,32}");

  /** A user who hides the number: country and id. It goes into a field of its own. */
  private static final Pattern HIDDEN = Pattern.compile("[A-Z]{2}\\..+");

  private final Http http;
  private final Clock clock;
  private final URI messages;
  private final String token;

  private WhatsAppSender(Credentials credentials, Http http, Clock clock) {
    this.http = http;
    this.clock = clock;
    this.token = credentials.needed("token");
    String number = credentials.needed("phoneNumberId");
    if (!NUMBER_ID.matcher(number).matches()) {
      throw credentials.wrong("phoneNumberId", "is no number's id");
    }
    String version = credentials.optional("version").orElse(VERSION);
    if (!VERSIONS.matcher(version).matches()) {
      throw credentials.wrong("version", "is no version such as " + VERSION);
    }
    this.messages =
        Encoded.at(credentials.uri("api", API), "/" + version + "/" + number + "/messages");
  }

  /**
   * Fields: {@code token} and {@code phoneNumberId}; {@code version} of the Graph API, {@code api}
   * of a twin.
   *
   * @param clock a real one, for waits until a date
   */
  public static SenderKind kind(Http http, Clock clock) {
    return new SenderKind(
        WhatsApp.NAME,
        Set.of("token", "phoneNumberId"),
        Set.of("version", "api"),
        credentials -> new WhatsAppSender(credentials, http, clock));
  }

  @Override
  public ProviderAnswer send(Dispatch dispatch) {
    if (dispatch.form() != Form.MESSENGER) {
      return new Permanent("form " + dispatch.form());
    }
    Request request =
        Request.post(
            messages,
            Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json"),
            Signatures.utf8(body(dispatch).toString()));
    return Verdicts.ownWordsFirst(
        http.exchange(request), clock, answered -> WhatsAppAnswers.read(answered, clock));
  }

  private static ObjectNode body(Dispatch dispatch) {
    boolean hidden = HIDDEN.matcher(dispatch.user()).matches();
    ObjectNode body =
        Json.object()
            .put("messaging_product", "whatsapp")
            .put("recipient_type", "individual")
            .put(hidden ? "recipient" : "to", dispatch.user())
            .put("type", "text");
    body.putObject("text").put("body", dispatch.text().reveal()).put("preview_url", false);
    return body.put("biz_opaque_callback_data", dispatch.id());
  }

  @Override
  public Certainty certainty() {
    return Certainty.NONE;
  }

  @Override
  public Receipts receipts() {
    return Receipts.OUR_ID;
  }
}
