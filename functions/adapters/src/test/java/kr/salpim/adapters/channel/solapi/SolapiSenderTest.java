package kr.salpim.adapters.channel.solapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.salpim.adapters.channel.Json;
import kr.salpim.adapters.channel.Malformed;
import kr.salpim.adapters.http.Http;
import kr.salpim.adapters.http.Limits;
import kr.salpim.adapters.random.RandomIds;
import kr.salpim.adapters.sender.Credentials;
import kr.salpim.adapters.sender.SenderContract;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.provider.Certainty;
import kr.salpim.domain.provider.Dispatch;
import kr.salpim.domain.provider.Form;
import kr.salpim.domain.provider.ProviderAnswer.Accepted;
import kr.salpim.domain.provider.ProviderAnswer.Permanent;
import kr.salpim.domain.provider.Sender;
import kr.salpim.domain.provider.Trace;
import kr.salpim.testkit.channel.Signing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SolapiSenderTest extends SenderContract {

  private static final String SECRET = "secret-api-secret";
  private static final String TO = "+821000000101";
  private static final String TEXT = "[구로2동주민센터] 내일 10시에 찾아뵙겠습니다.";
  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          "HMAC-SHA256 apiKey=key1, date=(\\S+), salt=(\\S{12,64}), signature=([0-9a-f]{64})");

  SolapiSenderTest() {
    super("solapi");
  }

  @Test
  void aTextMessageIsSentWithOurIdAndWithoutDuplicates() throws Malformed {
    sender().send(dispatch());
    LoggedRequest request = twin.request();
    assertThat(request.getUrl()).isEqualTo("/messages/v4/send-many/detail");
    assertThat(Json.read(request.getBody()))
        .isEqualTo(
            json(
                "{\"messages\":[{\"to\":\"01000000101\",\"from\":\"0200000000\",\"type\":\"SMS\",\"text\":\""
                    + TEXT
                    + "\",\"customFields\":{\"salpim\":\"out-0001\"}}],"
                    + "\"allowDuplicates\":false,\"showMessageList\":true}"));
  }

  @Test
  void aLongTextMessageSaysSo() throws Malformed {
    sender().send(Dispatch.text("out-0001", Form.LMS, "main", TO, new Secret(TEXT)));
    JsonNode message = Json.read(twin.request().getBody()).path("messages").path(0);
    assertThat(message.path("type").asText()).isEqualTo("LMS");
    assertThat(message.path("text").asText()).isEqualTo(TEXT);
  }

  @Test
  void anAlimtalkIsItsTemplateAndNeverFallsBackByItself() throws Malformed {
    assertThat(sender().send(alimtalk())).isInstanceOf(Accepted.class);
    assertThat(Json.read(twin.request().getBody()).path("messages").path(0))
        .isEqualTo(
            json(
                "{\"to\":\"01000000101\",\"from\":\"0200000000\",\"type\":\"ATA\",\"kakaoOptions\":{"
                    + "\"pfId\":\"KA01PF\",\"templateId\":\"KA01TP\",\"disableSms\":true,"
                    + "\"variables\":{\"#{때}\":\"10시\"}},"
                    + "\"customFields\":{\"salpim\":\"out-0001\"}}"));
  }

  @Test
  void anAlimtalkNeedsAChannelAndATemplate() {
    Dispatch bare = Dispatch.text("out-0001", Form.ALIMTALK, "main", TO, new Secret(TEXT));
    assertThat(sender().send(bare)).isEqualTo(new Permanent("template missing"));
    Map<String, String> withoutChannel = fields(twin.uri());
    withoutChannel.remove("pfId");
    assertThat(make(withoutChannel).send(alimtalk())).isEqualTo(new Permanent("template missing"));
    assertThat(twin.requests()).isEmpty();
  }

  @Test
  void eachAttemptIsSignedAnewOverItsDateAndSalt() {
    Sender sender = sender();
    sender.send(dispatch());
    sender.send(dispatch());
    sender.trace(dispatch());
    List<String> salts =
        twin.requests().stream()
            .map(
                request -> {
                  Matcher header = AUTHORIZATION.matcher(request.getHeader("Authorization"));
                  assertThat(header.matches()).isTrue();
                  assertThat(header.group(1)).isEqualTo("2026-11-22T00:00:10Z");
                  assertThat(header.group(3))
                      .isEqualTo(
                          Signing.hex(
                              Signing.hmac(
                                  "HmacSHA256",
                                  Signing.bytes(SECRET),
                                  Signing.bytes(header.group(1) + header.group(2)))));
                  return header.group(2);
                })
            .toList();
    assertThat(salts).hasSize(3).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(
      value = Form.class,
      names = {"MESSENGER", "WEBHOOK"})
  void whatNeedsNoPhoneIsNotSent(Form form) {
    Dispatch other = Dispatch.text("out-0001", form, "main", TO, new Secret(TEXT));
    assertThat(sender().send(other)).isInstanceOf(Permanent.class);
    assertThat(twin.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"+12025550123", "01000000101", "U0123456789", ""})
  void aForeignNumberIsNotSentTo(String user) {
    Dispatch abroad = Dispatch.text("out-0001", Form.SMS, "main", user, new Secret(TEXT));
    assertThat(sender().send(abroad)).isEqualTo(new Permanent("number abroad"));
    assertThat(sender().trace(abroad)).isInstanceOf(Trace.Unclear.class);
    assertThat(twin.requests()).isEmpty();
  }

  @Test
  void aMessageIsFoundByOurIdAmongThoseToTheNumber() {
    assertThat(sender().certainty()).isEqualTo(Certainty.LOOK_UP);
    assertThat(sender().receipts()).isEqualTo(Sender.Receipts.REFERENCE);
    list("null", message("M4V1", "out-0000") + "," + message("M4V2", "out-0001"));
    assertThat(sender().trace(dispatch())).isEqualTo(new Trace.Found("M4V2"));
    assertThat(twin.request().getUrl())
        .isEqualTo(
            "/messages/v4/list?to=01000000101&dateType=CREATED"
                + "&startDate=2026-11-15T00%3A00%3A10Z&endDate=2026-11-22T01%3A00%3A10Z&limit=20");
  }

  @Test
  void aWholeListWithoutOurIdSaysThatTheMessageIsNotThere() {
    list("null", "");
    assertThat(sender().trace(dispatch())).isEqualTo(new Trace.Absent());
    list("null", message("M4V1", "out-0000"));
    assertThat(sender().trace(dispatch())).isEqualTo(new Trace.Absent());
  }

  @Test
  void aMessageThatIsShownWithoutAnyIdOfOursCouldBeTheOne() {
    list("null", message("M4V1", "out-0000") + ",\"M4V3\":{\"messageId\":\"M4V3\"}");
    assertThat(sender().trace(dispatch())).isInstanceOf(Trace.Unclear.class);
  }

  @Test
  void aPageOfManySaysNothing() {
    list("\"M4V9\"", message("M4V1", "out-0000"));
    assertThat(sender().trace(dispatch())).isInstanceOf(Trace.Unclear.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200|''",
        "200|{}",
        "200|<html>canary</html>",
        "403|{'errorCode':'InvalidAPIKey'}",
        "503|{'messageList':{}}"
      })
  void anAnswerThatIsNoListSaysNothing(int status, String answer) {
    twin.answers(status, answer.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    assertThat(sender().trace(dispatch())).isInstanceOf(Trace.Unclear.class);
  }

  @Test
  void theLookUpCanBeSwitchedOff() {
    Map<String, String> fields = fields(twin.uri());
    fields.put("lookUp", "off");
    assertThat(make(fields).certainty()).isEqualTo(Certainty.NONE);
    assertThat(make(fields).trace(dispatch())).isInstanceOf(Trace.Unclear.class);
    assertThat(twin.requests()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"from, 05012345678", "lookUp, canary", "api, http://canary.example"})
  void credentialsOfAnotherFormStopTheStart(String field, String value) {
    Map<String, String> fields = fields(twin.uri());
    fields.put(field, value);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> make(fields))
        .withMessageStartingWith("field " + field + " of solapi/main")
        .satisfies(wrong -> assertThat(wrong.getMessage()).doesNotContain(value));
  }

  @Override
  protected Sender sender(URI base, Http http) {
    return make(fields(base), http);
  }

  @Override
  protected Dispatch dispatch() {
    return Dispatch.text("out-0001", Form.SMS, "main", TO, new Secret(TEXT));
  }

  @Override
  protected String accepted() {
    return "200-taken.json";
  }

  @Override
  protected List<String> secrets() {
    return List.of(SECRET, "key1", "signature=", TO, "1000000101", "구로2동");
  }

  private static Dispatch alimtalk() {
    return new Dispatch(
        "out-0001",
        Form.ALIMTALK,
        "main",
        TO,
        new Secret(TEXT),
        Optional.of(new Dispatch.Template("KA01TP", Map.of("때", new Secret("10시")))),
        Optional.empty());
  }

  private void list(String nextKey, String messages) {
    String answer =
        "{\"limit\":20,\"startKey\":null,\"nextKey\":"
            + nextKey
            + ",\"messageList\":{"
            + messages
            + "}}";
    twin.answers(200, answer.getBytes(StandardCharsets.UTF_8));
  }

  private static String message(String id, String ours) {
    return String.format(
        "\"%s\":{\"messageId\":\"%s\",\"to\":\"01000000101\",\"customFields\":{\"salpim\":\"%s\"}}",
        id, id, ours);
  }

  private static JsonNode json(String text) throws Malformed {
    return Json.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, String> fields(URI base) {
    Map<String, String> fields = new HashMap<>();
    fields.put("apiKey", "key1");
    fields.put("apiSecret", SECRET);
    fields.put("from", "0200000000");
    fields.put("pfId", "KA01PF");
    fields.put("api", base.toString());
    return fields;
  }

  private static Sender make(Map<String, String> fields) {
    return make(fields, new Http(Limits.STANDARD));
  }

  private static Sender make(Map<String, String> fields, Http http) {
    return SolapiSender.kind(http, CLOCK, new RandomIds())
        .sender()
        .apply(new Credentials("solapi", "main", fields));
  }
}
