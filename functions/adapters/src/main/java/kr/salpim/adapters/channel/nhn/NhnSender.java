package kr.salpim.adapters.channel.nhn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.salpim.adapters.channel.Json;
import kr.salpim.adapters.channel.Signatures;
import kr.salpim.adapters.http.Exchange.Answered;
import kr.salpim.adapters.http.Http;
import kr.salpim.adapters.http.Request;
import kr.salpim.adapters.sender.Credentials;
import kr.salpim.adapters.sender.Encoded;
import kr.salpim.adapters.sender.NationalNumber;
import kr.salpim.adapters.sender.Reasons;
import kr.salpim.adapters.sender.SenderKind;
import kr.salpim.adapters.sender.SenderNumber;
import kr.salpim.adapters.sender.Traces;
import kr.salpim.adapters.sender.Verdicts;
import kr.salpim.domain.provider.Certainty;
import kr.salpim.domain.provider.Dispatch;
import kr.salpim.domain.provider.Form;
import kr.salpim.domain.provider.ProviderAnswer;
import kr.salpim.domain.provider.ProviderAnswer.Accepted;
import kr.salpim.domain.provider.ProviderAnswer.Permanent;
import kr.salpim.domain.provider.Sender;
import kr.salpim.domain.provider.Trace;

/**
 * Text messages by NHN Cloud.
 *
 * <pre>{@code
 * POST /sms/v3.0/appKeys/{appKey}/sender/sms   X-Secret-Key: …
 * {"body":"…","sendNo":"0212345678","recipientList":[{"recipientNo":"01012345678","recipientGroupingKey":"<our id>"}]}
 * 200 {"header":{"isSuccessful":true,"resultCode":0},"body":{"data":{"requestId":"…",
 *      "sendResultList":[{"recipientSeq":1,"resultCode":0}]}}}
 * 200 {"header":{"isSuccessful":false,"resultCode":-2019,"resultMessage":"…"}}
 * }</pre>
 *
 * <p>It takes no key, but it stores our id as a grouping key, lists by it and echoes it in its
 * webhooks: a lost answer can be looked up.
 *
 * @see <a href="https://docs.nhncloud.com/ko/Notification/SMS/ko/api-guide/">NHN Cloud: SMS</a>
 */
public final class NhnSender implements Sender {

  private static final URI API = URI.create("https://sms.api.nhncloudservice.com");

  /** Letters that can stand in a path. */
  private static final Pattern APP_KEY = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  /** A long message needs a title; ours all begin with the centre's name in brackets. */
  private static final Pattern TITLE = Pattern.compile("\\[([^\\[\\]]{1,20})\\]");

  /** Where the text does not begin so, or its name has more than a title's 40 bytes. */
  private static final String NO_TITLE = "안내";

  /** The request's state: 1 under way, 2 done, 3 failed. */
  private static final String FAILED = "3";

  private final URI sender;
  private final Map<String, String> headers;
  private final String from;
  private final Http http;
  private final Clock clock;

  private NhnSender(Credentials credentials, Http http, Clock clock) {
    String appKey = credentials.needed("appKey");
    if (!APP_KEY.matcher(appKey).matches()) {
      throw credentials.wrong("appKey", "is no app key");
    }
    this.sender =
        Encoded.at(credentials.uri("api", API), "/sms/v3.0/appKeys/" + appKey + "/sender");
    this.headers =
        Map.of(
            "X-Secret-Key",
            credentials.needed("secretKey"),
            "Content-Type",
            "application/json;charset=UTF-8");
    this.from = SenderNumber.of(credentials, "from");
    this.http = http;
    this.clock = clock;
  }

  /** Accounts with {@code appKey}, {@code secretKey} and {@code from}. */
  public static SenderKind kind(Http http, Clock clock) {
    return new SenderKind(
        Nhn.NAME,
        Set.of("appKey", "secretKey", "from"),
        Set.of("api"),
        credentials -> new NhnSender(credentials, http, clock));
  }

  @Override
  public ProviderAnswer send(Dispatch dispatch) {
    if (dispatch.form() != Form.SMS && dispatch.form() != Form.LMS) {
      return new Permanent("form " + dispatch.form());
    }
    Optional<String> number = NationalNumber.of(dispatch.user());
    if (number.isEmpty()) {
      return new Permanent(Reasons.NUMBER + " abroad");
    }
    byte[] body = Signatures.utf8(body(dispatch, number.get()).toString());
    URI uri = Encoded.at(sender, path(dispatch));
    return Verdicts.of(http.exchange(Request.post(uri, headers, body)), clock, NhnSender::read);
  }

  @Override
  public boolean koreanOnly() {
    return true;
  }

  @Override
  public Certainty certainty() {
    return Certainty.LOOK_UP;
  }

  @Override
  public Receipts receipts() {
    return Receipts.OUR_ID;
  }

  @Override
  public Trace trace(Dispatch dispatch) {
    URI uri = Encoded.at(sender, path(dispatch) + "?" + NhnList.query(dispatch.id(), clock));
    return Traces.of(
        http.exchange(Request.get(uri, headers)), list -> NhnList.read(list, dispatch.id()));
  }

  private static String path(Dispatch dispatch) {
    return dispatch.form() == Form.SMS ? "/sms" : "/mms";
  }

  private ObjectNode body(Dispatch dispatch, String number) {
    String text = dispatch.text().reveal();
    ObjectNode body = Json.object();
    if (dispatch.form() == Form.LMS) {
      Matcher name = TITLE.matcher(text);
      body.put("title", name.lookingAt() ? name.group(1) : NO_TITLE);
    }
    body.put("body", text).put("sendNo", from).put("senderGroupingKey", dispatch.id());
    body.putArray("recipientList")
        .addObject()
        .put("recipientNo", number)
        .put("recipientGroupingKey", dispatch.id());
    return body;
  }

  /**
   * NHN answers 200 whatever happened; its header says what did, and for each receiver the list.
   */
  private static Optional<ProviderAnswer> read(Answered answered) {
    JsonNode body = Verdicts.object(answered).orElseGet(Json::object);
    JsonNode header = body.path("header");
    if (!header.path("isSuccessful").isBoolean()) {
      return Optional.empty();
    }
    if (!header.path("isSuccessful").booleanValue()) {
      return NhnCodes.read(header.path("resultCode"));
    }
    JsonNode data = body.path("body").path("data");
    JsonNode result = data.path("sendResultList").path(0);
    if (data.path("statusCode").asText("").equals(FAILED)) {
      return Optional.of(new Permanent(Reasons.of(Reasons.FAULT, "status" + FAILED)));
    }
    if (result.path("resultCode").asInt(0) != 0) {
      return NhnCodes.read(result.path("resultCode"));
    }
    String request = data.path("requestId").asText("");
    String receiver = result.path("recipientSeq").asText("");
    boolean taken = !request.isBlank() && !receiver.isBlank();
    return taken ? Optional.of(new Accepted(Nhn.reference(request, receiver))) : Optional.empty();
  }
}
