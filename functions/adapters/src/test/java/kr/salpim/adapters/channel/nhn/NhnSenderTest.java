package kr.salpim.adapters.channel.nhn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.salpim.adapters.channel.Json;
import kr.salpim.adapters.channel.Malformed;
import kr.salpim.adapters.http.ClosedPort;
import kr.salpim.adapters.http.Http;
import kr.salpim.adapters.http.Limits;
import kr.salpim.adapters.sender.Credentials;
import kr.salpim.adapters.sender.SenderContract;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.provider.Certainty;
import kr.salpim.domain.provider.Dispatch;
import kr.salpim.domain.provider.Form;
import kr.salpim.domain.provider.ProviderAnswer.Permanent;
import kr.salpim.domain.provider.Sender;
import kr.salpim.domain.provider.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NhnSenderTest extends SenderContract {

  private static final String KEY = "secret-key";
  private static final String TO = "+821000000101";
  private static final String TEXT = "[구로2동주민센터] 내일 10시에 찾아뵙겠습니다.";
  private static final String LIST =
      "{\"header\":{\"isSuccessful\":true,\"resultCode\":0},\"body\":{\"totalCount\":%d,\"data\":[%s]}}";

  NhnSenderTest() {
    super("nhn");
  }

  @Test
  void aShortMessageNamesItsReceiverAndItsId() throws Malformed {
    sender().send(dispatch());
    LoggedRequest request = twin.request();
    assertThat(request.getUrl()).isEqualTo("/sms/v3.0/appKeys/appkey1/sender/sms");
    assertThat(request.getHeader("X-Secret-Key")).isEqualTo(KEY);
    assertThat(request.getHeader("Content-Type")).startsWith("application/json");
    assertThat(Json.read(request.getBody()))
        .isEqualTo(
            json(
                "{\"body\":\""
                    + TEXT
                    + "\",\"sendNo\":\"0200000000\",\"senderGroupingKey\":\"out-0001\",\"recipientList\":"
                    + "[{\"recipientNo\":\"01000000101\",\"recipientGroupingKey\":\"out-0001\"}]}"));
  }

  @ParameterizedTest
  @CsvSource({
    "[구로2동주민센터] 안녕하세요, 구로2동주민센터",
    "안녕하세요 [구로2동주민센터], 안내",
    "[이름이 스무 자를 넘는 아주 긴 동주민센터의 이름] 네, 안내",
  })
  void aLongMessageHasTheCentresNameAsItsTitle(String text, String title) throws Malformed {
    sender().send(Dispatch.text("out-0001", Form.LMS, "main", TO, new Secret(text)));
    assertThat(twin.request().getUrl()).endsWith("/sender/mms");
    JsonNode body = Json.read(twin.request().getBody());
    assertThat(body.path("title").asText()).isEqualTo(title);
    assertThat(body.path("body").asText()).isEqualTo(text);
  }

  @Test
  void aForeignNumberIsNotSentTo() {
    Dispatch abroad = Dispatch.text("out-0001", Form.SMS, "main", "+12025550123", new Secret(TEXT));
    assertThat(sender().send(abroad)).isEqualTo(new Permanent("number abroad"));
    assertThat(twin.requests()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Form.class,
      names = {"SMS", "LMS"},
      mode = EnumSource.Mode.EXCLUDE)
  void whatIsNoTextMessageIsNotSent(Form form) {
    Dispatch other = Dispatch.text("out-0001", form, "main", TO, new Secret(TEXT));
    assertThat(sender().send(other)).isInstanceOf(Permanent.class);
    assertThat(twin.requests()).isEmpty();
  }

  @Test
  void aMessageIsFoundByItsIdUnderTheReferenceOfItsReceipts() {
    assertThat(sender().certainty()).isEqualTo(Certainty.LOOK_UP);
    assertThat(sender().receipts()).isEqualTo(Sender.Receipts.OUR_ID);
    list(
        1,
        "{\"requestId\":\"20261122req\",\"recipientSeq\":1,\"recipientGroupingKey\":\"out-0001\"}");
    assertThat(sender().trace(dispatch())).isEqualTo(new Trace.Found("20261122req:1"));
    LoggedRequest request = twin.request();
    assertThat(request.getUrl())
        .isEqualTo(
            "/sms/v3.0/appKeys/appkey1/sender/sms?startCreateDate=2026-11-15%2009%3A00%3A10"
                + "&endCreateDate=2026-11-22%2010%3A00%3A10&recipientGroupingKey=out-0001");
    assertThat(request.getHeader("X-Secret-Key")).isEqualTo(KEY);
  }

  @Test
  void aLongMessageIsLookedUpAmongLongOnes() {
    list(0, "");
    Dispatch longer = Dispatch.text("out-0001", Form.LMS, "main", TO, new Secret(TEXT));
    assertThat(sender().trace(longer)).isEqualTo(new Trace.Absent());
    assertThat(twin.request().getUrl()).contains("/sender/mms?");
  }

  @Test
  void onlyAnEmptyListSaysThatAMessageIsNotThere() {
    list(0, "");
    assertThat(sender().trace(dispatch())).isEqualTo(new Trace.Absent());
    list(1, "");
    assertThat(sender().trace(dispatch())).isInstanceOf(Trace.Unclear.class);
    list(0, "{\"requestId\":\"r\",\"recipientSeq\":1,\"recipientGroupingKey\":\"out-0002\"}");
    assertThat(sender().trace(dispatch())).isInstanceOf(Trace.Unclear.class);
    list(1, "{\"requestId\":\"r\",\"recipientGroupingKey\":\"out-0001\"}");
    assertThat(sender().trace(dispatch())).isInstanceOf(Trace.Unclear.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "<html>canary</html>",
        "{\"header\":{\"isSuccessful\":true}}",
        "{\"header\":{\"isSuccessful\":true},\"body\":{\"data\":[]}}",
        "{\"header\":{\"isSuccessful\":true},\"body\":{\"totalCount\":0,\"data\":{}}}",
        "{\"header\":{\"isSuccessful\":false,\"resultCode\":-1001},\"body\":{\"totalCount\":0,\"data\":[]}}",
      })
  void aListThatCannotBeReadSaysNothing(String answer) {
    twin.answers(200, answer.getBytes(StandardCharsets.UTF_8));
    assertThat(sender().trace(dispatch())).isInstanceOf(Trace.Unclear.class);
  }

  @Test
  void aLookUpThatFailsSaysNothing() {
    twin.answers(503, String.format(LIST, 0, "").getBytes(StandardCharsets.UTF_8));
    assertThat(sender().trace(dispatch())).isEqualTo(new Trace.Unclear("HTTP 503"));
    assertThat(sender(ClosedPort.uri(), new Http(Limits.STANDARD)).trace(dispatch()))
        .isEqualTo(new Trace.Unclear("connection refused"));
  }

  @ParameterizedTest
  @CsvSource({"appKey, ca/nary", "appKey, ca?nary", "from, 05012345678"})
  void credentialsOfAnotherFormStopTheStart(String field, String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> make(twin.uri(), new Http(Limits.STANDARD), Map.of(field, value)))
        .withMessageStartingWith("field " + field + " of nhn/main")
        .satisfies(wrong -> assertThat(wrong.getMessage()).doesNotContain(value));
  }

  @Override
  protected Sender sender(URI base, Http http) {
    return make(base, http, Map.of());
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
    return List.of(KEY, "appkey1", TO, "1000000101", "구로2동");
  }

  private void list(int total, String messages) {
    twin.answers(200, String.format(LIST, total, messages).getBytes(StandardCharsets.UTF_8));
  }

  private static JsonNode json(String text) throws Malformed {
    return Json.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Sender make(URI base, Http http, Map<String, String> changed) {
    Map<String, String> fields = new HashMap<>();
    fields.put("appKey", "appkey1");
    fields.put("secretKey", KEY);
    fields.put("from", "0200000000");
    fields.put("api", base.toString());
    fields.putAll(changed);
    return NhnSender.kind(http, CLOCK).sender().apply(new Credentials("nhn", "main", fields));
  }
}
