package kr.salpim.adapters.channel.solapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import kr.salpim.domain.Ids;
import kr.salpim.domain.provider.Certainty;
import kr.salpim.domain.provider.Dispatch;
import kr.salpim.domain.provider.Form;
import kr.salpim.domain.provider.ProviderAnswer;
import kr.salpim.domain.provider.ProviderAnswer.Accepted;
import kr.salpim.domain.provider.ProviderAnswer.Permanent;
import kr.salpim.domain.provider.Sender;
import kr.salpim.domain.provider.Trace;

/**
 * Text messages and 알림톡 by SOLAPI.
 *
 * <pre>{@code
 * POST /messages/v4/send-many/detail
 * {"messages":[{"to":"01012345678","from":"0212345678","type":"SMS","text":"…","customFields":{"salpim":"<our id>"}}],
 *  "allowDuplicates":false,"showMessageList":true}
 * 200 {"groupInfo":{"groupId":"G4V…","count":{"registeredSuccess":1}},"failedMessageList":[],
 *      "messageList":[{"messageId":"M4V…","statusCode":"2000"}]}
 * 200 {"groupInfo":{…},"failedMessageList":[{"statusCode":"1062","statusMessage":"…"}]}
 * 403 {"errorCode":"InvalidAPIKey","errorMessage":"…"}
 * }</pre>
 *
 * <p>It takes no key. A lost answer is looked up in its list by receiver and time, and told by our
 * id in {@code customFields}. The list's parameters and fields are documented; how soon after a
 * call it has a message is not, and neither is whether reports bring {@code customFields} along. An
 * account where the look-up turns out unreliable has {@code "lookUp": "off"}.
 *
 * @see <a href="https://developers.solapi.dev/references/messages">SOLAPI: messages</a>
 */
public final class SolapiSender implements Sender {

  private static final URI API = URI.create("https://api.solapi.com");
  private static final String SEND = "/messages/v4/send-many/detail";

  private final URI api;
  private final SolapiKey key;
  private final String from;
  private final Optional<String> kakaoChannel;
  private final boolean lookUp;
  private final Http http;
  private final Clock clock;

  private SolapiSender(Credentials credentials, Http http, Clock clock, Ids salts) {
    this.api = credentials.uri("api", API);
    this.key =
        new SolapiKey(credentials.needed("apiKey"), credentials.needed("apiSecret"), clock, salts);
    this.from = SenderNumber.of(credentials, "from");
    this.kakaoChannel = credentials.optional("pfId");
    String written = credentials.optional("lookUp").orElse("on");
    if (!written.equals("on") && !written.equals("off")) {
      throw credentials.wrong("lookUp", "is neither on nor off");
    }
    this.lookUp = written.equals("on");
    this.http = http;
    this.clock = clock;
  }

  /**
   * Accounts with {@code apiKey}, {@code apiSecret} and {@code from}; with {@code pfId}, the Kakao
   * channel's id, they send 알림톡, too.
   *
   * @param clock the real one: a signature is good for 15 minutes
   * @param salts new for each attempt, for a signature is good once
   */
  public static SenderKind kind(Http http, Clock clock, Ids salts) {
    return new SenderKind(
        Solapi.NAME,
        Set.of("apiKey", "apiSecret", "from"),
        Set.of("pfId", "lookUp", "api"),
        credentials -> new SolapiSender(credentials, http, clock, salts));
  }

  @Override
  public ProviderAnswer send(Dispatch dispatch) {
    Optional<String> number = NationalNumber.of(dispatch.user());
    if (number.isEmpty()) {
      return new Permanent(Reasons.NUMBER + " abroad");
    }
    ObjectNode message =
        Json.object().put("to", number.get()).put("from", from).put("type", type(dispatch.form()));
    switch (dispatch.form()) {
      case SMS, LMS -> message.put("text", dispatch.text().reveal());
      case ALIMTALK -> {
        if (kakaoChannel.isEmpty() || dispatch.template().isEmpty()) {
          return new Permanent(Reasons.TEMPLATE + " missing");
        }
        message.set("kakaoOptions", kakao(kakaoChannel.get(), dispatch.template().get()));
      }
      default -> {
        return new Permanent("form " + dispatch.form());
      }
    }
    message.putObject("customFields").put(SolapiList.OURS, dispatch.id());
    ObjectNode body = Json.object();
    body.putArray("messages").add(message);
    body.put("allowDuplicates", false).put("showMessageList", true);
    Request request =
        Request.post(
            Encoded.at(api, SEND),
            Map.of("Authorization", key.sign(), "Content-Type", "application/json"),
            Signatures.utf8(body.toString()));
    return Verdicts.of(http.exchange(request), clock, SolapiSender::read);
  }

  @Override
  public boolean koreanOnly() {
    return true;
  }

  @Override
  public Certainty certainty() {
    return lookUp ? Certainty.LOOK_UP : Certainty.NONE;
  }

  @Override
  public Receipts receipts() {
    return Receipts.REFERENCE;
  }

  @Override
  public Trace trace(Dispatch dispatch) {
    Optional<String> number = NationalNumber.of(dispatch.user());
    if (!lookUp || number.isEmpty()) {
      return new Trace.Unclear("no look-up");
    }
    URI uri =
        Encoded.at(api, "/messages/v4/list?" + SolapiList.query(number.get(), clock.instant()));
    Request request = Request.get(uri, Map.of("Authorization", key.sign()));
    return Traces.of(http.exchange(request), list -> SolapiList.read(list, dispatch.id()));
  }

  private static String type(Form form) {
    return form == Form.ALIMTALK ? "ATA" : form.name();
  }

  /** Without SOLAPI's own fallback to a text message: ours alone speaks, or both would. */
  private static ObjectNode kakao(String channel, Dispatch.Template template) {
    ObjectNode options =
        Json.object().put("pfId", channel).put("templateId", template.id()).put("disableSms", true);
    ObjectNode variables = options.putObject("variables");
    template.variables().forEach((name, value) -> variables.put("#{" + name + "}", value.reveal()));
    return options;
  }

  private static Optional<ProviderAnswer> read(Answered answered) {
    Optional<JsonNode> body = Verdicts.object(answered);
    if (body.isEmpty()) {
      return Optional.empty();
    }
    JsonNode error = body.get().path("errorCode");
    if (error.isTextual()) {
      return SolapiCodes.error(error.textValue(), answered.status());
    }
    return answered.status() < 300 ? result(body.get()) : Optional.empty();
  }

  private static Optional<ProviderAnswer> result(JsonNode body) {
    JsonNode failed = body.path("failedMessageList");
    if (!failed.isEmpty()) {
      return Optional.of(SolapiCodes.failed(first(failed).path("statusCode").asText("")));
    }
    JsonNode message = first(body.path("messageList"));
    String status = message.path("statusCode").asText("2000");
    if (!SolapiCodes.ACCEPTED.contains(status)) {
      return Optional.of(SolapiCodes.failed(status));
    }
    // A group's id is no reference: reports know the message's alone.
    String reference = message.path("messageId").asText("");
    return reference.isBlank() ? Optional.empty() : Optional.of(new Accepted(reference));
  }

  /** One message was handed over, so that a list has at most one. */
  private static JsonNode first(JsonNode list) {
    return list.isEmpty() ? MissingNode.getInstance() : list.iterator().next();
  }
}
