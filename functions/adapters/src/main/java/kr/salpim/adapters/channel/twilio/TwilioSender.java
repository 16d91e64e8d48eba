package kr.salpim.adapters.channel.twilio;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kr.salpim.adapters.channel.Signatures;
import kr.salpim.adapters.http.Exchange.Answered;
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
import kr.salpim.domain.provider.ProviderAnswer.Accepted;
import kr.salpim.domain.provider.ProviderAnswer.Permanent;
import kr.salpim.domain.provider.Sender;

/**
 * Text messages by Twilio.
 *
 * <pre>{@code
 * POST /2010-04-01/Accounts/AC…/Messages.json   To=%2B8210…&From=%2B1…&Body=…&StatusCallback=https…%3Fours%3D…
 * 201 {"sid":"SM…","status":"queued","error_code":null}
 * 400 {"code":21211,"message":"…","status":400}
 * }</pre>
 *
 * <p>Twilio takes no key and its list knows number and day alone, by which two reminders cannot be
 * told apart: a lost answer stays unknown ({@link Certainty#NONE}) until a status callback brings
 * our id, which stands in the callback's address and is signed with it.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/api/message-resource">Twilio: messages</a>
 */
public final class TwilioSender implements Sender {

  private static final URI API = URI.create("https://api.twilio.com");

  /** The callback address's parameter that holds our id; read by {@link Twilio}. */
  static final String OURS = "ours";

  private static final Pattern ACCOUNT = Pattern.compile("AC[0-9A-Za-z]{32}");

  /** A number in E.164, or a messaging service, which chooses one. */
  private static final Pattern FROM = Pattern.compile("\\+[1-9][0-9]{6,14}|MG[0-9A-Za-z]{32}");

  private final URI messages;
  private final String authorization;
  private final String from;
  private final Optional<String> callback;
  private final Http http;
  private final Clock clock;

  private TwilioSender(
      Credentials credentials, Http http, Clock clock, Optional<String> publicUrl) {
    String account = credentials.needed("accountSid");
    if (!ACCOUNT.matcher(account).matches()) {
      throw credentials.wrong("accountSid", "is no account SID");
    }
    this.from = credentials.needed("from");
    if (!FROM.matcher(from).matches()) {
      throw credentials.wrong("from", "is no number in E.164 and no messaging service");
    }
    this.messages =
        Encoded.at(
            credentials.uri("api", API), "/2010-04-01/Accounts/" + account + "/Messages.json");
    this.authorization =
        "Basic "
            + Signatures.base64(Signatures.utf8(account + ":" + credentials.needed("authToken")));
    this.callback =
        publicUrl.map(url -> url + "/webhooks/" + Twilio.NAME + "/" + credentials.account());
    this.http = http;
    this.clock = clock;
  }

  /**
   * Accounts with {@code accountSid}, {@code authToken} and {@code from}.
   *
   * @param publicUrl where Twilio reaches our webhooks, without a slash at its end; without it no
   *     receipts come
   */
  public static SenderKind kind(Http http, Clock clock, Optional<String> publicUrl) {
    return new SenderKind(
        Twilio.NAME,
        Set.of("accountSid", "authToken", "from"),
        Set.of("api"),
        credentials -> new TwilioSender(credentials, http, clock, publicUrl));
  }

  @Override
  public ProviderAnswer send(Dispatch dispatch) {
    if (dispatch.form() != Form.SMS && dispatch.form() != Form.LMS) {
      return new Permanent("form " + dispatch.form());
    }
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("To", dispatch.user());
    fields.put(from.startsWith("+") ? "From" : "MessagingServiceSid", from);
    fields.put("Body", dispatch.text().reveal());
    callback.ifPresent(url -> fields.put("StatusCallback", url + "?" + OURS + "=" + dispatch.id()));
    Map<String, String> headers =
        Map.of("Authorization", authorization, "Content-Type", "application/x-www-form-urlencoded");
    byte[] body = Encoded.pairs(fields).getBytes(StandardCharsets.US_ASCII);
    return Verdicts.of(
        http.exchange(Request.post(messages, headers, body)), clock, TwilioSender::read);
  }

  @Override
  public Certainty certainty() {
    return Certainty.NONE;
  }

  @Override
  public Receipts receipts() {
    return callback.isPresent() ? Receipts.OUR_ID : Receipts.NONE;
  }

  private static Optional<ProviderAnswer> read(Answered answered) {
    Optional<JsonNode> body = Verdicts.object(answered);
    if (body.isEmpty()) {
      return Optional.empty();
    }
    if (answered.status() >= 400) {
      JsonNode code = body.get().path("code");
      return code.isIntegralNumber()
          ? TwilioCodes.read(code.asInt(), answered.status())
          : Optional.empty();
    }
    JsonNode error = body.get().path("error_code");
    if (error.isIntegralNumber()) { // It was taken and failed at once: nothing will be sent.
      return Optional.of(TwilioCodes.refused(error.asInt()));
    }
    JsonNode sid = body.get().path("sid");
    boolean taken = answered.status() < 300 && sid.isTextual() && !sid.textValue().isBlank();
    return taken ? Optional.of(new Accepted(sid.textValue())) : Optional.empty();
  }
}
